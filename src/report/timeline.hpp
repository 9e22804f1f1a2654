// The figures of an entry by their dates: positions only, as parts of width and height.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "report/number_line.hpp"

namespace tadqiq {

/// A claim whose article or clause states a day.
struct DatedAmount {
    std::string day;  ///< ISO 8601; what follows the day is not looked at
    Range implied;
    std::size_t stance = 0;
};

struct Timeline {
    struct Point {
        double at = 0;            ///< 0 the first day, 1 the last
        double from = 0, to = 0;  ///< what it suggests, 0 the lowest amount
        std::size_t stance = 0;
    };
    struct Day {
        double at = 0;
        std::string day;
    };
    bool logarithmic = false;
    std::vector<Point> points;      ///< by day, then stance; one a day and stance
    std::vector<Day> days;          ///< at most four of them, first and last included
    std::vector<Axis::Tick> ticks;  ///< of the amounts
};

/// Empty where the amounts are not of two days or more.
std::optional<Timeline> timeline(std::span<const DatedAmount> amounts);

}  // namespace tadqiq
