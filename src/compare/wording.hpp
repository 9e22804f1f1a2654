// Numbers and ranges in words, as reasons and reports say them.
#pragma once

#include <cstdint>
#include <string>

#include "figures/range.hpp"

namespace tadqiq {

enum class Language : std::uint8_t { english, arabic };

/// "5,200", "4.13 billion": thousands grouped with commas; what is a million or more by its scale
/// word, where three decimals of that say it exactly. Long fractions are rounded to four places or
/// four digits.
std::string number_in_words(const Decimal& number, Language language);

/// "5,070 to 5,330", "below 10,000", "82 or more", "exactly 135"; empty for a range without bounds.
/// Where both bounds stand, it does not say whether they belong to it.
std::string range_in_words(const Range& range, Language language);

}  // namespace tadqiq
