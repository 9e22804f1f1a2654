// Two claims that belong together: what choosing candidates hands to the comparison.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace tadqiq {

/// Where a claim stands among the articles that are compared.
struct ClaimRef {
    std::size_t article = 0;
    std::size_t claim = 0;

    friend auto operator<=>(const ClaimRef&, const ClaimRef&) = default;
};

/// How two claims of different articles belong together.
enum class Relation : std::uint8_t {
    same,       ///< they state the amount of one thing
    a_is_part,  ///< a is a part of what b counts: only a part above its whole is a finding
    b_is_part,
    a_for_whole,  ///< a's text calls it a part of what b counts, without a figure for that whole,
                  ///< so that it is compared with b as if it were the same
    b_for_whole,
};

/// The same, seen from the other side.
constexpr Relation turned(Relation relation) {
    switch (relation) {
        case Relation::same:
            return Relation::same;
        case Relation::a_is_part:
            return Relation::b_is_part;
        case Relation::b_is_part:
            return Relation::a_is_part;
        case Relation::a_for_whole:
            return Relation::b_for_whole;
        case Relation::b_for_whole:
            return Relation::a_for_whole;
    }
    return relation;
}

struct ComparablePair {
    ClaimRef a, b;
    Relation relation = Relation::same;
};

}  // namespace tadqiq
