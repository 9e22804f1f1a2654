// Units of one dimension brought to one base, exactly: grammar/lexicon/conversions.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "figures/decimal.hpp"

namespace tadqiq {

/// What one of a unit is in the unit in which its dimension is compared.
struct BaseUnit {
    std::string unit;
    Decimal factor = 1;

    friend bool operator==(const BaseUnit&, const BaseUnit&) = default;
};

/// "kilometer" is 1000 "meter". A rate goes part by part: "kilometer/hour" is 24000 "meter/day". A
/// unit without conversions (a currency, celsius, none at all) is 1 of itself.
BaseUnit base_unit(std::string_view unit);

/// The Arabic name of a base unit that others are converted to; empty for any other unit.
std::string_view arabic_name_of_base(std::string_view base);

}  // namespace tadqiq
