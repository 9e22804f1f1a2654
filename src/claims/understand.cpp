#include "claims/understand.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>
#include <utility>
#include <vector>

#include "claims/attribution.hpp"
#include "claims/context.hpp"
#include "claims/period.hpp"
#include "claims/publisher.hpp"
#include "claims/related.hpp"
#include "claims/scope.hpp"
#include "figures/reading.hpp"

namespace tadqiq {
namespace {

Status status_of(const ClaimContext& context, Kind kind) {
    const Signs& signs = context.attachment.signs;
    if (signs.superseded) return Status::superseded;
    if (signs.planned) return Status::planned;
    // "For the past three months", "the other, eight years old": no amount that is added.
    if (kind == Kind::duration || kind == Kind::age) return Status::stated;
    if (signs.additional || signs.window) return Status::added;
    // "Rose to 39", "fell, to come to 39" state where it stands now.
    static constexpr std::array<std::string_view, 8> arrivals = {
        "الي", "عند", "لتبلغ", "ليبلغ", "لتسجل", "ليسجل", "لتصبح", "ليصبح"};
    const bool reaches = std::find(arrivals.begin(), arrivals.end(),
                                   context.attachment.word_before) != arrivals.end();
    // The growth of an economy is stated by a change.
    const bool is_growth = context.measure.key == "growth";
    if (context.attachment.direction != 0 && !reaches && !is_growth) return Status::change;
    return Status::stated;
}

Reading add_figures(ArticleClaims& result, Field field, const ReadingContext& context) {
    Reading reading = read_figures(result.article.field(field), context);
    for (const Span number : reading.too_long) result.too_long.emplace_back(field, number);
    for (auto& figure : reading.figures) {
        Claim claim;
        claim.figure = std::move(figure);
        claim.field = field;
        claim.sentence = claim.figure.text;
        result.claims.push_back(std::move(claim));
    }
    return reading;
}

/// What the clause says itself: its sentence, its day, its source.
void fill_from_passage(ArticleClaims& result, const ArticleContext& context,
                       const FieldPassage& of_field) {
    const std::string_view text = result.article.field(of_field.field);
    const auto& [passage, claims] = std::tie(of_field.passage, of_field.claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Stretch own = passage.figure(i);
        if (own.empty()) continue;
        Claim& claim = result.claims[claims[i]];
        claim.sentence = passage.sentence_bytes(passage.word(own.begin).sentence);
        const Span counted = context.claims[claims[i]].attachment.counted_bytes;
        claim.counted = std::string(counted.of(text));
        claim.period = period_of(passage, i, context.claims[claims[i]]);
        claim.as_of = as_of(passage, i, result.article.published.value_or(std::string()));
        // "42 by Tuesday, 25 of them soldiers": the soldiers, too.
        if (!claim.as_of && claim.part_of && *claim.part_of < claims[i] &&
            result.claims[*claim.part_of].field == claim.field)
            claim.as_of = result.claims[*claim.part_of].as_of;
        claim.attributed_to = attributed_to(passage, i, claim.measure, text);
    }
}

void fill_from_context(ArticleClaims& result, const ArticleContext& context) {
    for (std::size_t i = 0; i < result.claims.size(); ++i) {
        Claim& claim = result.claims[i];
        const ClaimContext& from = context.claims[i];
        claim.measure = from.measure.key;
        claim.part_of = from.measure.part_of;
        claim.cumulative = from.measure.cumulative;
        claim.fixed = from.measure.fixed;
        claim.status = status_of(from, claim.figure.kind);
        claim.scope = scope_of(from);
        claim.anchor = anchor_of(from);
    }
}

}  // namespace

ArticleClaims understand(Article article) {
    ArticleClaims result;
    result.article = std::move(article);
    result.country = publisher_country(result.article);
    const ReadingContext reading{result.article.published.value_or(std::string()), result.country};
    const bool with_title = result.article.has_separate_title();
    std::vector<std::pair<Field, Reading>> readings;
    if (with_title) readings.emplace_back(Field::title, add_figures(result, Field::title, reading));
    readings.emplace_back(Field::text, add_figures(result, Field::text, reading));
    result.claims.shrink_to_fit();  // those of very many articles are kept at a time
    std::deque<FieldPassage> passages;
    for (auto& [field, read] : readings)
        passages.emplace_back(result, field, std::move(read.folded), std::move(read.tokens));

    const ArticleContext context = own_context_of(result, passages);
    fill_from_context(result, context);
    result.names = hashes_of(context.head_names);
    for (const FieldPassage& passage : passages) fill_from_passage(result, context, passage);
    return result;
}

}  // namespace tadqiq
