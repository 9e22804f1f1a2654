// Which claims of many articles are compared: those of articles about the same event, found through
// an index of the names in their headlines and leads, never all pairs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "claims/context.hpp"
#include "claims/pair.hpp"

namespace tadqiq {

/// Pairs of articles that may be about one event, as indices in order; the first is the smaller.
/// Found through an index of the names in headlines and leads; each article meets at most a fixed
/// number of others, the ones most related to it. Only pairs in which one of the first `fresh`
/// articles takes part.
std::vector<std::pair<std::size_t, std::size_t>> related_pairs(
    std::span<const ArticleContext> articles, std::size_t fresh = SIZE_MAX);

/// All comparable pairs, in the order of the articles. Only pairs in which one of the first `fresh`
/// articles takes part: the others are known already.
std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles,
                                       std::size_t fresh = SIZE_MAX);

}  // namespace tadqiq
