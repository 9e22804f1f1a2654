// The Hijri calendar as Saudi Arabia reckons it (Umm al-Qura); sightings elsewhere differ by a day
// or two.
#pragma once

#include <chrono>
#include <optional>

namespace tadqiq {

/// Years 1300 to 1600; empty for others and for what is no day.
std::optional<std::chrono::sys_days> day_of_hijri(int year, int month, int day);

}  // namespace tadqiq
