// What two short lists of words have in common.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claims/terms.hpp"

namespace tadqiq {

/// How many of the first words stand in them once only, or for the last time.
template <typename Words>
std::size_t distinct(const Words& words) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        count += std::find(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end(),
                           words[i]) == words.end();
    return count;
}

/// Of few words, each counted once.
template <typename Words>
std::size_t in_common(const Words& a, const Words& b) {
    std::size_t both = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        both += std::find(b.begin(), b.end(), a[i]) != b.end() &&
                std::find(a.begin() + static_cast<std::ptrdiff_t>(i) + 1, a.end(), a[i]) == a.end();
    return both;
}

/// Their share of the shorter list, each word counted once; 0 where none is in common.
inline double shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const std::size_t both = in_common(a, b);
    if (both == 0) return 0;
    return static_cast<double>(both) / static_cast<double>(std::min(distinct(a), distinct(b)));
}

/// Whether a text that has these names speaks of one of the spots, if only as of a name: "the road
/// of Homs", "to Homs".
inline bool names_one(TermSpan spots, const Terms& names) {
    return std::any_of(spots.begin(), spots.end(), [&](std::string_view spot) {
        return holds(names, spot) || holds(names, std::string("N:").append(spot.substr(2)));
    });
}

}  // namespace tadqiq
