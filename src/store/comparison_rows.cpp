#include "store/comparison_rows.hpp"

#include <cassert>

#include "store/packed_number.hpp"

namespace tadqiq {
namespace {

/// How far each row is from the one before it, times two, plus one for a copy: a byte or two each.
std::string bytes_of(const std::vector<Compared::Partner>& partners) {
    std::string bytes;
    std::int64_t before = 0;
    for (const auto& [row, is_copy] : partners) {
        assert(row > before);
        append_packed(bytes, static_cast<std::uint64_t>(row - before) * 2 + (is_copy ? 1 : 0));
        before = row;
    }
    return bytes;
}

std::vector<Compared::Partner> partners_in(std::string_view bytes) {
    std::vector<Compared::Partner> partners;
    std::int64_t row = 0;
    while (!bytes.empty()) {
        const auto number = take_packed(bytes);
        if (number < 2) continue;  // not written by us
        row += static_cast<std::int64_t>(number / 2);
        partners.push_back({row, number % 2 == 1});
    }
    return partners;
}

}  // namespace

std::string names_as_bytes(std::span<const std::uint32_t> names) {
    std::string bytes;
    for (const auto name : names)
        for (int shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<char>(name >> shift & 0xFF));
    return bytes;
}

std::vector<std::uint32_t> names_in(std::string_view bytes) {
    std::vector<std::uint32_t> names(bytes.size() / 4);
    for (std::size_t i = 0; i < names.size() * 4; ++i)
        names[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]))
                        << i % 4 * 8;
    return names;
}

namespace {

std::vector<ListedArticle> listed(PreparedStatement& statement) {
    std::vector<ListedArticle> list;
    while (statement.step())
        list.push_back({statement.integer(0), std::string(statement.text(1)),
                        names_in(statement.text(2)), !statement.is_null(2),
                        statement.integer(3) != 0});
    return list;
}

}  // namespace

ComparisonRows::ComparisonRows(Database& database)
    : database_(database),
      list_(database.prepare("select a.id, a.key, a.names, w.article_id is not null"
                             " from article a"
                             " left join article_waiting w on w.article_id = a.id"
                             " where a.is_current = 1 order by a.key")),
      waiting_(database.prepare("select a.id, a.key, a.names, 1 from article_waiting w"
                                " join article a on a.id = w.article_id and a.is_current = 1"
                                " order by a.key")),
      key_(database.prepare("select key from article where id = :article")),
      save_names_(database.prepare("update article set names = :names where id = :article")),
      names_(database.prepare("select names from article where id = :article")),
      await_(
          database.prepare("insert or ignore into article_waiting (article_id) values (:article)")),
      settle_(database.prepare("delete from article_waiting where article_id = :article")),
      compared_(database.prepare("select article_id, caution, partners from article_compared")),
      compared_of_(database.prepare(
          "select caution, partners from article_compared where article_id = :article")),
      save_(
          database.prepare("insert or replace into article_compared (article_id, caution, partners)"
                           " values (:article, :caution, :partners)")),
      count_(database.prepare("select cast(value as integer) from property"
                              " where name = 'articles_compared'")),
      set_count_(database.prepare("insert or replace into property (name, value)"
                                  " values ('articles_compared', cast(:count as text))")),
      can_resume_(database.prepare("select 1 from property where name = 'comparison_resumes'")),
      set_can_resume_(database.prepare("insert or ignore into property (name, value)"
                                       " values ('comparison_resumes', 'yes')")),
      forget_can_resume_(
          database.prepare("delete from property where name = 'comparison_resumes'")) {}

std::vector<ListedArticle> ComparisonRows::list() {
    return listed(list_);
}

std::vector<ListedArticle> ComparisonRows::waiting() {
    return listed(waiting_);
}

std::string ComparisonRows::key(std::int64_t article) {
    key_.bind(":article", article);
    std::string key;
    if (key_.step()) key = key_.text(0);
    key_.reset();
    return key;
}

void ComparisonRows::save_names(std::int64_t article, std::span<const std::uint32_t> names) {
    const std::string bytes = names_as_bytes(names);
    save_names_.bind(":article", article).bind_bytes(":names", bytes).run();
}

std::vector<std::uint32_t> ComparisonRows::names(std::int64_t article) {
    names_.bind(":article", article);
    std::vector<std::uint32_t> names;
    if (names_.step()) names = names_in(names_.text(0));
    names_.reset();
    return names;
}

void ComparisonRows::await(std::int64_t article) {
    await_.bind(":article", article).run();
}

bool ComparisonRows::settle(std::int64_t article) {
    settle_.bind(":article", article).run();
    return database_.changes() > 0;
}

std::unordered_map<std::int64_t, Compared> ComparisonRows::compared() {
    std::unordered_map<std::int64_t, Compared> all;
    while (compared_.step())
        all[compared_.integer(0)] = {compared_.integer(1), partners_in(compared_.text(2))};
    return all;
}

Compared ComparisonRows::compared(std::int64_t article) {
    Compared compared;
    compared_of_.bind(":article", article);
    if (compared_of_.step())
        compared = {compared_of_.integer(0), partners_in(compared_of_.text(1))};
    compared_of_.reset();
    return compared;
}

void ComparisonRows::save(std::int64_t article, const Compared& compared) {
    const std::string bytes = bytes_of(compared.partners);
    save_.bind(":article", article)
        .bind(":caution", compared.caution)
        .bind_bytes(":partners", bytes)
        .run();
}

std::int64_t ComparisonRows::compared_count() {
    const std::int64_t count = count_.step() ? count_.integer(0) : -1;
    count_.reset();
    return count;
}

void ComparisonRows::set_compared_count(std::int64_t count) {
    set_count_.bind(":count", count).run();
}

bool ComparisonRows::can_resume() {
    const bool can = can_resume_.step();
    can_resume_.reset();
    return can;
}

void ComparisonRows::set_can_resume(bool can) {
    (can ? set_can_resume_ : forget_can_resume_).run();
}

}  // namespace tadqiq
