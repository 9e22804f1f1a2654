// Anchors: the events and things that an article is about, and which of them each sentence speaks
// of. The first is what headline and lead are about; the text turns to another where a sentence
// names other towns, another day or another year, or says "another attack".
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "claims/day.hpp"
#include "claims/passage.hpp"
#include "claims/terms.hpp"

namespace tadqiq {

/// What one sentence says of where, when and of what.
struct SentenceFacts {
    Terms names, years;
    EventDays days;
    bool has_words = false;
    bool is_session = false;     ///< reports a session of a market
    bool names_another = false;  ///< "another attack", "in a separate accident"
};

struct Anchor {
    Terms names;  ///< as of terms.hpp
    EventDays days;
    bool main = false;
};

struct Anchors {
    std::vector<Anchor> list;              ///< the main one first; never empty
    std::vector<std::size_t> of_sentence;  ///< index in `list`
};

/// `published_year` is empty where it is not known.
Anchors anchors_of(std::span<const SentenceFacts> sentences, const std::string& published_year);

/// Whether a stretch speaks of an event beside the one before: "another attack".
bool names_another(const Passage& passage, Stretch stretch);

/// Whether a stretch reports a session of a market: two words of such reports or more.
bool is_session(const Passage& passage, Stretch stretch);

/// Whether two anchors cannot be one: other towns, or other days.
bool apart(const Anchor& a, const Anchor& b);

}  // namespace tadqiq
