#include "store/finding_rows.hpp"

#include <fmt/format.h>

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
      insert_cluster_(database.prepare("insert into cluster (id) values (:id)")),
      insert_cluster_claim_(database.prepare("insert or ignore into cluster_claim"
                                             " (claim_id, cluster_id) values (:claim, :cluster)")),
      insert_origin_(database.prepare("insert or ignore into article_origin"
                                      " (article_id, origin_id) values (:article, :origin)")) {}

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

void FindingRows::replace_clusters(std::span<const ArticleClaims> articles,
                                   std::span<const std::vector<ClaimRef>> clusters) {
    database_.execute("delete from cluster");
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto cluster = static_cast<std::int64_t>(i) + 1;
        insert_cluster_.bind(":id", cluster).run();
        for (const auto ref : clusters[i])
            insert_cluster_claim_
                .bind(":claim", claim_id(articles[ref.article].article.id, ref.claim))
                .bind(":cluster", cluster)
                .run();
    }
}

void FindingRows::replace_origins(std::span<const ArticleClaims> articles,
                                  std::span<const std::size_t> origins) {
    database_.execute("delete from article_origin");
    for (std::size_t i = 0; i < articles.size(); ++i)
        insert_origin_.bind(":article", article_id(articles[i].article.id))
            .bind(":origin", article_id(articles[origins[i]].article.id))
            .run();
}

}  // namespace tadqiq
