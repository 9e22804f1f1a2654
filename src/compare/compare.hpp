// From pairs of claims that state the amount of the same thing to findings, worst first.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "claims/claim.hpp"
#include "compare/finding.hpp"

namespace tadqiq {

/// How two claims of different articles belong together.
enum class Relation : std::uint8_t {
    same,       ///< they state the amount of one thing
    a_is_part,  ///< a is a part of what b counts: only a part above its whole is a finding
    b_is_part,
    a_for_whole,  ///< a's text calls it a part of what b counts, without a figure for that whole,
                  ///< so that it is compared with b as if it were the same
    b_for_whole,
};

struct ComparablePair {
    ClaimRef a, b;
    Relation relation = Relation::same;
};

/// What two claims say of each other. Empty where nothing can be said: see `judge`, `judge_part`.
/// The finding's `a` is the given one, and refers to (0, i), `b` to (1, j).
std::optional<Finding> judge_pair(const ArticleClaims& a, std::size_t i, const ArticleClaims& b,
                                  std::size_t j, Relation relation = Relation::same);

/// The findings of all pairs, most severe first, then by gap, then by where they stand. The order
/// of `pairs` does not matter.
std::vector<Finding> compare(std::span<const ArticleClaims> articles,
                             std::span<const ComparablePair> pairs);

}  // namespace tadqiq
