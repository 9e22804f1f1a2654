// One origin: articles that share long passages took them from the same wire story or interview.
// They count as one voice, and a figure that differs between them was changed in copying.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tadqiq {

/// A text as what it shares with others is found by: some of its runs of five folded words, chosen
/// by winnowing (Schleimer, Wilkerson, Aiken 2003), so that two texts with eight words in common
/// have at least one mark in common, wherever the words stand and however long the rest is.
struct Sketch {
    struct Mark {
        std::uint64_t hash = 0;
        std::uint32_t word = 0;  ///< which word of the text it begins at
    };
    std::vector<Mark> marks;  ///< in the order of the text
    std::uint32_t words = 0;
};

/// Of well-formed UTF-8.
Sketch sketch_of(std::string_view text);

/// What two texts have in common, in words of the first one.
struct Passages {
    std::uint32_t words = 0;    ///< all together
    std::uint32_t longest = 0;  ///< the longest passage
};
Passages shared_passages(const Sketch& a, const Sketch& b);

/// Whether two articles share a passage of 25 words, or half of the shorter one. What bulletins of
/// one office have in common, day after day, stays below that.
bool have_one_origin(const Sketch& a, const Sketch& b);

/// For every article the first article of its group; articles with one origin, also by way of a
/// third, are one group. Meant for the articles of one cluster: over a year of newspapers, standing
/// phrases of protocol chain what has nothing to do with each other. Works through an index of
/// marks, so that articles with nothing in common cost nothing.
std::vector<std::size_t> origins(std::span<const Sketch> articles);

}  // namespace tadqiq
