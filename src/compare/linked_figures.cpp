#include "compare/linked_figures.hpp"

#include <algorithm>

#include "compare/fingerprint.hpp"
#include "text/fold.hpp"

namespace tadqiq {
namespace {

constexpr std::string_view by_letter = "ب";

/// A year that the text does not call one can pass for a count, or for an amount in the unit of the
/// figure that it stands beside: "from 108 dollars in 2014 to 57 dollars".
bool may_be_a_year(const Figure& figure) {
    return figure.value && (figure.kind == Kind::count || figure.text == figure.core) &&
           *figure.value >= Decimal(1900) && *figure.value <= Decimal(2100);
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// Where the words before the end of `text`, or after its beginning, leave its line.
std::string_view last_words(std::string_view text, int count) {
    const auto line = text.rfind('\n');
    if (line != std::string_view::npos) text.remove_prefix(line + 1);
    std::size_t begin = text.size();
    for (int words = 0; begin > 0; --begin)
        if (is_space(text[begin - 1]) && begin < text.size() && !is_space(text[begin]) &&
            ++words == count)
            break;
    return text.substr(begin);
}
std::string_view first_words(std::string_view text, int count) {
    std::size_t end = 0;
    for (int words = 0; end < text.size() && text[end] != '\n'; ++end)
        if (text[end] == ' ' && end > 0 && text[end - 1] != ' ' && ++words > count) break;
    return text.substr(0, end);
}

}  // namespace

bool same_unit(const Figure& a, const Figure& b) {
    const auto upper = [](const std::string& unit) { return unit.substr(0, unit.find('/')); };
    const bool one_per_nothing =
        a.unit.find('/') == std::string::npos || b.unit.find('/') == std::string::npos;
    return a.unit == b.unit || (one_per_nothing && upper(a.unit) == upper(b.unit));
}

std::optional<Between> between(const ArticleClaims& article, std::size_t i, std::size_t j) {
    constexpr std::uint32_t far = 160;  // bytes
    const Claim &first = article.claims[i], &second = article.claims[j];
    const Span gap{first.figure.text.end, second.figure.text.begin};
    if (first.field != second.field || gap.begin > gap.end || gap.size() > far) return {};
    return Between(gap.of(article.article.field(first.field)));
}

Between words_before(const ArticleClaims& article, std::size_t i, int count) {
    const Claim& claim = article.claims[i];
    const std::string_view text = article.article.field(claim.field);
    return Between(last_words(text.substr(0, claim.figure.text.begin), count));
}

LinkedFigures::LinkedFigures(const ArticleClaims& article) : article_(article) {
    for (std::size_t i = 0; i < article.claims.size(); ++i) {
        if (is_amount(figure(i).kind) && !is_year_of_period(i)) amounts_.push_back(i);
        if (figure(i).kind == Kind::date) dates_.push_back(i);
    }
}

/// "The second quarter 2015".
bool LinkedFigures::is_year_of_period(std::size_t i) const {
    constexpr std::uint32_t close = 2;  // bytes
    return i > 0 && may_be_a_year(figure(i)) && claim(i).field == claim(i - 1).field &&
           figure(i - 1).kind == Kind::ordinal &&
           figure(i).text.begin - figure(i - 1).text.end <= close;
}

std::optional<Range> LinkedFigures::amount(std::size_t i) const {
    const Figure& figure = this->figure(i);
    const bool is_near = figure.hedge == Hedge::exact || figure.hedge == Hedge::about;
    if (!is_near || figure.alternative || may_be_a_year(figure)) return {};
    const auto ranges = ranges_of(figure);
    if (!ranges || !ranges->literal.low || ranges->literal.low->is_negative()) return {};
    return ranges->literal;
}

Between LinkedFigures::after(std::size_t i, int words) const {
    return Between(first_words(text_of(i).substr(figure(i).text.end), words));
}

bool LinkedFigures::bracket_closes_after(std::size_t i) const {
    const auto words = after(i).words();
    return !words.empty() && words.front() == ")";
}

bool LinkedFigures::stands_after_by(std::size_t i) const {
    const auto& [core, text] = std::pair(figure(i).core, figure(i).text);
    const auto hedge = folded(Span{text.begin, core.begin}.of(text_of(i)));
    const auto words = before(i).words();
    return hedge.starts_with(by_letter) || (!words.empty() && words.back() == by_letter);
}

bool LinkedFigures::name_one_thing(std::size_t i, std::size_t j) const {
    constexpr std::size_t stem = 6;  // bytes: three letters
    const auto a = after(i).words(), b = after(j).words();
    return !a.empty() && !b.empty() && a[0].size() >= stem &&
           a[0].substr(0, stem) == b[0].substr(0, stem);
}

void SlipList::add(SlipRule rule, std::vector<std::size_t> claims, std::string en, std::string ar) {
    const ArticleClaims& article = figures_.article();
    const Claim &first = figures_.claim(claims.front()), &last = figures_.claim(claims.back());
    auto mark = fingerprint(name(rule), article, first, article, last);
    slips_.push_back({rule, std::move(claims), std::move(en), std::move(ar), std::move(mark)});
}

std::vector<Slip> SlipList::take() {
    const auto place = [](const Slip& slip) {
        return *std::min_element(slip.claims.begin(), slip.claims.end());
    };
    std::stable_sort(slips_.begin(), slips_.end(),
                     [&](const Slip& a, const Slip& b) { return place(a) < place(b); });
    return std::move(slips_);
}

}  // namespace tadqiq
