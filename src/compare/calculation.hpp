// Arithmetic on ranges: what a sum can be when its terms are rounded.
#pragma once

#include <optional>

#include "figures/range.hpp"

namespace tadqiq {

// All of these take bounded ranges of amounts that are not negative, treat their bounds as closed,
// and are empty where a bound gets too many digits.
std::optional<Range> sum(const Range& a, const Range& b);
std::optional<Range> difference(const Range& a, const Range& b);
std::optional<Range> product(const Range& a, const Range& b);
/// `amount` after a rise, or a fall, of `percent` percent.
std::optional<Range> raised(const Range& amount, const Range& percent);
std::optional<Range> lowered(const Range& amount, const Range& percent);
std::optional<Range> share_of(const Range& whole, const Range& percent);

/// The same middle, twice as wide.
std::optional<Range> widened(const Range& range);

}  // namespace tadqiq
