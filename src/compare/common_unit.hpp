// The unit in which two figures are compared.
#pragma once

#include <optional>
#include <string>

#include "figures/figure.hpp"

namespace tadqiq {

struct CommonUnit {
    std::string unit;
    Decimal factor_a = 1, factor_b = 1;  ///< from each figure's own unit; exact
    /// Whether both units are known to be it. A bare "dinar" may be the other's currency or not.
    bool certain = true;
};

/// Empty where the figures are of different dimensions or currencies. Two bare currency names that
/// can mean the same are taken to mean it.
std::optional<CommonUnit> common_unit(const Figure& a, const Figure& b);

}  // namespace tadqiq
