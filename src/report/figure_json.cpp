#include "report/figure_json.hpp"

#include <nlohmann/json.hpp>


namespace tadqiq {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
    return text.empty() ? Json() : Json(text);
}

Json decimal_or_null(const std::optional<Decimal>& number) {
    return number ? Json(number->str()) : Json();
}

Json list_or_null(const std::vector<std::string>& words) {
    return words.empty() ? Json() : Json(words);
}

Json value_of(const Figure& figure) {
    return figure.literal.empty() ? decimal_or_null(figure.value) : Json(figure.literal);
}

/// The whole that a claim is part of: a figure of the same article, or just what it is called.
Json whole_of(const ArticleClaims& article, const Claim& claim) {
    if (claim.part_of) {
        const Claim& whole = article.claims[*claim.part_of];
        const auto text = article.article.field(whole.field);
        return {{"field", name(whole.field)},
                {"begin", whole.figure.core.begin},
                {"end", whole.figure.core.end},
                {"text", whole.figure.text.of(text)}};
    }
    if (!claim.part_of_scope.empty()) return {{"scope", claim.part_of_scope}};
    return {};
}

}  // namespace

Json figure_json(const ArticleClaims& article, const Claim& claim) {
    const Figure& figure = claim.figure;
    const auto text = article.article.field(claim.field);
    Json json = {
        {"doc", article.article.id},
        {"field", tadqiq::name(claim.field)},
        {"begin", figure.core.begin},
        {"end", figure.core.end},
        {"core", figure.core.of(text)},
        {"text", figure.text.of(text)},
        {"kind", tadqiq::name(figure.kind)},
        {"unit", text_or_null(figure.unit)},
        {"hedge", tadqiq::name(figure.hedge)},
        {"value", value_of(figure)},
        {"low", decimal_or_null(figure.low)},
        {"high", decimal_or_null(figure.high)},
        {"alternative", decimal_or_null(figure.alternative)},
        {"unit_candidates", list_or_null(figure.unit_candidates)},
        {"measure", text_or_null(claim.measure)},
        {"counted", text_or_null(claim.counted)},
        {"scope", list_or_null(claim.scope)},
        {"anchor", text_or_null(claim.anchor)},
        {"period", text_or_null(claim.period)},
        {"as_of", claim.as_of ? Json(*claim.as_of) : Json()},
        {"status", name(claim.status)},
        {"part_of", whole_of(article, claim)},
        {"attributed_to", text_or_null(claim.attributed_to)},
        {"sentence", text_or_null(claim.sentence.of(text))},
    };
    return json;
}

std::string json_line(const Json& value) {
    // Articles are well-formed UTF-8, but ids and paths come from outside.
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace tadqiq
