// What the texts of two articles say of whether two of their claims state one thing: all that
// deciding takes, without the texts. Other articles have their say in claims/corroboration.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "claims/pair.hpp"

namespace tadqiq {

struct WeighedPair {
    ClaimRef a, b;
    std::int32_t score = 0;   ///< log odds in thousandths: one value in memory and in a file
    bool agree = false;       ///< their amounts can both be meant
    bool one_amount = false;  ///< ... and are nearly one number
    bool contested = false;   ///< they agree roughly, and are flagged none the less
    bool apart = false;       ///< two things, whatever the score
    bool plain = false;       ///< two plain statements that agree, of one measure and place
    bool sole = false;        ///< to be compared in a folder whatever the score (docs/claims.md)
    bool vague = false;       ///< "dozens" against a number
    bool ordinary = false;    ///< the articles share no name that few others have
    /// The claims, of the same articles, that a and b are a part of.
    std::optional<std::uint32_t> whole_of_a, whole_of_b;

    friend bool operator==(const WeighedPair&, const WeighedPair&) = default;
};

/// The same, seen from the other side.
inline WeighedPair turned(WeighedPair pair) {
    std::swap(pair.a, pair.b);
    std::swap(pair.whole_of_a, pair.whole_of_b);
    return pair;
}

}  // namespace tadqiq
