// Which claims of many articles are compared: those of articles about the same event, found through
// an index of the names in their headlines and leads, never all pairs.
#pragma once

#include <span>
#include <vector>

#include "claims/claim.hpp"
#include "claims/pair.hpp"

namespace tadqiq {

/// All comparable pairs, in the order of the articles. Each article meets at most a fixed number of
/// others, the ones most related to it.
std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles);

}  // namespace tadqiq
