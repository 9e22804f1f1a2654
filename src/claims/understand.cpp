#include "claims/understand.hpp"

#include <utility>

#include "claims/attribution.hpp"
#include "claims/context.hpp"
#include "claims/period.hpp"
#include "claims/publisher.hpp"
#include "claims/scope.hpp"
#include "figures/reading.hpp"

namespace tadqiq {
namespace {

Status status_of(const ClaimContext& context) {
    const Signs& signs = context.attachment.signs;
    if (signs.superseded) return Status::superseded;
    if (signs.planned) return Status::planned;
    if (signs.additional || signs.window) return Status::added;
    if (context.attachment.direction != 0) return Status::change;
    return Status::stated;
}

void add_figures(ArticleClaims& result, Field field, const ReadingContext& context) {
    Reading reading = read_figures(result.article.field(field), context);
    for (const Span number : reading.too_long) result.too_long.emplace_back(field, number);
    for (auto& figure : reading.figures) {
        Claim claim;
        claim.figure = std::move(figure);
        claim.field = field;
        claim.sentence = claim.figure.text;
        result.claims.push_back(std::move(claim));
    }
}

/// What the clause says itself needs the passage once more: its sentence, its day, its source.
void fill_from_passage(ArticleClaims& result, const ArticleContext& context, Field field) {
    const std::string_view text = result.article.field(field);
    std::vector<std::size_t> claims;
    std::vector<FigurePlace> places;
    for (std::size_t i = 0; i < result.claims.size(); ++i) {
        if (result.claims[i].field != field) continue;
        claims.push_back(i);
        places.push_back({result.claims[i].figure.core, result.claims[i].figure.text});
    }
    const FoldedText folded = fold(text);
    const Tokens tokens = tokenize(folded, Lexicon::standard());
    const Passage passage(text, folded, tokens, places);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Stretch own = passage.figure(i);
        if (own.empty()) continue;
        Claim& claim = result.claims[claims[i]];
        claim.sentence = passage.sentence_bytes(passage.word(own.begin).sentence);
        const Span counted = context.claims[claims[i]].attachment.counted_bytes;
        claim.counted = std::string(counted.of(text));
        claim.period = period_of(passage, i, context.claims[claims[i]]);
        claim.as_of = as_of(passage, i, result.article.published.value_or(std::string()));
        claim.attributed_to = attributed_to(passage, i, text);
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
        claim.status = status_of(from);
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
    if (with_title) add_figures(result, Field::title, reading);
    add_figures(result, Field::text, reading);

    const ArticleContext context = context_of(result);
    fill_from_context(result, context);
    if (with_title) fill_from_passage(result, context, Field::title);
    fill_from_passage(result, context, Field::text);
    return result;
}

}  // namespace tadqiq
