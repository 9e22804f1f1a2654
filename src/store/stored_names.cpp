#include "store/stored_names.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace tadqiq {

StoredNames::StoredNames(Store& store, Number fresh)
    : store_(store),
      rows_(store.database()),
      find_id_(store.database().prepare("select key from article where id = :row")),
      fresh_(fresh),
      last_row_(store.database().number("select max(id) from article")),
      size_(rows_.size()) {}

StoredNames::StoredNames(Store& store, std::span<const ArticleClaims> fresh)
    : StoredNames(store, static_cast<Number>(fresh.size())) {
    std::set<std::string_view> given;
    for (Number i = 0; i < fresh_; ++i) {
        add(i, fresh[i].article.id, fresh[i].names);
        given.insert(fresh[i].article.id);
    }
    // What waits for its comparison is not in the stored index yet.
    for (const auto& article : store.waiting())
        if (!given.contains(article.id)) add(number_of(article.row), article.id, article.names);
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
    for (const auto name : names(number_of(row))) ++differences_[name].gone;
    left_out_.push_back(row);
    --size_;
}

void StoredNames::add(Number article, std::string_view id, std::span<const std::uint32_t> names) {
    for (const auto name : names) differences_[name].come.push_back(article);
    members_[article] = {std::string(id), std::vector(names.begin(), names.end())};
    ++size_;
}

std::span<const NameIndex::Number> StoredNames::names(Number article) {
    auto& names = members_[article].names;
    if (!names) names = store_.names(row_of(article));
    return *names;
}

std::size_t StoredNames::count(Number name) {
    const auto difference = differences_.find(name);
    std::size_t count = rows_.count(name);
    if (difference != differences_.end())
        count = count + difference->second.come.size() - difference->second.gone;
    return std::max<std::size_t>(1, count);
}

StoredNames::Name& StoredNames::name(Number hash) {
    Name& known = names_[hash];
    if (known.count == 0) {
        known.count = count(hash);
        known.weight = weight_of_name(known.count, size_);
    }
    return known;
}

double StoredNames::weight(Number hash) {
    return name(hash).weight;
}

std::span<const NameIndex::Number> StoredNames::articles_with(Number hash) {
    Name& known = name(hash);
    if (known.count > most_articles_of_a_name) return {};
    if (!known.articles) known.articles = &lists_.emplace_back(find_articles_with(hash));
    return *known.articles;
}

std::vector<NameIndex::Number> StoredNames::find_articles_with(Number name) {
    std::vector<Number> articles;
    const auto difference = differences_.find(name);
    if (difference != differences_.end()) articles = difference->second.come;
    for (const auto row : rows_.articles_with(name))
        if (row > 0 && row <= last_row_ &&
            !std::binary_search(left_out_.begin(), left_out_.end(), row))
            articles.push_back(number_of(row));
    return articles;
}

std::string_view StoredNames::id(Number article) {
    auto& id = members_[article].id;
    if (!id) {
        find_id_.bind(":row", row_of(article));
        id = find_id_.step() ? std::string(find_id_.text(0)) : std::string();
        find_id_.reset();
    }
    return *id;
}

std::optional<ArticleClaims> StoredNames::load(std::size_t article) {
    return store_.load(id(static_cast<Number>(article)));
}

}  // namespace tadqiq
