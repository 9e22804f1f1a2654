#include "compare/headline.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "figures/range.hpp"

namespace tadqiq {
namespace {

bool is_in_headline(const ArticleClaims& article, const Claim& claim) {
    if (claim.field == Field::title) return true;
    const std::string& text = article.article.text;
    const auto line_end = text.find('\n');
    return !article.article.has_separate_title() && line_end != std::string::npos &&
           text.find_first_not_of(" \r\n", line_end) != std::string::npos &&
           claim.figure.core.end <= line_end;
}

bool can_be_repeated(const Claim& claim) {
    const Figure& f = claim.figure;
    const bool year =
        f.kind == Kind::count && f.value && *f.value >= Decimal(1900) && *f.value <= Decimal(2100);
    return (f.kind == Kind::count || f.kind == Kind::money || f.kind == Kind::measure) &&
           (f.hedge == Hedge::exact || f.hedge == Hedge::about) && !f.alternative && !year &&
           !claim.measure.empty() && claim.status == Status::stated;
}

std::string digits_of(const Decimal& number) {
    std::string digits;
    for (const char c : Decimal(number.coefficient()).str())
        if (c != '-') digits += c;
    return digits;
}

}  // namespace

bool are_miswritten(const Decimal& a, const Decimal& b) {
    std::string x = digits_of(a), y = digits_of(b);
    if (x == y) return a.exponent() != b.exponent() && x.size() >= 2;
    if (a.exponent() != b.exponent() || x.size() != y.size()) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < x.size(); ++i) differing += x[i] != y[i];
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return (differing == 2 && x == y) || (differing == 1 && x.size() >= 3);
}

std::vector<HeadlineSlip> headline_slips(const ArticleClaims& article) {
    std::vector<HeadlineSlip> slips;
    const auto& claims = article.claims;
    for (std::size_t h = 0; h < claims.size(); ++h) {
        const Figure& figure = claims[h].figure;
        if (!is_in_headline(article, claims[h]) || !can_be_repeated(claims[h])) continue;
        const auto wanted = ranges_of(figure);
        std::optional<std::size_t> slip;
        bool is_repeated = !wanted;
        for (std::size_t i = 0; i < claims.size() && !is_repeated; ++i) {
            const Figure& f = claims[i].figure;
            const auto ranges = ranges_of(f);
            if (is_in_headline(article, claims[i]) || f.unit != figure.unit || !ranges) continue;
            is_repeated = f.alternative || meet(ranges->literal, wanted->literal);
            if (!slip && claims[i].measure == claims[h].measure && f.kind == figure.kind &&
                can_be_repeated(claims[i]) && are_miswritten(*figure.value, *f.value))
                slip = i;
        }
        if (slip && !is_repeated) slips.emplace_back(h, *slip);
    }
    return slips;
}

}  // namespace tadqiq
