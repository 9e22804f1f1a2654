// Dates and times as the ISO 8601 text that a figure carries.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "figures/phrase.hpp"
#include "figures/token.hpp"

namespace tadqiq {

/// "2020-01-05", "2020-08", "2014", "--08-16"; Hijri as "hijri:1436-10-20". Empty where the parts
/// make no date (31 June). A Gregorian day without a year takes it from `published` (ISO), if
/// given.
std::string iso_date(const Date& date, std::string_view published);
/// "Exports this year 120 million", "this year 850 tons": the number behind "year" is no year.
/// `tokens`: from that word on, of which the date takes `length`; `before`: the word before it,
/// folded.
bool is_amount_of_year(std::span<const Token> tokens, std::size_t length, std::string_view before,
                       const Date& date);
/// "HH:MM"; a clock time without its part of the day stands as it is printed.
std::string iso_time(const Clock& clock);

}  // namespace tadqiq
