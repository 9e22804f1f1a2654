// Grouping or decimals: docs/figures.md, section 2. Three digits after a sign group where the
// number reads as a whole count that way; anything else is a decimal fraction.
#include "figures/numeral.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tadqiq {
namespace {

using Shape = Segment::Shape;
constexpr std::string_view agency_comma = "\u0631";  // "ra" between digits, as agencies wire it

/// What stands between two runs of digits of one number.
enum class Join { none, group, point, agency, space };

Join join_of(std::string_view sign) {
    if (sign == "." || sign == ",") return Join::point;
    if (sign == "\u066B") return Join::point;                 // Arabic decimal separator
    if (sign == "\u060C") return Join::point;                 // Arabic comma
    if (sign == "\u066C" || sign == "'") return Join::group;  // Arabic thousands separator
    if (sign == agency_comma) return Join::agency;
    return Join::none;
}

struct Run {
    Join before = Join::none;
    bool marked = false;  ///< a mark stood between the sign and the digits
    std::string_view sign;
    std::string_view digits;
};

/// The runs of digits that could be one number, and how many segments each prefix takes.
struct Runs {
    Run at[24];
    std::size_t segments[24] = {};
    std::size_t count = 0;
};

Runs collect(std::string_view text, std::span<const Segment> segments) {
    Runs runs;
    const auto view = [&](std::size_t i) { return segments[i].folded.of(text); };
    runs.at[0] = {Join::none, false, {}, view(0)};
    runs.segments[0] = 1;
    runs.count = 1;
    for (std::size_t i = 1; i < segments.size() && runs.count < std::size(runs.at);) {
        const auto& next = segments[i];
        if (next.shape == Shape::digits) {  // "1 414 021": only a single space may stand between
            if (!next.spaced || next.folded.begin != segments[i - 1].folded.end + 1) break;
            runs.at[runs.count] = {Join::space, false, " ", view(i)};
            i += 1;
        } else {
            const Join join = next.shape == Shape::line_break ? Join::none : join_of(view(i));
            if (join == Join::none || next.spaced || i + 1 >= segments.size()) break;
            const auto& digits = segments[i + 1];
            if (digits.shape != Shape::digits || digits.spaced) break;
            runs.at[runs.count] = {join, digits.marked, view(i), view(i + 1)};
            i += 2;
        }
        runs.segments[runs.count++] = i;
    }
    return runs;
}

std::optional<Decimal> number(std::string_view whole, std::string_view decimals = {}) {
    if (whole.size() + decimals.size() > 3 * Decimal::max_digits) return {};
    std::string all(whole);
    if (!decimals.empty()) (all += '.') += decimals;
    return Decimal::parse(all);
}

/// How many runs from the first on are grouped by one and the same sign: 1 for "4.13", 3 for
/// "2,266,373.00".
std::size_t grouped_runs(const Runs& runs) {
    if (runs.at[0].digits.size() > 3) return 1;
    std::size_t n = 1;
    while (n < runs.count && runs.at[n].digits.size() == 3 && runs.at[n].before != Join::agency &&
           (n == 1 || runs.at[n].sign == runs.at[1].sign))
        ++n;
    // A last group that touches a fourth digit's sign was none; two groups by one sign are sure.
    return n;
}

Numeral plain(std::string_view digits) {
    Numeral numeral;
    const auto value = number(digits);
    numeral.too_long = !value;
    if (value) numeral.value = *value;
    return numeral;
}

/// "07r76" can only be 76.07; the other order is kept as the alternative otherwise.
Numeral agency(std::string_view a, std::string_view b) {
    Numeral numeral;
    const bool reversed = a.size() > 1 && a.front() == '0';
    const auto value = reversed ? number(b, a) : number(a, b);
    const auto other = reversed ? std::nullopt : number(b, a);
    numeral.too_long = !value;
    if (value) numeral.value = *value;
    const bool other_is_sure_nonsense = b.size() > 1 && b.front() == '0';
    const bool fraction_of_zero = a == "0" || b == "0";  // "0r25" and "25r0" are both below one
    if (b == "0" && other) numeral.value = *other;
    if (other && other != value && !other_is_sure_nonsense && !fraction_of_zero)
        numeral.alternative = other;
    numeral.agency_before = static_cast<std::uint8_t>(std::min<std::size_t>(a.size(), 255));
    numeral.agency_behind = static_cast<std::uint8_t>(std::min<std::size_t>(b.size(), 255));
    return numeral;
}

/// How a desk orders the halves of its numbers: 1 as they are said, -1 the other way round, 0 where
/// this number does not tell.
int order_told_by(const Numeral& numeral, std::string_view digits) {
    if (numeral.agency_before == 0 || numeral.alternative) return 0;
    const auto first = digits.substr(0, numeral.agency_before);
    const auto second = digits.substr(digits.size() - numeral.agency_behind);
    if (first == second) return 0;
    const bool backwards = (first.size() > 1 && first.front() == '0') || second == "0";
    return backwards ? -1 : 1;
}

}  // namespace

NumeralMatch read_numeral(std::string_view text, std::span<const Segment> segments) {
    const Runs runs = collect(text, segments);
    NumeralMatch match;
    std::size_t taken = 1;
    const auto& first = runs.at[0];
    const std::size_t groups = grouped_runs(runs);
    std::string whole(first.digits.substr(0, 3 * Decimal::max_digits));
    for (std::size_t i = 1; i < groups; ++i) whole += runs.at[i].digits;

    if (runs.count >= 2 && runs.at[1].before == Join::agency) {
        match.numeral = agency(first.digits, runs.at[1].digits);
        taken = 2;
    } else if (groups >= 2) {
        taken = groups;
        const bool decimals = groups < runs.count && runs.at[groups].before == Join::point &&
                              runs.at[groups].sign != runs.at[1].sign;
        if (decimals) {  // "2,266,373.00"
            const auto value = number(whole, runs.at[groups].digits);
            match.numeral.too_long = !value;
            if (value) match.numeral.value = *value;
            ++taken;
        } else {
            match.numeral = plain(whole);
            // One group after a point or comma could be three decimals: "3.310".
            const bool ambiguous = groups == 2 && runs.at[1].before == Join::point;
            const auto other = ambiguous ? number(first.digits, runs.at[1].digits) : std::nullopt;
            if (first.digits.front() == '0' && other)
                match.numeral.value = *other;  // "0.250" groups nothing
            else if (other && !match.numeral.too_long)
                match.numeral.alternative = other;
        }
    } else if (runs.count >= 2 && runs.at[1].before == Join::point) {
        // A second point makes a date or an address of it: "5.1.2020".
        const bool again = runs.count >= 3 && runs.at[2].before == Join::point &&
                           runs.at[2].sign == runs.at[1].sign;
        if (!again) {
            // A right-to-left mark behind the point: typed the other way round, "6." mark "15".
            const bool reversed = runs.at[1].marked;
            const auto value = reversed ? number(runs.at[1].digits, first.digits)
                                        : number(first.digits, runs.at[1].digits);
            match.numeral.too_long = !value;
            if (value) match.numeral.value = *value;
            taken = 2;
        } else {
            match.numeral = plain(first.digits);
            match.apart = runs.segments[2] - runs.segments[0];
        }
    } else {
        match.numeral = plain(first.digits);
    }
    match.segments = runs.segments[taken - 1];
    match.numeral.plain = taken == 1;
    match.numeral.digits =
        static_cast<std::uint8_t>(std::min<std::size_t>(first.digits.size(), 255));
    match.numeral.leading_zero = first.digits.size() > 1 && first.digits.front() == '0';
    return match;
}

void settle_agency_order(std::string_view text, std::span<Token> tokens,
                         std::deque<Numeral>& numerals) {
    int told = 0;
    bool contradicted = false, single = true, varied = false;
    std::size_t open = 0;
    std::uint8_t behind = 0;
    std::size_t which = 0;
    for (const Token& token : tokens) {
        if (!token.is_number()) continue;
        const Numeral& numeral = numerals[which++];
        const int order = order_told_by(numeral, token.folded.of(text));
        contradicted = contradicted || (order != 0 && order == -told);
        if (order != 0) told = order;
        if (numeral.agency_before == 0 || !numeral.alternative) continue;
        single = single && numeral.agency_before == 1;
        varied = varied || (open > 0 && numeral.agency_behind != behind);
        behind = numeral.agency_behind;
        ++open;
    }
    // Decimals of one digit and wholes of several sizes: "2r13", "5r7", "4r120".
    const bool looks_backwards = told == 0 && single && varied;
    if (open == 0 || contradicted || (told == 0 && !looks_backwards)) return;
    for (Numeral& numeral : numerals) {
        if (numeral.agency_before == 0 || !numeral.alternative) continue;
        if (told != 1) std::swap(numeral.value, *numeral.alternative);
        if (told != 0) numeral.alternative.reset();
    }
}

}  // namespace tadqiq
