// Where the stances of an entry stand on one scale: positions only, as parts of its length.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/range.hpp"

namespace tadqiq {

/// An axis over some amounts: linear, or logarithmic where they span more than a decade. Positions
/// go from 0 to 1. They are `double`: nothing is read off them but a place on a screen.
class Axis {
  public:
    struct Tick {
        double at = 0;
        Decimal value;
    };

    /// With some room on either side; empty where there are no amounts.
    static std::optional<Axis> over(std::span<const Decimal> amounts);

    bool is_logarithmic() const { return logarithmic_; }
    double at(const Decimal& amount) const;
    /// Two to six round amounts, the lowest first.
    std::vector<Tick> ticks() const;

  private:
    Axis(double low, double high, bool logarithmic, bool whole)
        : low_(low), high_(high), logarithmic_(logarithmic), whole_(whole) {}
    double place(double amount) const;

    double low_, high_;  ///< logarithms where it is logarithmic
    bool logarithmic_;
    bool whole_;  ///< all amounts are whole numbers
};

/// What one stance states.
struct LineStance {
    Ranges ranges;
    std::optional<Decimal> value;  ///< the number as printed, in the unit of the ranges
};

/// A range on the axis, cut where it goes beyond.
struct LineRange {
    double from = 0, to = 0;
    bool goes_below = false, goes_above = false;
};

struct NumberLine {
    struct Row {
        LineRange literal, implied;
        std::optional<double> value;
    };
    bool logarithmic = false;
    std::vector<Row> rows;  ///< one a stance, in their order
    std::vector<Axis::Tick> ticks;
};

std::optional<NumberLine> number_line(std::span<const LineStance> stances);

}  // namespace tadqiq
