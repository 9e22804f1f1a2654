#include "compare/verdict.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "compare/common_unit.hpp"

namespace tadqiq {
namespace {

/// A figure in one of its readings, with its ranges in the unit of comparison.
struct ReadRanges {
    Ranges ranges;
    bool is_alternative = false;
};

/// The stated reading first. Empty where one of them is too long to compute with.
std::vector<ReadRanges> readings(const Statement& statement, const Decimal& factor) {
    std::vector<ReadRanges> found;
    Figure figure = *statement.figure;
    const auto take = [&](bool is_alternative) {
        const auto ranges = ranges_of(figure, statement.can_be_negative);
        const auto in_unit = ranges ? scaled(*ranges, factor) : std::nullopt;
        if (in_unit) found.push_back({*in_unit, is_alternative});
        return in_unit.has_value();
    };
    if (!take(false)) return {};
    if (figure.value && figure.alternative) {
        figure.value = figure.alternative;
        if (!take(true)) return {};
    }
    return found;
}

bool is_lower_bound(Hedge hedge) {
    return hedge == Hedge::more_than || hedge == Hedge::at_least;
}
bool is_upper_bound(Hedge hedge) {
    return hedge == Hedge::less_than || hedge == Hedge::at_most;
}

bool bound_faces_bound(const Statement& a, const Statement& b) {
    const Hedge x = a.figure->hedge, y = b.figure->hedge;
    return (is_lower_bound(x) && is_upper_bound(y)) || (is_upper_bound(x) && is_lower_bound(y));
}

/// Both carry a date, and neither is merely the vaguer one: 2015 does not differ from 2015-08.
bool dates_differ(const Statement& a, const Statement& b) {
    return !a.date.empty() && !b.date.empty() && !a.date.starts_with(b.date) &&
           !b.date.starts_with(a.date);
}

bool is_over_100_times(const Range& a, const Range& b) {
    if (!a.low || !b.high) return false;
    const auto hundredfold = multiply(*b.high, Decimal(100));
    return hundredfold && *a.low > *hundredfold;
}

/// Whether the implied range of the later one does not begin below that of the earlier one.
bool did_not_fall(const Statement& a, const Ranges& ra, const Statement& b, const Ranges& rb) {
    const bool a_first = a.date < b.date;
    const Range& earlier = a_first ? ra.implied : rb.implied;
    const Range& later = a_first ? rb.implied : ra.implied;
    return later.low >= earlier.low;
}

struct Outcome {
    Verdict verdict;
    Ground ground;
};

Outcome judge_ranges(const Statement& a, const Ranges& ra, const Statement& b, const Ranges& rb) {
    if (meet(ra.implied, rb.implied)) return {Verdict::consistent, Ground::ranges};
    const bool possible = meet(ra.literal, rb.literal);
    if (possible && bound_faces_bound(a, b)) return {Verdict::consistent, Ground::bounds};

    const Verdict flag = possible ? Verdict::tension : Verdict::contradiction;
    if (is_over_100_times(ra.literal, rb.literal) || is_over_100_times(rb.literal, ra.literal))
        return {flag, Ground::slip_of_scale};
    if (!dates_differ(a, b)) return {flag, Ground::ranges};
    if (a.fixed || b.fixed) return {flag, Ground::fixed};
    if ((a.cumulative || b.cumulative) && !did_not_fall(a, ra, b, rb))
        return {flag, Ground::total_fell};
    return {Verdict::update, Ground::dates};
}

/// Of two verdicts on different readings; of equal ones that of the stated readings, then that of
/// the nearer ranges.
bool is_milder(const Judgement& x, const Judgement& y) {
    const auto alternatives = [](const Judgement& j) { return j.alternative_a + j.alternative_b; };
    if (x.verdict != y.verdict) return severity(x.verdict) > severity(y.verdict);
    if (alternatives(x) != alternatives(y)) return alternatives(x) < alternatives(y);
    return gap(x.a.implied, x.b.implied) < gap(y.a.implied, y.b.implied);
}

}  // namespace

Statement statement_of(const ArticleClaims& article, const Claim& claim) {
    Statement statement{&claim.figure, {}, claim.cumulative, claim.fixed, false};
    if (claim.as_of)
        statement.date = *claim.as_of;
    else if (article.article.published)
        statement.date = std::string_view(*article.article.published).substr(0, 10);
    // A day without a year ("--08-16") or of another calendar cannot be set against the others.
    const bool is_iso = !statement.date.empty() &&
                        std::isdigit(static_cast<unsigned char>(statement.date.front())) != 0;
    if (!is_iso) statement.date = {};
    statement.can_be_negative = claim.figure.unit == "celsius" || claim.status == Status::change;
    return statement;
}

std::optional<Judgement> judge(const Statement& a, const Statement& b) {
    const auto common = common_unit(*a.figure, *b.figure);
    if (!common) return {};
    std::optional<Judgement> mildest;
    for (const ReadRanges& x : readings(a, common->factor_a)) {
        for (const ReadRanges& y : readings(b, common->factor_b)) {
            const Outcome found = judge_ranges(a, x.ranges, b, y.ranges);
            const Judgement judgement{found.verdict, found.ground,     x.ranges,        y.ranges,
                                      common->unit,  x.is_alternative, y.is_alternative};
            if (!mildest || is_milder(judgement, *mildest)) mildest = judgement;
        }
    }
    if (mildest && !common->certain && mildest->verdict != Verdict::consistent) return {};
    return mildest;
}

std::optional<Judgement> judge_part(const Statement& part, const Statement& whole,
                                    std::span<const Statement> own_wholes) {
    const auto common = common_unit(*part.figure, *whole.figure);
    if (!common || !common->certain) return {};
    if (dates_differ(part, whole) && whole.date < part.date) return {};
    // One that agrees with the other article's, and that can hold the part: what is larger than all
    // that its own article counts was only taken for a part of it.
    const auto is_that_whole = [&](const Statement& own) {
        const auto both = judge(own, whole), within = judge(part, own);
        return both && meet(both->a.implied, both->b.implied) &&
               !(within && wholly_above(within->a.literal, within->b.literal));
    };
    if (!own_wholes.empty() && std::none_of(own_wholes.begin(), own_wholes.end(), is_that_whole))
        return {};

    std::optional<Judgement> found;
    for (const ReadRanges& x : readings(part, common->factor_a)) {
        for (const ReadRanges& y : readings(whole, common->factor_b)) {
            if (!wholly_above(x.ranges.literal, y.ranges.literal)) return {};
            if (!found)
                found = Judgement{Verdict::part_exceeds_whole,
                                  Ground::ranges,
                                  x.ranges,
                                  y.ranges,
                                  common->unit,
                                  false,
                                  false};
        }
    }
    return found;
}

Decimal gap(const Range& a, const Range& b) {
    if (meet(a, b)) return 1;
    const bool a_is_lower = wholly_above(b, a);
    const Range& lower = a_is_lower ? a : b;
    const Range& higher = a_is_lower ? b : a;
    if (*lower.high <= Decimal(0)) return largest_gap;  // no ratio to zero
    const auto ratio = divide(*higher.low, *lower.high, 4);
    return ratio ? std::clamp(*ratio, Decimal(1), largest_gap) : largest_gap;
}

}  // namespace tadqiq
