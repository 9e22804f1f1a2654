#include "figures/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace tadqiq {
namespace {

/// A year that news tells of, of one calendar or the other.
bool is_year_of_now(long year) {
    return (year >= 1380 && year <= 1460) || (year >= 1900 && year <= 2100);
}

/// "21" on a form is 2021, "87" is 1987.
long full_year(long year) {
    return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
}

bool is_day(long year, long month, long day) {
    using namespace std::chrono;
    return year_month_day(std::chrono::year(static_cast<int>(year)),
                          std::chrono::month(static_cast<unsigned>(month)),
                          std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

}  // namespace

std::string iso_date(const Date& date, std::string_view published) {
    if (date.hijri) {
        std::string text = "hijri:";
        text += date.year ? fmt::format("{:04}", *date.year) : "-";
        if (date.month) text += fmt::format("-{:02}", *date.month);
        if (date.day) text += fmt::format("-{:02}", *date.day);
        return text;
    }
    if (date.before_common_era) return fmt::format("-{:04}", *date.year);
    if (!date.month) return date.year ? fmt::format("{:04}", *date.year) : "";
    std::string year;
    if (date.year)
        year = fmt::format("{:04}", full_year(*date.year));
    else if (published.size() >= 4 && date.day)
        year = published.substr(0, 4);
    if (!date.day) return year.empty() ? "" : fmt::format("{}-{:02}", year, *date.month);
    constexpr long leap_year = 2000;  // any day of any year is one of its days
    const long checked = date.year ? full_year(*date.year) : leap_year;
    if (!is_day(checked, *date.month, *date.day)) return "";
    return fmt::format("{}-{:02}-{:02}", year.empty() ? "-" : year, *date.month, *date.day);
}

bool is_amount_of_year(std::span<const Token> tokens, std::size_t length, std::string_view before,
                       const Date& date) {
    static constexpr std::array<std::string_view, 5> these = {"هذا", "هذه", "لهذا", "لهذه", "بهذا"};
    if (!tokens.front().is(Class::year_word) || !date.year || date.month || date.common_era ||
        date.before_common_era)
        return false;
    const bool is_scaled =
        length < tokens.size() && tokens[length].is_any(any_of(Class::scale, Class::dual_scale));
    const bool points = std::find(these.begin(), these.end(), before) != these.end();
    return is_year_of_now(*date.year) ? is_scaled && points : is_scaled || points;
}

std::string iso_time(const Clock& clock) {
    long hour = clock.hour;
    if (clock.part) {
        if (clock.part->key == "pm" && hour < 12) hour += 12;
        if (clock.part->key == "am" && hour == 12) hour = 0;
        if (clock.part->key == "noon" && hour < 4) hour += 12;
    }
    if (hour == 24) hour = 0;
    return fmt::format("{:02}:{:02}", hour, clock.minute);
}

}  // namespace tadqiq
