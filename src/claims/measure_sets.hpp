// Measures that are decided alike: what is done for the hurt, who works where something happened,
// what burns, what is forbidden to own.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "claims/governor.hpp"

namespace tadqiq {

inline bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What is done for people who were hurt: "the evacuation of 8 wounded" measures the evacuation.
inline constexpr std::array<std::string_view, 12> cares = {
    "departed",          "evacuated", "transferred", "discharged",
    "under_treatment",   "rescued",   "freed",       "intensive_care",
    "seriously_injured", "returned",  "arrested",    "kidnapped"};

inline bool is_care(std::string_view key) {
    return std::find(cares.begin(), cares.end(), key) != cares.end();
}

/// Who comes to an event to work there.
inline constexpr std::array<std::string_view, 5> on_duty = {"firefighters", "troops_present",
                                                            "doctors", "rescue_teams", "fighters"};

inline constexpr std::array<std::string_view, 2> contraband = {"drugs", "weapons"};

/// "Fires destroyed areas of 160 thousand hectares"
inline bool burns(const Governor& g) {
    static constexpr std::array<std::string_view, 4> causes = {"fires", "burned", "burned_area",
                                                               "buildings_destroyed"};
    return is_among(g.sense.key, causes);
}

}  // namespace tadqiq
