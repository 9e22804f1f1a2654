// How much a word tells: grammar words, the common words of all news, the words before names.
#pragma once

#include <cstdint>
#include <string_view>

namespace tadqiq {

enum class Wordiness : std::uint8_t {
    telling,   ///< none of the others: most likely a name, or what the passage is about
    function,  ///< grammar only
    common,    ///< any news says it
    head,      ///< a name follows: the town of
    quarter,   ///< after a place's name, another place: New Baghdad
    target,    ///< what things happen to, and what sets one event apart from another
};

/// By grammar/claims/words.tsv; `light` is the light stem of `folded`.
Wordiness wordiness(std::string_view folded, std::string_view light);

}  // namespace tadqiq
