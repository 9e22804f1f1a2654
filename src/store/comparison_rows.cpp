#include "store/comparison_rows.hpp"

#include <cassert>

namespace tadqiq {
namespace {

std::string bytes_of(std::span<const std::uint32_t> names) {
    std::string bytes;
    for (const auto name : names)
        for (int shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<char>(name >> shift & 0xFF));
    return bytes;
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
void write_number(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes.push_back(static_cast<char>(number | 0x80));
    bytes.push_back(static_cast<char>(number));
}

std::uint64_t read_number(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (int shift = 0; !bytes.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

/// How far each row is from the one before it, times two, plus one for a copy: a byte or two each.
std::string bytes_of(const std::vector<Compared::Partner>& partners) {
    std::string bytes;
    std::int64_t before = 0;
    for (const auto& [row, is_copy] : partners) {
        assert(row > before);
        write_number(bytes, static_cast<std::uint64_t>(row - before) * 2 + (is_copy ? 1 : 0));
        before = row;
    }
    return bytes;
}

std::vector<Compared::Partner> partners_in(std::string_view bytes) {
    std::vector<Compared::Partner> partners;
    std::int64_t row = 0;
    while (!bytes.empty()) {
        const auto number = read_number(bytes);
        if (number < 2) continue;  // not written by us
        row += static_cast<std::int64_t>(number / 2);
        partners.push_back({row, number % 2 == 1});
    }
    return partners;
}

}  // namespace

std::vector<std::uint32_t> names_in(std::string_view bytes) {
    std::vector<std::uint32_t> names(bytes.size() / 4);
    for (std::size_t i = 0; i < names.size() * 4; ++i)
        names[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]))
                        << i % 4 * 8;
    return names;
}

ComparisonRows::ComparisonRows(Database& database)
    : list_(database.prepare("select a.id, a.key, n.names, w.article_id is not null"
                             " from article a"
                             " left join article_names n on n.article_id = a.id"
                             " left join article_waiting w on w.article_id = a.id"
                             " where a.is_current = 1 order by a.key")),
      save_names_(
          database.prepare("insert into article_names (article_id, names)"
                           " values (:article, :names)"
                           " on conflict (article_id) do update set names = excluded.names")),
      await_(
          database.prepare("insert or ignore into article_waiting (article_id) values (:article)")),
      settle_(database.prepare("delete from article_waiting where article_id = :article")),
      compared_(database.prepare("select article_id, caution, partners from article_compared")),
      save_(
          database.prepare("insert or replace into article_compared (article_id, caution, partners)"
                           " values (:article, :caution, :partners)")) {}

std::vector<ListedArticle> ComparisonRows::list() {
    std::vector<ListedArticle> list;
    while (list_.step())
        list.push_back({list_.integer(0), std::string(list_.text(1)), names_in(list_.text(2)),
                        !list_.is_null(2), list_.integer(3) != 0});
    return list;
}

void ComparisonRows::save_names(std::int64_t article, std::span<const std::uint32_t> names) {
    const std::string bytes = bytes_of(names);
    save_names_.bind(":article", article).bind_bytes(":names", bytes).run();
}

void ComparisonRows::await(std::int64_t article) {
    await_.bind(":article", article).run();
}

void ComparisonRows::settle(std::int64_t article) {
    settle_.bind(":article", article).run();
}

std::unordered_map<std::int64_t, Compared> ComparisonRows::compared() {
    std::unordered_map<std::int64_t, Compared> all;
    while (compared_.step())
        all[compared_.integer(0)] = {compared_.integer(1), partners_in(compared_.text(2))};
    return all;
}

void ComparisonRows::save(std::int64_t article, const Compared& compared) {
    const std::string bytes = bytes_of(compared.partners);
    save_.bind(":article", article)
        .bind(":caution", compared.caution)
        .bind_bytes(":partners", bytes)
        .run();
}

}  // namespace tadqiq
