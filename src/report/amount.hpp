// What a figure states, and what its ranges are, as a reader says amounts.
#pragma once

#include <string>
#include <string_view>

#include "figures/figure.hpp"
#include "figures/range.hpp"
#include "report/messages.hpp"

namespace tadqiq {

/// "5,200", "4.13 billion US dollars", "70 US dollars per barrel". What is a million or more goes
/// by its scale word, where three decimals of that say it exactly.
std::string amount_in_words(const Decimal& amount, std::string_view unit, const Reader& reader);

/// With hedge and unit: "less than 10,000", "between 70 and 100 US dollars per barrel". The literal
/// of a date, time or score; empty for an identifier, which states no amount.
std::string figure_in_words(const Figure& figure, const Reader& reader);

/// "5,070 to 5,330", "below 10,000 US dollars", "82 or more", "exactly 135"; empty for a range
/// without bounds.
std::string range_in_words(const Range& range, std::string_view unit, const Reader& reader);

/// Our own sentence with its digits and ISO days as the reader writes them; what stands between
/// quotation marks stays as it was printed.
std::string in_words_of(std::string_view sentence, const Reader& reader);

}  // namespace tadqiq
