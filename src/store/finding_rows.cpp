#include "store/finding_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"

namespace tadqiq {
namespace {

constexpr const char* insert_sql = R"(
    insert into finding (fingerprint, verdict, unit, gap_exact, voices, is_repeated,
                         reason_en, reason_ar, source_pair_id)
    values (:fingerprint, :verdict, :unit, :gap, :voices, :is_repeated, :reason_en, :reason_ar,
            :source_pair)
    on conflict (fingerprint) do update
        set verdict = excluded.verdict, unit = excluded.unit, gap_exact = excluded.gap_exact,
            voices = excluded.voices, is_repeated = excluded.is_repeated,
            reason_en = excluded.reason_en, reason_ar = excluded.reason_ar,
            source_pair_id = excluded.source_pair_id
    returning id)";

// The second statement of two gives the pair's row, whether it was there or not.
constexpr const char* insert_pair_sql = R"(
    insert or ignore into source_pair (publisher_1, publisher_2) values (:one, :other))";
constexpr const char* find_pair_sql = R"(
    select id from source_pair where publisher_1 = :one and publisher_2 = :other)";

constexpr const char* insert_side_sql = R"(
    insert or replace into finding_side (
        finding_id, side, claim_id,
        literal_low_exact, literal_high_exact, literal_low_open, literal_high_open,
        implied_low_exact, implied_high_exact, implied_low_open, implied_high_open)
    values (
        :finding_id, :side, :claim_id,
        :literal_low, :literal_high, :literal_low_open, :literal_high_open,
        :implied_low, :implied_high, :implied_low_open, :implied_high_open))";

constexpr const char* find_between_sql = R"(
    select s.finding_id
    from claim c join finding_side s on s.claim_id = c.id
    join finding_side t on t.finding_id = s.finding_id and t.side <> s.side
    join claim d on d.id = t.claim_id
    where c.article_id = :one and d.article_id = :other)";

constexpr const char* find_claims_sql = R"(
    select claim_id from finding_side where finding_id = :id
    union select a_claim_id from finding_repeat where finding_id = :id
    union select b_claim_id from finding_repeat where finding_id = :id)";

std::optional<std::string> exact(const std::optional<Decimal>& decimal) {
    if (!decimal) return {};
    return decimal->str();
}

}  // namespace

FindingRows::FindingRows(Database& database)
    : database_(database),
      find_article_(database.prepare("select id from article where key = :key and is_current = 1")),
      find_claim_(
          database.prepare("select c.id from claim c join article a on a.id = c.article_id"
                           " where a.key = :key and a.is_current = 1 and c.position = :position")),
      insert_(database.prepare(insert_sql)),
      insert_pair_(database_.prepare(insert_pair_sql)),
      find_pair_(database_.prepare(find_pair_sql)),
      insert_side_(database_.prepare(insert_side_sql)),
      insert_repeat_(
          database.prepare("insert or ignore into finding_repeat (finding_id, a_claim_id,"
                           " b_claim_id) values (:finding, :a, :b)")),
      insert_slip_(
          database.prepare("insert into slip (article_id, rule, reason_en, reason_ar, fingerprint)"
                           " values (:article, :rule, :reason_en, :reason_ar, :fingerprint)")),
      insert_slip_claim_(database.prepare("insert into slip_claim (slip_id, position, claim_id) "
                                          "values (:slip, :position, :claim)")),
      remove_slips_(database.prepare("delete from slip where article_id = :article")),
      find_between_(database.prepare(find_between_sql)),
      find_claims_(database.prepare(find_claims_sql)),
      remove_(database.prepare("delete from finding where id = :id")) {}

std::int64_t FindingRows::article_id(std::string_view id) {
    find_article_.bind(":key", id);
    if (!find_article_.step())
        throw Error(Fault::database, database_.path(), fmt::format("does not hold article {}", id));
    const auto row = find_article_.integer(0);
    find_article_.reset();
    return row;
}

std::int64_t FindingRows::claim_id(std::string_view id, std::size_t claim) {
    find_claim_.bind(":key", id).bind(":position", static_cast<std::int64_t>(claim));
    if (!find_claim_.step())
        throw Error(Fault::database, database_.path(),
                    fmt::format("does not hold claim {} of article {}", claim, id));
    const auto row = find_claim_.integer(0);
    find_claim_.reset();
    return row;
}

void FindingRows::insert_side(std::int64_t finding_id, std::string_view side, std::int64_t claim_id,
                              const Ranges& ranges) {
    const auto& [literal, implied] = ranges;
    const auto literal_low = exact(literal.low), literal_high = exact(literal.high),
               implied_low = exact(implied.low), implied_high = exact(implied.high);
    insert_side_.bind(":finding_id", finding_id)
        .bind(":side", side)
        .bind(":claim_id", claim_id)
        .bind(":literal_low", literal_low)
        .bind(":literal_high", literal_high)
        .bind(":literal_low_open", literal.low_open)
        .bind(":literal_high_open", literal.high_open)
        .bind(":implied_low", implied_low)
        .bind(":implied_high", implied_high)
        .bind(":implied_low_open", implied.low_open)
        .bind(":implied_high_open", implied.high_open)
        .run();
}

std::optional<std::int64_t> FindingRows::source_pair(const Article& a, const Article& b) {
    if (!a.publisher || !b.publisher || *a.publisher == *b.publisher) return {};
    const auto& [one, other] = std::minmax(*a.publisher, *b.publisher);
    insert_pair_.bind(":one", std::string_view(one)).bind(":other", std::string_view(other)).run();
    find_pair_.bind(":one", std::string_view(one)).bind(":other", std::string_view(other)).step();
    const auto row = find_pair_.integer(0);
    find_pair_.reset();
    return row;
}

std::int64_t FindingRows::insert(const Finding& finding, std::int64_t claim_a, std::int64_t claim_b,
                                 std::optional<std::int64_t> source_pair) {
    const auto gap = finding.gap.str();
    insert_.bind(":fingerprint", finding.fingerprint)
        .bind(":verdict", name(finding.verdict))
        .bind(":gap", gap)
        .bind(":voices", name(finding.voices))
        .bind(":is_repeated", finding.repeated)
        .bind(":reason_en", finding.reason_en)
        .bind(":reason_ar", finding.reason_ar);
    if (!finding.unit.empty()) insert_.bind(":unit", finding.unit);
    if (source_pair) insert_.bind(":source_pair", *source_pair);
    insert_.step();
    const auto id = insert_.integer(0);
    insert_.reset();
    insert_side(id, "a", claim_a, finding.ranges_a);
    insert_side(id, "b", claim_b, finding.ranges_b);
    return id;
}

void FindingRows::save(std::span<const ArticleClaims> articles, std::span<const Finding> findings) {
    struct Known {
        const Finding* first;
        std::int64_t id = 0;
    };
    std::unordered_map<std::string_view, Known> known;
    for (const auto& finding : findings) {
        Known& same = known.try_emplace(finding.fingerprint, Known{&finding}).first->second;
        if (same.first->repeated && !finding.repeated) same.first = &finding;
    }
    const auto row = [&](ClaimRef ref) {
        return claim_id(articles[ref.article].article.id, ref.claim);
    };
    for (const auto& finding : findings) {
        Known& same = known.at(finding.fingerprint);
        if (same.first == &finding)
            same.id = insert(finding, row(finding.a), row(finding.b),
                             source_pair(articles[finding.a.article].article,
                                         articles[finding.b.article].article));
    }
    for (const auto& finding : findings) {
        const Known& same = known.at(finding.fingerprint);
        if (same.first != &finding)
            insert_repeat_.bind(":finding", same.id)
                .bind(":a", row(finding.a))
                .bind(":b", row(finding.b))
                .run();
    }
}

void FindingRows::replace_slips(std::string_view id, std::span<const Slip> slips) {
    const auto article = article_id(id);
    remove_slips_.bind(":article", article).run();
    for (const auto& slip : slips) {
        insert_slip_.bind(":article", article)
            .bind(":rule", name(slip.rule))
            .bind(":reason_en", slip.reason_en)
            .bind(":reason_ar", slip.reason_ar)
            .bind(":fingerprint", slip.fingerprint)
            .run();
        const auto row = database_.last_row_id();
        for (std::size_t i = 0; i < slip.claims.size(); ++i)
            insert_slip_claim_.bind(":slip", row)
                .bind(":position", static_cast<std::int64_t>(i))
                .bind(":claim", claim_id(id, slip.claims[i]))
                .run();
    }
}

std::vector<std::int64_t> FindingRows::remove(std::int64_t article, std::int64_t other) {
    find_between_.bind(":one", article).bind(":other", other);
    std::vector<std::int64_t> found, claims;
    while (find_between_.step()) found.push_back(find_between_.integer(0));
    for (const auto id : found) {
        find_claims_.bind(":id", id);
        while (find_claims_.step()) claims.push_back(find_claims_.integer(0));
        remove_.bind(":id", id).run();
    }
    return claims;
}

}  // namespace tadqiq
