#include "store/name_rows.hpp"

#include <algorithm>
#include <string>

#include "claims/related.hpp"
#include "store/comparison_rows.hpp"
#include "store/packed_number.hpp"

namespace tadqiq {
namespace {

/// More than tell anything, so that a name at the limit is not looked for in all articles each time
/// that it comes back below.
constexpr std::size_t most_listed = 2 * most_articles_of_a_name;

/// How far each is from the one before it: a byte or two each.
std::string bytes_of(const std::vector<std::int64_t>& articles) {
    std::string bytes;
    std::int64_t before = 0;
    for (const auto article : articles) {
        append_packed(bytes, static_cast<std::uint64_t>(article - before));
        before = article;
    }
    return bytes;
}

std::vector<std::int64_t> articles_in(std::string_view bytes) {
    std::vector<std::int64_t> articles;
    std::uint64_t article = 0;
    while (!bytes.empty()) {
        article += take_packed(bytes);
        articles.push_back(static_cast<std::int64_t>(article));
    }
    return articles;
}

}  // namespace

NameRows::NameRows(Database& database)
    : find_(database.prepare("select articles, places from name where hash = :name")),
      save_(database.prepare("insert into name (hash, articles, places)"
                             " values (:name, :articles, :places) on conflict (hash) do update"
                             " set articles = excluded.articles, places = excluded.places")),
      remove_(database.prepare("delete from name where hash = :name")),
      count_(database.prepare("select articles from name where hash = :name")),
      size_(database.prepare("select cast(value as integer) from property"
                             " where name = 'articles_in_name_index'")),
      grow_(database.prepare("update property set value = cast(value as integer) + :articles"
                             " where name = 'articles_in_name_index'")),
      all_(database.prepare("select id, names from article"
                            " where is_current = 1 and names is not null"
                            " and id not in (select article_id from article_waiting)"
                            " order by id")) {}

void NameRows::change(std::vector<NameChange> changes, std::int64_t articles) {
    std::sort(changes.begin(), changes.end());
    for (auto begin = changes.begin(); begin != changes.end();) {
        const auto end = std::find_if(begin, changes.end(), [&](const NameChange& change) {
            return change.name != begin->name;
        });
        Row changed = row(begin->name);
        for (auto change = begin; change != end; ++change) {
            if (change->is_gone)
                changed.count -= std::min<std::size_t>(changed.count, 1);
            else
                ++changed.count;
            if (!changed.is_listed) continue;
            const auto at =
                std::lower_bound(changed.articles.begin(), changed.articles.end(), change->article);
            const bool is_there = at != changed.articles.end() && *at == change->article;
            if (change->is_gone && is_there) changed.articles.erase(at);
            if (!change->is_gone && !is_there) changed.articles.insert(at, change->article);
        }
        save(begin->name, changed);
        begin = end;
    }
    grow_.bind(":articles", articles).run();
}

std::size_t NameRows::size() {
    const std::size_t size = size_.step() ? static_cast<std::size_t>(size_.integer(0)) : 0;
    size_.reset();
    return size;
}

std::size_t NameRows::count(std::uint32_t name) {
    count_.bind(":name", static_cast<std::int64_t>(name));
    const std::size_t count = count_.step() ? static_cast<std::size_t>(count_.integer(0)) : 0;
    count_.reset();
    return count;
}

std::vector<std::int64_t> NameRows::articles_with(std::uint32_t name) {
    Row known = row(name);
    return known.is_listed ? std::move(known.articles) : search(name);
}

NameRows::Row NameRows::row(std::uint32_t name) {
    Row row;
    find_.bind(":name", static_cast<std::int64_t>(name));
    if (find_.step()) {
        row.count = static_cast<std::size_t>(find_.integer(0));
        row.is_listed = !find_.is_null(1);
        row.articles = articles_in(find_.text(1));
    }
    find_.reset();
    return row;
}

void NameRows::save(std::uint32_t name, const Row& row) {
    if (row.count == 0) {
        remove_.bind(":name", static_cast<std::int64_t>(name)).run();
        return;
    }
    const std::string bytes = bytes_of(row.articles);
    save_.bind(":name", static_cast<std::int64_t>(name))
        .bind(":articles", static_cast<std::int64_t>(row.count));
    if (row.is_listed && row.count <= most_listed)
        save_.bind_bytes(":places", bytes);
    else
        save_.bind(":places", nullptr);
    save_.run();
}

std::vector<std::int64_t> NameRows::search(std::uint32_t name) {
    std::vector<std::int64_t> articles;
    while (all_.step()) {
        const auto names = names_in(all_.text(1));
        if (std::binary_search(names.begin(), names.end(), name))
            articles.push_back(all_.integer(0));
    }
    return articles;
}

}  // namespace tadqiq
