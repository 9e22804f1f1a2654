#include "store/stored_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "store/comparison_rows.hpp"

namespace tadqiq {

StoredNames::StoredNames(Store& store, std::span<const ArticleClaims> fresh)
    : store_(store),
      rows_(store.database()),
      find_id_(store.database().prepare("select key from article where id = :row")),
      find_names_(store.database().prepare(
          "select n.names from article_names n join article a on a.id = n.article_id"
          " where n.article_id = :row and a.is_current = 1")),
      size_(rows_.size()) {
    std::set<std::string_view> given;
    for (const auto& article : fresh) {
        add({0, article.article.id, article.names});
        given.insert(article.article.id);
    }
    // What waits for its comparison is not in the stored index yet.
    const auto waiting = store.waiting();
    for (const auto& article : waiting)
        if (!given.contains(article.id)) add({article.row, article.id, article.names});
    auto find_row = store.database().prepare(
        "select id from article where key = :key and is_current = 1"
        " and id not in (select article_id from article_waiting)");
    for (const auto& id : given) {
        find_row.bind(":key", id);
        if (find_row.step()) leave_out(find_row.integer(0));
        find_row.reset();
    }
    std::sort(left_out_.begin(), left_out_.end());
}

void StoredNames::leave_out(std::int64_t row) {
    find_names_.bind(":row", row);
    if (find_names_.step())
        for (const auto name : names_in(find_names_.text(0))) ++names_[name].gone;
    find_names_.reset();
    left_out_.push_back(row);
    --size_;
}

NameIndex::Number StoredNames::add(Member member) {
    const auto number = static_cast<Number>(members_.size());
    for (const auto name : member.names.value()) names_[name].come.push_back(number);
    if (member.row != 0) numbers_[member.row] = number;
    members_.push_back(std::move(member));
    ++size_;
    return number;
}

NameIndex::Number StoredNames::number_of(std::int64_t row) {
    const auto [known, is_new] = numbers_.try_emplace(row, static_cast<Number>(members_.size()));
    if (is_new) members_.push_back({row, {}, {}});
    return known->second;
}

std::span<const NameIndex::Number> StoredNames::names(Number article) {
    Member& member = members_[article];
    if (!member.names) {
        find_names_.bind(":row", member.row);
        // An article that somebody removed by hand has none.
        member.names = find_names_.step() ? names_in(find_names_.text(0)) : std::vector<Number>();
        find_names_.reset();
    }
    return *member.names;
}

std::size_t StoredNames::count(Number name, Name& known) {
    if (!known.stored) known.stored = rows_.count(name);
    return std::max<std::size_t>(1, *known.stored + known.come.size() - known.gone);
}

double StoredNames::weight(Number name) {
    Name& known = names_[name];
    if (!known.weight) known.weight = weight_of_name(count(name, known), size_);
    return *known.weight;
}

std::span<const NameIndex::Number> StoredNames::articles_with(Number name) {
    Name& known = names_[name];
    if (!known.articles) {
        known.articles.emplace();
        if (count(name, known) <= most_articles_of_a_name) {
            *known.articles = known.come;
            for (const auto row : rows_.articles_with(name))
                if (!std::binary_search(left_out_.begin(), left_out_.end(), row))
                    known.articles->push_back(number_of(row));
        }
    }
    return *known.articles;
}

std::string_view StoredNames::id(Number article) {
    Member& member = members_[article];
    if (!member.id) {
        find_id_.bind(":row", member.row);
        member.id = find_id_.step() ? std::string(find_id_.text(0)) : std::string();
        find_id_.reset();
    }
    return *member.id;
}

std::optional<ArticleClaims> StoredNames::load(std::size_t article) {
    const auto number = static_cast<Number>(article);
    if (names(number).empty()) return {};
    return store_.load(id(number));
}

}  // namespace tadqiq
