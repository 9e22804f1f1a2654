// What a figure states, in words.
#pragma once

#include <string>

#include "compare/wording.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// With hedge and unit: "less than 10,000", "between 70 and 100 USD/barrel". The literal of a date,
/// time or score; empty for an identifier, which states no amount.
std::string figure_in_words(const Figure& figure, Language language);

}  // namespace tadqiq
