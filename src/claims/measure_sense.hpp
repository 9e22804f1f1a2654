// What the lexicon says of a word as a measure: which, how it attaches to a number, and to figures
// of what kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/passage.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// How a form of measures.tsv attaches to the figure beside it.
enum class Attach : std::uint8_t { none, status, people, thing, level, masdar, verb, phrase };

/// What measures.tsv says of a word.
struct MeasureSense {
    std::string_view key;
    std::string_view akin;  ///< the key that it is compared by: loans and aid are one bailout
    Attach attach = Attach::none;
    bool cumulative = false, fixed = false;
    bool daily = false;       ///< of bulletins that give another number every day
    bool held = false;        ///< a country has one amount of it: frozen assets
    bool personal = false;    ///< of one person or place: an age, burns, a distance
    std::string_view domain;  ///< "money", "time": what figures it goes with; empty for all

    /// Whether it governs a figure: killed, the killing of.
    bool is_predicate() const {
        return attach == Attach::masdar || attach == Attach::verb || attach == Attach::phrase;
    }
};

/// Of square kilometres, hectares and the like.
bool is_area(std::string_view unit);

/// The word's sense as a measure, where it has one that goes with figures like this one.
std::optional<MeasureSense> measure_sense(const PassageWord& word, const Figure& figure);
/// The same, whatever the figure.
std::optional<MeasureSense> measure_sense(const PassageWord& word);

}  // namespace tadqiq
