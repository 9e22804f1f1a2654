// Which of the words that govern a figure is the nearest of its sort.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "claims/attachment.hpp"

namespace tadqiq {

template <typename Test>
const Governor* first(const std::vector<Governor>& governors, Test test) {
    const auto found = std::find_if(governors.begin(), governors.end(), test);
    return found == governors.end() ? nullptr : &*found;
}

inline bool adjoins(const Governor& g) {
    return g.crossed == 0;
}
inline bool governs(const Governor& g) {
    return g.sense.is_predicate();
}
inline bool is_amount_of(const Governor& g) {
    return (g.sense.attach == Attach::level || g.sense.is_predicate()) && g.sense.key != "share" &&
           g.sense.key != "rate";
}

/// Levels of anything that can be counted: "at a rate of 71 fires" counts fires.
inline bool is_any_level(std::string_view key) {
    return key == "rate" || key == "share" || key == "volume";
}

}  // namespace tadqiq
