// Ranges: what a stated figure says literally, and what it leads a reader to believe.
#pragma once

#include <optional>

#include "figures/figure.hpp"

namespace tadqiq {

/// An interval of exact decimals. An empty bound is open to infinity on that side.
struct Range {
    std::optional<Decimal> low, high;
    bool low_open = false;  ///< the bound itself does not belong to it
    bool high_open = false;

    friend bool operator==(const Range&, const Range&) = default;
};

struct Ranges {
    Range literal;
    Range implied;  ///< both bounds are there

    friend bool operator==(const Ranges&, const Ranges&) = default;
};

bool meet(const Range& a, const Range& b);
/// They do not meet, and `a` is the higher one.
bool wholly_above(const Range& a, const Range& b);

/// The place value of the last non-zero digit: 100 for 5200, 0.01 for 4.13, 1 for zero. A fraction
/// in words is good to 0.1.
Decimal granule(const Decimal& value, Kind kind);

/// The ranges of a figure as docs/figures.md, section 4, gives them; empty for a figure that states
/// no amount (a date, an identifier) or one with too many digits to compute with.
/// `can_be_negative` is the measure's: a balance, a temperature.
std::optional<Ranges> ranges_of(const Figure& figure, bool can_be_negative = false);

/// The ranges in another unit, of which one stated unit makes `factor`, a positive number; empty
/// where a bound gets too many digits.
std::optional<Ranges> scaled(const Ranges& ranges, const Decimal& factor);

}  // namespace tadqiq
