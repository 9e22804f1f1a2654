// What the words near a figure say of how it stands to the plain statement of its measure.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/passage.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

struct Signs {
    bool planned = false, superseded = false, current = false, preliminary = false, final = false;
    bool window = false, each = false, total = false, additional = false;
    bool besides = false;  ///< without one that is named: "with six others", "11 other states"
    bool extreme = false;  ///< a peak, a record
    bool several = false;  ///< of a series of events: "in attacks", "a wave of"
    bool from = false;     ///< where something comes from: what is so today
    bool since = false;    ///< summed up since some day
    bool onset = false;    ///< ... since what happened began, as every sum is

    friend bool operator==(const Signs&, const Signs&) = default;
};

/// "From 22 hours to 11", "to 15 billion by 2023 from five": whether something comes to another
/// amount beside this one.
bool has_other_end(const Passage& passage, const std::vector<Figure>& figures, std::size_t which);

/// Adds what the words round a figure say of it. Of a figure that something comes `from` ("from 22
/// hours to 11") nothing is planned: it is so today.
void read_signs(const Passage& passage, const std::vector<Figure>& figures, std::size_t which,
                bool is_from, Signs& signs);

/// A figure other than `which` that is no date and no stretch of time: those are told by the way,
/// as in "13 dead in the past 24 hours".
bool is_other_amount(const PassageWord& word, const std::vector<Figure>& figures,
                     std::int32_t which);

}  // namespace tadqiq
