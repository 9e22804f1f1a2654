// What the sentence attaches a figure by: the counted noun after it, the verbs, verbal nouns and
// level nouns that govern it, the figure it is joined to, and the words that say how it stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/measure_sense.hpp"
#include "claims/passage.hpp"
#include "claims/signs.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

struct Governor {
    MeasureSense sense;
    std::uint32_t distance = 0;  ///< words between, from 1
    std::uint32_t crossed = 0;   ///< before it, figures that stand between; after it, pauses
    bool relative = false;       ///< "what it spent"
    bool of_many = false;        ///< a plural verb: its subject stands before it
    bool within = false;         ///< "in the budget": of what stands before it
    bool of_other = false;       ///< "its area": of what was named before
};

struct Attachment {
    // the counted noun
    std::string counted;  ///< its stem; empty where it is left out
    Span counted_bytes;   ///< with its adjectives, in the field
    std::optional<MeasureSense> counted_sense;
    std::string group, nation;  ///< of the noun or its adjectives
    bool armed = false;         ///< the group fights: bulletins count its dead every day
    std::vector<std::string> adjectives;
    /// What narrows the counted noun or the noun that governs it: vacant seats, seats for women,
    /// operating expenditure. Stems, nations and groups left out.
    std::vector<std::string> modifiers;
    bool partitive = false;  ///< "20 of the students"

    std::vector<Governor> before;         ///< nearest first
    std::vector<Governor> after;          ///< within the clause
    std::optional<MeasureSense> subject;  ///< of the verb before it that tells how far it came
    std::vector<std::string> words_before, words_after;  ///< stems of the nearest other words
    std::string word_before, word_after;  ///< next to the figure, as they are written, folded
    bool after_that = false;              ///< "after that by three days"
    bool which = false;     ///< "..., which is put at 5": what it is of stands before the pronoun
    bool consists = false;  ///< "that consists of 7 storeys": of what was told before
    bool own_verb = false;  ///< "60 thousand live in tents": a plural verb follows it
    bool illness = false;   ///< its sentence, else the headline, speaks of an illness
    bool poll = false;      ///< its sentence speaks of a poll before it
    bool court = false;     ///< its clause speaks of what a court ruled
    bool undertaking = false;    ///< years for which something is agreed or granted
    bool waiting = false;        ///< what is counted is held up
    bool benefit = false;        ///< money of which the clause says for whose good it is
    bool priced = false;         ///< "the barrel at 70 dollars": what is priced stands before it
    std::string_view number_of;  ///< what stands after "number of"; empty for none

    std::optional<std::size_t> previous;  ///< the figure before it in its sentence
    std::uint32_t previous_distance = 0;
    bool coordinated = false;  ///< joined to what stands before: and, a comma
    bool opens = false;        ///< stands first in its clause or after "that"
    bool in_brackets = false;
    bool part = false;  ///< "among them 5", "5 of them"
    bool part_after = false;
    int direction = 0;         ///< rose by, fell by
    bool says_change = false;  ///< "by a rise of 5 %": of the amount before it
    Signs signs;
};

/// Whether its noun is one that any count of people may have: persons, dead, others, none at all.
bool has_plain_noun(const Attachment& attachment);

/// `figures` are the passage's, in the same order.
Attachment attachment(const Passage& passage, const std::vector<Figure>& figures,
                      std::size_t which);

}  // namespace tadqiq
