#include "text/hijri.hpp"

#include <unicode/calendar.h>

#include <cmath>
#include <memory>

namespace tadqiq {

std::optional<std::chrono::sys_days> day_of_hijri(int year, int month, int day) {
    constexpr int first_year = 1300, last_year = 1600, longest_month = 30;
    if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 ||
        day > longest_month)
        return {};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale("ar@calendar=islamic-umalqura"), status));
    if (U_FAILURE(status)) return {};
    calendar->clear();
    calendar->set(year, month - 1, day);
    const double milliseconds = calendar->getTime(status);
    if (U_FAILURE(status)) return {};
    constexpr double a_day = 24.0 * 60 * 60 * 1000;
    return std::chrono::sys_days(
        std::chrono::days(static_cast<int>(std::floor(milliseconds / a_day))));
}

}  // namespace tadqiq
