#include "report/number_line.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tadqiq {
namespace {

/// Free on either side of the outermost amounts, as a part of what lies between them.
constexpr double room = 0.08;

double approximate(const Decimal& amount) {
    const std::string digits = amount.str();
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

LineRange cut(const Range& range, const Axis& axis) {
    LineRange result{0, 1, true, true};
    if (range.low && !(axis.is_logarithmic() && range.low->is_zero()))
        result.from = axis.at(*range.low);
    if (range.high) result.to = axis.at(*range.high);
    result.goes_below = result.from <= 0;
    result.goes_above = result.to >= 1;
    result.from = std::clamp(result.from, 0.0, 1.0);
    result.to = std::clamp(result.to, 0.0, 1.0);
    return result;
}

/// A bound that says where readers should look; the zero under "less than 10,000" does not.
void add_bounds(std::vector<Decimal>& amounts, const Ranges& ranges) {
    for (const auto& bound : {ranges.implied.low, ranges.implied.high, ranges.literal.high})
        if (bound) amounts.push_back(*bound);
    if (ranges.literal.low && !ranges.literal.low->is_zero())
        amounts.push_back(*ranges.literal.low);
}

}  // namespace

std::optional<Axis> Axis::over(std::span<const Decimal> amounts) {
    if (amounts.empty()) return {};
    const auto [lowest, highest] = std::minmax_element(amounts.begin(), amounts.end());
    double low = approximate(*lowest), high = approximate(*highest);
    const bool logarithmic = low > 0 && high / low > 10;
    if (logarithmic) {
        low = std::log10(low);
        high = std::log10(high);
    }
    if (high <= low) {
        const double around = low == 0 ? 1 : std::abs(low) * 0.05;
        low -= around;
        high += around;
    }
    const double margin = (high - low) * room;
    const bool whole = std::all_of(amounts.begin(), amounts.end(),
                                   [](const Decimal& amount) { return amount.exponent() >= 0; });
    return Axis(low - margin, high + margin, logarithmic, whole);
}

double Axis::place(double amount) const {
    return ((logarithmic_ ? std::log10(amount) : amount) - low_) / (high_ - low_);
}

double Axis::at(const Decimal& amount) const {
    return place(approximate(amount));
}

std::vector<Axis::Tick> Axis::ticks() const {
    std::vector<Tick> result;
    const auto add = [&](const Decimal& value) {
        const double at = this->at(value);
        if (at >= 0 && at <= 1) result.push_back({at, value});
    };
    if (logarithmic_) {
        const auto first = static_cast<int>(std::floor(low_));
        const auto last = static_cast<int>(std::ceil(high_));
        const int step = std::max(1, (last - first) / 5);
        for (int decade = first; decade <= last; decade += step) {
            add(Decimal(1, decade));
            if (last - first <= 2) add(Decimal(3, decade));
        }
        return result;
    }
    // The largest of 1, 2, 5 times a power of ten that gives four steps or more.
    int decade = static_cast<int>(std::floor(std::log10((high_ - low_) / 4)));
    const double most = (high_ - low_) / 4 / std::pow(10, decade);
    int step = most >= 5 ? 5 : most >= 2 ? 2 : 1;
    if (whole_ && decade < 0) {  // nobody counts halves
        decade = 0;
        step = 1;
    }
    const double width = step * std::pow(10, decade);
    const auto first = static_cast<long long>(std::ceil(low_ / width));
    const auto last = static_cast<long long>(std::floor(high_ / width));
    const long long every = last - first >= 6 ? 2 : 1;
    for (long long i = first; i <= last; ++i)
        if (i % every == 0) add(Decimal(i * step, decade));
    return result;
}

std::optional<NumberLine> number_line(std::span<const LineStance> stances) {
    std::vector<Decimal> amounts;
    for (const auto& stance : stances) {
        add_bounds(amounts, stance.ranges);
        if (stance.value) amounts.push_back(*stance.value);
    }
    const auto axis = Axis::over(amounts);
    if (!axis) return {};
    NumberLine line{axis->is_logarithmic(), {}, axis->ticks()};
    for (const auto& stance : stances) {
        NumberLine::Row row{
            cut(stance.ranges.literal, *axis), cut(stance.ranges.implied, *axis), {}};
        if (stance.value) row.value = axis->at(*stance.value);
        line.rows.push_back(row);
    }
    return line;
}

}  // namespace tadqiq
