#include "store/claim_rows.hpp"

#include <fmt/format.h>

#include <cassert>
#include <stdexcept>

#include "base/error.hpp"

namespace tadqiq {
namespace {

constexpr const char* insert_claim_sql = R"(
    insert into claim (
        id, article_id, position, field, begin_byte, end_byte, text_begin_byte, text_end_byte,
        kind, hedge, unit, value_exact, low_exact, high_exact, alternative_exact, literal,
        sentence_begin_byte, sentence_end_byte, measure, counted, anchor, period, as_of, status,
        is_cumulative, is_fixed, part_of, part_of_scope, attributed_to,
        literal_low_exact, literal_high_exact, literal_low_open, literal_high_open,
        implied_low_exact, implied_high_exact, implied_low_open, implied_high_open)
    values (
        :id, :article_id, :position, :field, :begin, :end, :text_begin, :text_end,
        :kind, :hedge, :unit, :value, :low, :high, :alternative, :literal,
        :sentence_begin, :sentence_end, :measure, :counted, :anchor, :period, :as_of, :status,
        :is_cumulative, :is_fixed, :part_of, :part_of_scope, :attributed_to,
        :literal_low, :literal_high, :literal_low_open, :literal_high_open,
        :implied_low, :implied_high, :implied_low_open, :implied_high_open))";

constexpr const char* load_claims_sql = R"(
    select c.field, c.begin_byte, c.end_byte, c.text_begin_byte, c.text_end_byte, c.kind, c.hedge,
           c.unit, c.value_exact, c.low_exact, c.high_exact, c.alternative_exact, c.literal,
           c.sentence_begin_byte, c.sentence_end_byte, c.measure, c.counted, c.anchor, c.period,
           c.as_of, c.status, c.is_cumulative, c.is_fixed, whole.position, c.part_of_scope,
           c.attributed_to
    from claim c left join claim whole on whole.id = c.part_of
    where c.article_id = :article_id
    order by c.position)";

/// An empty string is an absence, and an absence is null.
void bind_stated(PreparedStatement& statement, std::string_view name, const std::string& text) {
    if (text.empty()) {
        statement.bind(name, nullptr);
    } else {
        statement.bind(name, std::string_view(text));
    }
}

/// Reads the columns of a row one after the other.
class Columns {
  public:
    explicit Columns(const PreparedStatement& row) : row_(row) {}

    std::string text() { return std::string(row_.text(column_++)); }
    std::optional<std::string> optional_text() { return row_.optional_text(column_++); }
    std::uint32_t offset() { return static_cast<std::uint32_t>(row_.integer(column_++)); }
    bool flag() { return row_.integer(column_++) != 0; }
    std::optional<std::size_t> optional_index() {
        if (row_.is_null(column_++)) return {};
        return static_cast<std::size_t>(row_.integer(column_ - 1));
    }
    std::optional<Decimal> decimal() {
        if (row_.is_null(column_)) return ++column_, std::nullopt;
        return known(Decimal::parse(row_.text(column_++)));
    }
    /// What a check constraint of the schema admits, and so a sound file always has.
    template <typename T>
    static T known(const std::optional<T>& value) {
        if (!value) throw std::invalid_argument("a value that the schema does not know");
        return *value;
    }
    Status status() {
        const auto name = row_.text(column_++);
        for (std::size_t i = 0; i < status_names.size(); ++i)
            if (status_names[i] == name) return static_cast<Status>(i);
        return known(std::optional<Status>());
    }

  private:
    const PreparedStatement& row_;
    int column_ = 0;
};

Claim claim_of(const PreparedStatement& row) {
    Columns next(row);
    Claim claim;
    Figure& figure = claim.figure;
    const auto span = [&] {
        const auto begin = next.offset();
        return Span{begin, next.offset()};
    };
    claim.field = next.text() == name(Field::title) ? Field::title : Field::text;
    figure.core = span();
    figure.text = span();
    figure.kind = Columns::known(kind_named(next.text()));
    figure.hedge = Columns::known(hedge_named(next.text()));
    figure.unit = next.text();
    figure.value = next.decimal();
    figure.low = next.decimal();
    figure.high = next.decimal();
    figure.alternative = next.decimal();
    figure.literal = next.text();
    claim.sentence = span();
    claim.measure = next.text();
    claim.counted = next.text();
    claim.anchor = next.text();
    claim.period = next.text();
    claim.as_of = next.optional_text();
    claim.status = next.status();
    claim.cumulative = next.flag();
    claim.fixed = next.flag();
    claim.part_of = next.optional_index();
    claim.part_of_scope = next.text();
    claim.attributed_to = next.text();
    return claim;
}

}  // namespace

ClaimRows::ClaimRows(Database& database)
    : last_id_(database.prepare("select max(id) from claim")),
      insert_(database.prepare(insert_claim_sql)),
      insert_unit_(database.prepare("insert into claim_unit_candidate (claim_id, position, unit)"
                                    " values (:claim_id, :position, :unit)")),
      insert_scope_(database.prepare("insert or ignore into claim_scope (claim_id, entity)"
                                     " values (:claim_id, :entity)")),
      load_(database.prepare(load_claims_sql)),
      load_units_(database.prepare(
          "select c.position, u.unit from claim c join claim_unit_candidate u on u.claim_id = c.id"
          " where c.article_id = :article_id order by c.position, u.position")),
      load_scopes_(database.prepare(
          "select c.position, s.entity from claim c join claim_scope s on s.claim_id = c.id"
          " where c.article_id = :article_id order by c.position, s.entity")),
      remove_findings_(database.prepare(
          "delete from finding where id in (select s.finding_id from finding_side s"
          " join claim c on c.id = s.claim_id where c.article_id = :article_id)")),
      remove_slips_(database.prepare("delete from slip where article_id = :article_id")),
      remove_(database.prepare("delete from claim where article_id = :article_id")) {}

void ClaimRows::insert(std::int64_t article_id, const ArticleRows& article) {
    const auto& claims = article.article.claims;
    last_id_.step();
    const auto first_id = last_id_.integer(0) + 1;
    last_id_.reset();
    for (std::size_t i = 0; i < claims.size(); ++i)
        insert_claim(article_id, first_id, static_cast<std::int64_t>(i), claims[i],
                     article.amounts[i]);
}

void ClaimRows::insert_claim(std::int64_t article_id, std::int64_t first_id, std::int64_t position,
                             const Claim& claim, const StoredAmounts& amounts) {
    const Figure& figure = claim.figure;
    const auto id = first_id + position;
    insert_.bind(":id", id)
        .bind(":article_id", article_id)
        .bind(":position", position)
        .bind(":field", name(claim.field))
        .bind(":begin", figure.core.begin)
        .bind(":end", figure.core.end)
        .bind(":text_begin", figure.text.begin)
        .bind(":text_end", figure.text.end)
        .bind(":kind", name(figure.kind))
        .bind(":hedge", name(figure.hedge));
    bind_stated(insert_, ":unit", figure.unit);
    insert_.bind(":value", amounts.value)
        .bind(":low", amounts.low)
        .bind(":high", amounts.high)
        .bind(":alternative", amounts.alternative);
    bind_stated(insert_, ":literal", figure.literal);
    insert_.bind(":sentence_begin", claim.sentence.begin).bind(":sentence_end", claim.sentence.end);
    bind_stated(insert_, ":measure", claim.measure);
    bind_stated(insert_, ":counted", claim.counted);
    bind_stated(insert_, ":anchor", claim.anchor);
    bind_stated(insert_, ":period", claim.period);
    insert_.bind(":as_of", claim.as_of)
        .bind(":status", name(claim.status))
        .bind(":is_cumulative", claim.cumulative)
        .bind(":is_fixed", claim.fixed);
    if (claim.part_of)
        insert_.bind(":part_of", first_id + static_cast<std::int64_t>(*claim.part_of));
    bind_stated(insert_, ":part_of_scope", claim.part_of_scope);
    bind_stated(insert_, ":attributed_to", claim.attributed_to);

    if (amounts.ranges) {
        const auto& [literal, implied] = *amounts.ranges;
        insert_.bind(":literal_low", amounts.literal_low)
            .bind(":literal_high", amounts.literal_high)
            .bind(":literal_low_open", literal.low_open)
            .bind(":literal_high_open", literal.high_open)
            .bind(":implied_low", amounts.implied_low)
            .bind(":implied_high", amounts.implied_high)
            .bind(":implied_low_open", implied.low_open)
            .bind(":implied_high_open", implied.high_open);
    }
    insert_.run();

    for (std::size_t i = 0; i < figure.unit_candidates.size(); ++i)
        insert_unit_.bind(":claim_id", id)
            .bind(":position", static_cast<std::int64_t>(i))
            .bind(":unit", figure.unit_candidates[i])
            .run();
    for (const auto& entity : claim.scope)
        insert_scope_.bind(":claim_id", id).bind(":entity", entity).run();
}

std::vector<Claim> ClaimRows::load(std::int64_t article_id) {
    std::vector<Claim> claims;
    load_.bind(":article_id", article_id);
    while (load_.step()) claims.push_back(claim_of(load_));
    const auto claim_at = [&](const PreparedStatement& row) -> Claim& {
        return claims.at(static_cast<std::size_t>(row.integer(0)));
    };
    load_units_.bind(":article_id", article_id);
    while (load_units_.step())
        claim_at(load_units_).figure.unit_candidates.emplace_back(load_units_.text(1));
    load_scopes_.bind(":article_id", article_id);
    while (load_scopes_.step()) claim_at(load_scopes_).scope.emplace_back(load_scopes_.text(1));
    return claims;
}

void ClaimRows::remove_findings(std::int64_t article_id) {
    remove_findings_.bind(":article_id", article_id).run();
}

void ClaimRows::remove(std::int64_t article_id) {
    remove_findings(article_id);
    remove_slips_.bind(":article_id", article_id).run();
    remove_.bind(":article_id", article_id).run();
}

}  // namespace tadqiq
