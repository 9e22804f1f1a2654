// Dates and times as the ISO 8601 text that a figure carries.
#pragma once

#include <string>
#include <string_view>

#include "figures/phrase.hpp"

namespace tadqiq {

/// "2020-01-05", "2020-08", "2014", "--08-16"; Hijri as "hijri:1436-10-20". Empty where the parts
/// make no date (31 June). A Gregorian day without a year takes it from `published` (ISO), if
/// given.
std::string iso_date(const Date& date, std::string_view published);
/// "HH:MM"; a clock time without its part of the day stands as it is printed.
std::string iso_time(const Clock& clock);

}  // namespace tadqiq
