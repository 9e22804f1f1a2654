#include "store/fingerprint_rows.hpp"

namespace tadqiq {
namespace {

// A range, not `like`, so that the indices answer; no digit comes after 'g'.
constexpr const char* find_sql = R"(
    select fingerprint from finding where fingerprint between :begin and :begin || 'g'
    union select fingerprint from slip where fingerprint between :begin and :begin || 'g'
    union select fingerprint from decision where fingerprint between :begin and :begin || 'g'
    order by 1 limit :limit)";

constexpr const char* claims_sql = R"(
    select a.key, c.position from finding f join finding_side s on s.finding_id = f.id
        join claim c on c.id = s.claim_id join article a on a.id = c.article_id
    where f.fingerprint = :fingerprint and a.is_current = 1 order by s.side)";

constexpr const char* slip_sql = R"(
    select a.key, c.position from slip s join slip_claim k on k.slip_id = s.id
        join claim c on c.id = k.claim_id join article a on a.id = c.article_id
    where s.id = (select min(id) from slip where fingerprint = :fingerprint)
      and a.is_current = 1 order by k.position)";

}  // namespace

std::vector<std::string> fingerprints_beginning(Database& database, std::string_view begin,
                                                std::size_t limit) {
    std::vector<std::string> found;
    auto rows = database.prepare(find_sql);
    rows.bind(":begin", begin).bind(":limit", static_cast<std::int64_t>(limit));
    while (rows.step()) found.emplace_back(rows.text(0));
    return found;
}

std::vector<StoredClaim> claims_with_fingerprint(Database& database, std::string_view fingerprint) {
    std::vector<StoredClaim> claims;
    for (const char* sql : {claims_sql, slip_sql}) {
        auto rows = database.prepare(sql);
        rows.bind(":fingerprint", fingerprint);
        while (rows.step())
            claims.push_back(
                {std::string(rows.text(0)), static_cast<std::size_t>(rows.integer(1))});
        if (!claims.empty()) break;
    }
    return claims;
}

}  // namespace tadqiq
