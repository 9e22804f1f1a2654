#include "figures/found_figures.hpp"

#include <algorithm>
#include <utility>

#include "figures/hedge_scope.hpp"

namespace tadqiq {
namespace {

void apply(Figure& figure, const HedgeMatch& before, const HedgeMatch& behind) {
    if (before.hedge != Hedge::exact && before.hedge != Hedge::about)
        figure.hedge = before.hedge;
    else if (behind.hedge != Hedge::exact && behind.hedge != Hedge::about)
        figure.hedge = behind.hedge;
    else if (before.hedge != Hedge::exact || behind.hedge != Hedge::exact)
        figure.hedge = Hedge::about;
}

}  // namespace

void FoundFigures::add(Figure figure, std::uint32_t core_begin, std::uint32_t core_end,
                       TokenRange text, std::optional<TokenRange> position) {
    figure.core = bytes(core_begin, core_end);
    figure.text = bytes(text.begin, text.end);
    if (explained_) explain(figure);
    reading_.figures.push_back(std::move(figure));
    reading_.positions.push_back(position.value_or(text));
}

void FoundFigures::add_phrase(Figure figure, const Phrase& phrase, std::uint32_t at,
                              std::uint32_t end) {
    const bool range = phrase.shape == Phrase::Shape::range;
    const auto core_begin = index(phrase.low.core.begin);
    const auto core_end = index((range ? phrase.high : phrase.low).core.end);
    TokenRange text{at, end};
    if (figure.kind != Kind::date) {
        const auto before = hedge_before(tokens_, at);
        const auto behind = hedge_behind(tokens_, end);
        if (!range && figure.hedge != Hedge::order) apply(figure, before, behind);
        if (before.hedge != Hedge::exact) text.begin = std::min(text.begin, before.token);
        if (behind.hedge != Hedge::exact) text.end = std::max(text.end, behind.token);
    }
    add(std::move(figure), core_begin, core_end, text, TokenRange{std::min(at, core_begin), end});
}

void FoundFigures::add_date(const Taken& core, const std::string& literal) {
    Figure figure;
    figure.kind = Kind::date;
    figure.literal = literal;
    const auto begin = index(core.begin), end = index(core.end);
    add(std::move(figure), first_number(begin, end), end, {begin, end});
}

void FoundFigures::add_dates(std::uint32_t begin, std::uint32_t end,
                             const std::vector<std::string>& literals) {
    std::uint32_t at = begin;
    for (std::size_t i = 0; i < literals.size(); ++i) {
        while (at < end && !tokens_[at].is_number()) ++at;
        if (at >= end) return;
        const std::uint32_t until = i + 1 == literals.size() ? end : at + 1;
        Figure figure;
        figure.kind = Kind::date;
        figure.literal = literals[i];
        if (!literals[i].empty()) add(std::move(figure), at, until, {at, until});
        at = until;
    }
}

void FoundFigures::add_identifier(std::uint32_t at, std::uint32_t taken) {
    Figure figure;
    figure.kind = Kind::identifier;
    add(std::move(figure), at, at + taken, {at, at + taken});
}

void FoundFigures::add_ordinal(std::uint32_t at) {
    Figure figure;
    figure.kind = Kind::ordinal;
    const Token& t = tokens_[at];
    figure.value = t.is_number()          ? t.numeral->value
                   : t.is(Class::ordinal) ? t.as(Class::ordinal).value
                                          : t.as(Class::tens).value;
    add(std::move(figure), at, at + 1, {at, at + 1});
}

std::uint32_t FoundFigures::first_number(std::uint32_t begin, std::uint32_t end) const {
    constexpr Classes lead = any_of(Class::year_word, Class::month_word, Class::hour_word);
    while (begin + 1 < end &&
           (tokens_[begin].is_any(lead) || tokens_[begin].shape == Token::Shape::sign) &&
           !tokens_[begin].is(Class::month))
        ++begin;
    return begin;
}

Span FoundFigures::bytes(std::uint32_t begin, std::uint32_t end) const {
    return reading_.folded.original(tokens_[begin].folded.begin, tokens_[end - 1].folded.end);
}

/// Keeps the rules that took a figure's words; what no rule of the grammar reads has its kind.
void FoundFigures::explain(const Figure& figure) {
    auto& rules = reading_.rules.emplace_back();
    const bool grammatical =
        figure.kind != Kind::score && figure.kind != Kind::identifier && !trace_.nodes().empty();
    if (!grammatical) rules.push_back({name(figure.kind), figure.text, 0});
    if (!grammatical) return;
    for (const RuleNode& node : trace_.nodes())
        if (node.end > node.begin)
            rules.push_back({node.rule, bytes(index(node.begin), index(node.end)), node.depth});
}

}  // namespace tadqiq
