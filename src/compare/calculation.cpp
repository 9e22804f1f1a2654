#include "compare/calculation.hpp"

namespace tadqiq {
namespace {

using Operation = std::optional<Decimal> (*)(const Decimal&, const Decimal&);

/// The low bound made of x and y, the high bound of the other two.
std::optional<Range> combined(Operation operation, const Range& a, const Decimal& for_low,
                              const Decimal& for_high) {
    const auto low = operation(*a.low, for_low), high = operation(*a.high, for_high);
    if (!low || !high) return {};
    return Range{low, high};
}

std::optional<Range> hundredth(const std::optional<Range>& range) {
    const Decimal percent(1, -2);
    if (!range) return {};
    return combined(multiply, *range, percent, percent);
}

const Range hundred{Decimal(100), Decimal(100)};

}  // namespace

std::optional<Range> sum(const Range& a, const Range& b) {
    return combined(add, a, *b.low, *b.high);
}

std::optional<Range> difference(const Range& a, const Range& b) {
    return combined(subtract, a, *b.high, *b.low);
}

std::optional<Range> product(const Range& a, const Range& b) {
    return combined(multiply, a, *b.low, *b.high);
}

std::optional<Range> raised(const Range& amount, const Range& percent) {
    const auto factor = sum(hundred, percent);
    return factor ? hundredth(product(amount, *factor)) : std::nullopt;
}

std::optional<Range> lowered(const Range& amount, const Range& percent) {
    const auto factor = difference(hundred, percent);
    return factor ? hundredth(product(amount, *factor)) : std::nullopt;
}

std::optional<Range> share_of(const Range& whole, const Range& percent) {
    return hundredth(product(whole, percent));
}

std::optional<Range> widened(const Range& range) {
    const auto width = subtract(*range.high, *range.low);
    const auto half = width ? multiply(*width, Decimal(5, -1)) : std::nullopt;
    if (!half) return {};
    const auto low = subtract(*range.low, *half), high = add(*range.high, *half);
    if (!low || !high) return {};
    return Range{low, high};
}

}  // namespace tadqiq
