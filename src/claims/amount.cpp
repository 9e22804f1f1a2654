#include "claims/amount.hpp"

#include <algorithm>
#include <cmath>

#include "figures/range.hpp"
#include "figures/unit.hpp"

namespace tadqiq {
namespace {

/// "Up to 10 billion" may be said of 2, hardly of 4 millions.
constexpr double reach_of_bound = 10;

/// Approximations are enough here: nothing is judged by them.
double approximately(const Decimal& decimal) {
    return static_cast<double>(decimal.coefficient()) * std::pow(10.0, decimal.exponent());
}

double factor(const Figure& figure) {
    return approximately(base_unit(figure.unit).factor);
}

double middle(const Figure& figure) {
    if (figure.value) return approximately(*figure.value) * factor(figure);
    if (figure.low && figure.high)
        return (approximately(*figure.low) + approximately(*figure.high)) / 2 * factor(figure);
    return 0;
}

struct Interval {
    double low, high;
};

bool is_lower_bound(const Figure& figure) {
    return figure.hedge == Hedge::more_than || figure.hedge == Hedge::at_least;
}
bool is_upper_bound(const Figure& figure) {
    return figure.hedge == Hedge::less_than || figure.hedge == Hedge::at_most;
}

/// docs/figures.md, section 4, to the nearest percent.
Interval implied(const Figure& figure) {
    const double unit = factor(figure);
    if (figure.low && figure.high)
        return {approximately(*figure.low) * unit, approximately(*figure.high) * unit};
    const double value = figure.value ? approximately(*figure.value) * unit : 0;
    const double granule = figure.value ? std::pow(10.0, figure.value->exponent()) * unit : unit;
    const bool counted = figure.kind == Kind::count && granule <= 1;
    const double half = counted ? 0
                                : std::min(granule / 2, std::max(std::abs(value) * 0.05,
                                                                 granule <= 1 ? granule / 2 : 0));
    switch (figure.hedge) {
        case Hedge::exact:
        case Hedge::between:
            return {value - half, value + half};
        case Hedge::about:
            return {value - std::max(half, value * 0.025), value + std::max(half, value * 0.025)};
        case Hedge::more_than:
        case Hedge::at_least:
            return {value, value + granule};
        case Hedge::less_than:
        case Hedge::at_most:
            return {std::max(value - granule, value / reach_of_bound), value};
        case Hedge::order:
            return {2 * value, 10 * value};
    }
    return {value, value};
}

}  // namespace

bool same_dimension(const Figure& a, const Figure& b) {
    if (!is_amount(a.kind) || a.kind != b.kind) return false;
    if (a.kind == Kind::money && (a.unit.empty() || b.unit.empty())) {
        if (a.unit == b.unit) return a.unit_candidates == b.unit_candidates;
        const auto& known = a.unit.empty() ? b.unit : a.unit;
        const auto& candidates = a.unit.empty() ? a.unit_candidates : b.unit_candidates;
        return std::find(candidates.begin(), candidates.end(), known) != candidates.end();
    }
    return a.unit == b.unit || base_unit(a.unit).unit == base_unit(b.unit).unit;
}

bool same_number(const Figure& a, const Figure& b) {
    if (a.unit == b.unit && a.value && b.value) return *a.value == *b.value;
    const double x = middle(a), y = middle(b);
    return std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y));
}

bool amounts_agree(const Figure& a, const Figure& b) {
    const Interval x = implied(a), y = implied(b);
    if (is_lower_bound(a) && is_upper_bound(b)) return x.low <= y.high;
    if (is_upper_bound(a) && is_lower_bound(b)) return y.low <= x.high;
    return x.low <= y.high && y.low <= x.high;
}

bool ranges_meet(const Figure& a, const Figure& b) {
    const auto in_base = [](const Figure& figure) {
        const auto ranges = ranges_of(figure);
        return ranges ? scaled(*ranges, base_unit(figure.unit).factor) : std::nullopt;
    };
    const auto x = in_base(a), y = in_base(b);
    if (!x || !y || meet(x->implied, y->implied)) return true;
    const bool bounds_face =
        (is_lower_bound(a) && is_upper_bound(b)) || (is_upper_bound(a) && is_lower_bound(b));
    return bounds_face && meet(x->literal, y->literal);
}

double magnitudes_apart(const Figure& a, const Figure& b) {
    const auto power = [](double amount) { return std::log10(std::max(std::abs(amount), 1e-9)); };
    const double x = power(middle(a)), y = power(middle(b));
    // "Thousands" is any of them: as far from 55,000 as its end.
    const auto nearest = [](const Figure& figure, double own, double other) {
        return figure.hedge == Hedge::order ? std::clamp(other, own, own + 1) : own;
    };
    return std::abs(nearest(a, x, y) - nearest(b, y, x));
}

int stated_digits(const Figure& figure) {
    const auto& number = figure.value ? figure.value : figure.low;
    if (!number || number->is_zero()) return 0;
    int digits = 0;
    for (auto rest = number->coefficient(); rest != 0; rest /= 10) ++digits;
    return digits;
}

}  // namespace tadqiq
