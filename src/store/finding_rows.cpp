#include "store/finding_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"

namespace tadqiq {
namespace {

constexpr const char* insert_sql = R"(
    insert into finding (fingerprint, verdict, unit, gap_exact, voices, is_repeated,
                         reason_en, reason_ar)
    values (:fingerprint, :verdict, :unit, :gap, :voices, :is_repeated, :reason_en, :reason_ar)
    on conflict (fingerprint) do update
        set verdict = excluded.verdict, unit = excluded.unit, gap_exact = excluded.gap_exact,
            voices = excluded.voices, is_repeated = excluded.is_repeated,
            reason_en = excluded.reason_en, reason_ar = excluded.reason_ar
    returning id)";

constexpr const char* insert_side_sql = R"(
    insert or replace into finding_side (
        finding_id, side, claim_id,
        literal_low_exact, literal_high_exact, literal_low_open, literal_high_open,
        implied_low_exact, implied_high_exact, implied_low_open, implied_high_open)
    values (
        :finding_id, :side, :claim_id,
        :literal_low, :literal_high, :literal_low_open, :literal_high_open,
        :implied_low, :implied_high, :implied_low_open, :implied_high_open))";

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
      insert_side_(database.prepare(insert_side_sql)),
      insert_slip_(
          database.prepare("insert into slip (article_id, rule, reason_en, reason_ar, fingerprint)"
                           " values (:article, :rule, :reason_en, :reason_ar, :fingerprint)")),
      insert_slip_claim_(database.prepare("insert into slip_claim (slip_id, position, claim_id) "
                                          "values (:slip, :position, :claim)")),
      remove_slips_(database.prepare("delete from slip where article_id = :article")),
      insert_cluster_claim_(database.prepare("insert or ignore into cluster_claim"
                                             " (claim_id, cluster_id) values (:claim, :claim)")),
      find_cluster_(
          database.prepare("select cluster_id from cluster_claim where claim_id = :claim")),
      move_cluster_(database.prepare(
          "update cluster_claim set cluster_id = :first where cluster_id = :second")),
      insert_origin_(database.prepare("insert or ignore into article_origin"
                                      " (article_id, origin_id) values (:article, :article)")),
      find_origin_(
          database.prepare("select origin_id from article_origin where article_id = :article")),
      find_earliest_(database.prepare("select id from article where id in (:one, :other)"
                                      " order by published is null, published, key limit 1")),
      move_origin_(database.prepare(
          "update article_origin set origin_id = :earliest where origin_id in (:one, :other)")) {}

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

void FindingRows::save(std::span<const ArticleClaims> articles, std::span<const Finding> findings) {
    for (const auto& finding : findings) {
        const auto row = [&](ClaimRef ref) {
            return claim_id(articles[ref.article].article.id, ref.claim);
        };
        const auto a = row(finding.a), b = row(finding.b);
        const auto gap = finding.gap.str();
        insert_.bind(":fingerprint", finding.fingerprint)
            .bind(":verdict", name(finding.verdict))
            .bind(":gap", gap)
            .bind(":voices", name(finding.voices))
            .bind(":is_repeated", finding.repeated)
            .bind(":reason_en", finding.reason_en)
            .bind(":reason_ar", finding.reason_ar);
        if (!finding.unit.empty()) insert_.bind(":unit", finding.unit);
        insert_.step();
        const auto id = insert_.integer(0);
        insert_.reset();
        insert_side(id, "a", a, finding.ranges_a);
        insert_side(id, "b", b, finding.ranges_b);
        // A part and its whole are two things.
        if (finding.verdict != Verdict::part_exceeds_whole) join_clusters(a, b);
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

std::int64_t FindingRows::cluster_of(std::int64_t claim) {
    insert_cluster_claim_.bind(":claim", claim).run();
    find_cluster_.bind(":claim", claim).step();
    const auto cluster = find_cluster_.integer(0);
    find_cluster_.reset();
    return cluster;
}

void FindingRows::join_clusters(std::int64_t claim, std::int64_t other) {
    const auto [first, second] = std::minmax({cluster_of(claim), cluster_of(other)});
    if (first != second) move_cluster_.bind(":first", first).bind(":second", second).run();
}

std::int64_t FindingRows::origin_of(std::int64_t article) {
    insert_origin_.bind(":article", article).run();
    find_origin_.bind(":article", article).step();
    const auto origin = find_origin_.integer(0);
    find_origin_.reset();
    return origin;
}

void FindingRows::join_origins(std::string_view id, std::string_view other_id) {
    const auto one = origin_of(article_id(id)), other = origin_of(article_id(other_id));
    if (one == other) return;
    find_earliest_.bind(":one", one).bind(":other", other).step();
    const auto earliest = find_earliest_.integer(0);
    find_earliest_.reset();
    move_origin_.bind(":earliest", earliest).bind(":one", one).bind(":other", other).run();
}

}  // namespace tadqiq
