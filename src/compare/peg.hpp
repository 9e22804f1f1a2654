// Fixed rates of exchange: grammar/lexicon/pegs.tsv.
#pragma once

#include <optional>
#include <string_view>

#include "figures/decimal.hpp"

namespace tadqiq {

/// How much of it one US dollar costs, at the rate that has been fixed for decades.
std::optional<Decimal> dollar_rate(std::string_view currency);

}  // namespace tadqiq
