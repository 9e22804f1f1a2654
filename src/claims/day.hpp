// Days of the calendar as news states them: "on Friday", "yesterday", "7 August".
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/passage.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

using Day = std::chrono::sys_days;

/// Of an ISO date that is given to the day.
std::optional<Day> day_of(std::string_view iso);
std::string iso(Day day);
/// The weekday (1: Monday, 7: Sunday) that is nearest to `published` and not after it.
Day weekday_before(unsigned weekday, Day published);

/// When something may have happened: any of these stretches of days, both ends in. Where it is not
/// known when the article appeared, only weekdays are, one bit each.
struct EventDays {
    std::vector<std::pair<Day, Day>> spans;
    unsigned weekdays = 0;

    bool empty() const { return weekdays == 0; }
};

/// Whether they cannot be the same day.
bool apart(const EventDays& a, const EventDays& b);
/// How many days lie between them at least; of weekdays, round the week the shorter way.
int days_between(const EventDays& a, const EventDays& b);
/// Whether all of them come after `day`.
bool after(const EventDays& days, Day day);

/// The days that a stretch of words gives for what happened. Those on which somebody said so are
/// left out: "the ministry announced on Tuesday that". `figures` are the passage's.
EventDays event_days(const Passage& passage, Stretch stretch, std::span<const Figure> figures,
                     std::optional<Day> published);

}  // namespace tadqiq
