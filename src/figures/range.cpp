#include "figures/range.hpp"

#include <algorithm>
#include <array>

namespace tadqiq {
namespace {

/// A sum or product that may have had too many digits somewhere on the way.
using Amount = std::optional<Decimal>;

Amount plus(const Amount& a, const Amount& b) {
    return a && b ? add(*a, *b) : Amount();
}
Amount minus(const Amount& a, const Amount& b) {
    return a && b ? subtract(*a, *b) : Amount();
}
Amount times(const Amount& a, const Amount& b) {
    return a && b ? multiply(*a, *b) : Amount();
}
Amount lower(const Amount& a, const Amount& b) {
    return a && b ? std::min(*a, *b) : Amount();
}
Amount higher(const Amount& a, const Amount& b) {
    return a && b ? std::max(*a, *b) : Amount();
}

const Decimal half(5, -1), tenth(1, -1), twentieth(5, -2), fortieth(25, -3);

Decimal magnitude(const Decimal& d) {
    return d.is_negative() ? -d : d;
}

/// Round numbers that a speaker reaches for: {1, 2, 2.5, 5, 7.5} * 10^k, and the next 1.
constexpr std::array<Decimal, 6> salient_steps = {Decimal(1), Decimal(2),      Decimal(25, -1),
                                                  Decimal(5), Decimal(75, -1), Decimal(10)};

/// k of the leading digit's place: 3 for 5200, -1 for 0.5.
int leading_place(const Decimal& positive) {
    int digits = 0;
    for (auto c = positive.coefficient(); c != 0; c /= 10) ++digits;
    return digits - 1 + positive.exponent();
}

Decimal at_place(const Decimal& step, int k) {
    return Decimal(step.coefficient(), step.exponent() + k);
}

/// The smallest salient number above a positive one.
Decimal salient_above(const Decimal& n) {
    const int k = leading_place(n);
    const auto* step = std::find_if(salient_steps.begin(), salient_steps.end(),
                                    [&](const Decimal& s) { return at_place(s, k) > n; });
    return at_place(*step, k);
}

/// The largest salient number below a positive one; below 1 * 10^k stands 7.5 * 10^(k-1).
Decimal salient_below(const Decimal& n) {
    const int k = leading_place(n);
    const auto step = std::find_if(salient_steps.rbegin(), salient_steps.rend(),
                                   [&](const Decimal& s) { return at_place(s, k) < n; });
    return step == salient_steps.rend() ? at_place(Decimal(75, -1), k - 1) : at_place(*step, k);
}

/// How far a number said without a hedge may be off: half its granule, but not more than 5 %.
Amount rounding(const Decimal& n, const Decimal& g) {
    const Amount h = times(g, half);
    return g <= Decimal(1) ? h : lower(h, times(magnitude(n), twentieth));
}

std::optional<Range> closed(const Amount& low, const Amount& high) {
    if (!low || !high) return {};
    return Range{low, high};
}

std::optional<Range> around(const Decimal& n, const Amount& distance) {
    return closed(minus(n, distance), plus(n, distance));
}

std::optional<Ranges> both(const std::optional<Range>& literal,
                           const std::optional<Range>& implied) {
    if (!literal || !implied) return {};
    return Ranges{*literal, *implied};
}

std::optional<Ranges> exact_ranges(const Decimal& n, const Decimal& g, Kind kind) {
    const bool counted_one_by_one = kind == Kind::count && g <= Decimal(1) && n.is_integer();
    const auto range = around(n, counted_one_by_one ? Amount(0) : rounding(n, g));
    return both(range, range);
}

std::optional<Ranges> about_ranges(const Decimal& n, const Decimal& g) {
    const Decimal size = magnitude(n);
    return both(around(n, times(size, tenth)),
                around(n, higher(rounding(n, g), times(size, fortieth))));
}

std::optional<Ranges> lower_bound_ranges(const Decimal& n, const Decimal& g, bool open) {
    Amount top = plus(n, g);
    if (n > Decimal(0)) top = lower(top, salient_above(n));
    if (!top) return {};
    return Ranges{Range{n, {}, open, false}, Range{n, top, open, false}};
}

std::optional<Ranges> upper_bound_ranges(const Decimal& n, const Decimal& g, bool open,
                                         bool can_be_negative) {
    // "Less than zero" and "at most -5" speak of what can be negative, whatever the measure says.
    const bool from_zero = !can_be_negative && (n > Decimal(0) || (n.is_zero() && !open));
    Amount bottom = minus(n, g);
    if (n > Decimal(0)) bottom = higher(bottom, salient_below(n));
    if (from_zero) bottom = higher(bottom, Decimal(0));
    if (!bottom) return {};
    return Ranges{Range{from_zero ? Amount(0) : Amount(), n, false, open},
                  Range{bottom, n, false, open}};
}

/// "Dozens": two of the unit at least, and hardly ten, for which there is the next word.
std::optional<Ranges> order_ranges(const Decimal& unit) {
    const Amount low = times(unit, Decimal(2)), high = times(unit, Decimal(10));
    if (!low || !high) return {};
    return Ranges{Range{low, {}}, Range{low, high, false, true}};
}

}  // namespace

bool meet(const Range& a, const Range& b) {
    const auto below = [](const Range& x, const Range& y) {  // all of x stands below all of y
        if (!x.high || !y.low) return false;
        return *x.high < *y.low || (*x.high == *y.low && (x.high_open || y.low_open));
    };
    return !below(a, b) && !below(b, a);
}

bool wholly_above(const Range& a, const Range& b) {
    return !meet(a, b) && a.low && b.high && *a.low >= *b.high;
}

Decimal granule(const Decimal& value, Kind kind) {
    return kind == Kind::fraction ? tenth : Decimal(1, value.exponent());
}

std::optional<Ranges> ranges_of(const Figure& figure, bool can_be_negative) {
    if (!is_amount(figure.kind)) return {};
    if (figure.hedge == Hedge::between) {
        const auto range = closed(figure.low, figure.high);
        return both(range, range);
    }
    if (!figure.value) return {};
    const Decimal& n = *figure.value;
    const Decimal g = granule(n, figure.kind);
    switch (figure.hedge) {
        case Hedge::exact:
            return exact_ranges(n, g, figure.kind);
        case Hedge::about:
            return about_ranges(n, g);
        case Hedge::more_than:
            return lower_bound_ranges(n, g, true);
        case Hedge::at_least:
            return lower_bound_ranges(n, g, false);
        case Hedge::less_than:
            return upper_bound_ranges(n, g, true, can_be_negative);
        case Hedge::at_most:
            return upper_bound_ranges(n, g, false, can_be_negative);
        case Hedge::order:
            return order_ranges(n);
        case Hedge::between:
            break;  // above
    }
    return {};
}

std::optional<Ranges> scaled(const Ranges& ranges, const Decimal& factor) {
    Ranges result = ranges;
    for (Range* range : {&result.literal, &result.implied}) {
        for (auto* bound : {&range->low, &range->high}) {
            if (!*bound) continue;  // infinity stays
            *bound = multiply(**bound, factor);
            if (!*bound) return {};
        }
    }
    return result;
}

}  // namespace tadqiq
