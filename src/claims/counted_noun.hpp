// The noun that a figure counts, with its adjectives, and what a word of its sentence can say of
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/attachment.hpp"
#include "claims/measure_sense.hpp"
#include "claims/passage.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// A figure and the words round it.
struct FigureWords {
    FigureWords(const Passage& of, const std::vector<Figure>& figures, std::size_t which);

    const PassageWord& word(std::uint32_t i) const { return passage.word(i); }
    /// Of a count, a hedge may stand after its noun: "170 dead at least".
    std::uint32_t after_number() const;

    const Passage& passage;
    const Figure& figure;
    const std::int32_t which;
    const Stretch core, own, clause, sentence;
};

/// Whether a word narrows a noun. Nations and groups are compared by themselves.
bool narrows(const PassageWord& word);

/// Fills in what `result` says of the counted noun.
void read_counted(const FigureWords& figure, Attachment& result);

/// What the word at `i` says as a measure of this figure, whose noun `counted` tells. In "the
/// Organization for the Liberation" and "the Ministry of Transport" it is a part of a name, and
/// says nothing.
std::optional<MeasureSense> sense_at(const FigureWords& figure, const Attachment& counted,
                                     std::uint32_t i);

}  // namespace tadqiq
