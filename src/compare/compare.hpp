// From pairs of claims that state the amount of the same thing to findings, worst first.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "claims/claim.hpp"
#include "claims/pair.hpp"
#include "compare/finding.hpp"

namespace tadqiq {

/// What two claims say of each other. Empty where nothing can be said: see `judge`, `judge_part`.
/// The finding's `a` is the given one, and refers to (0, i), `b` to (1, j).
std::optional<Finding> judge_pair(const ArticleClaims& a, std::size_t i, const ArticleClaims& b,
                                  std::size_t j, Relation relation = Relation::same);

/// The findings of all pairs, most severe first, then by gap, then by where they stand. The order
/// of `pairs` does not matter.
std::vector<Finding> compare(std::span<const ArticleClaims> articles,
                             std::span<const ComparablePair> pairs);

}  // namespace tadqiq
