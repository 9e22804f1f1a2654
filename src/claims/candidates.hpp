// Which claims of many articles are compared: those of related articles that state the amount of
// one thing.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "claims/context.hpp"
#include "claims/pair.hpp"
#include "claims/weighed_pair.hpp"

namespace tadqiq {

/// What their texts say of the claims of related articles, pair by pair. `related`: indices of
/// `contexts`, as related_pairs() gives them. Articles without claims may have empty contexts.
std::vector<WeighedPair> weighed_pairs(
    std::span<const ArticleContext* const> contexts,
    std::span<const std::pair<std::size_t, std::size_t>> related);
/// The same, of articles whose contexts are not at hand.
std::vector<WeighedPair> weighed_pairs(
    std::span<const ArticleClaims> articles,
    std::span<const std::pair<std::size_t, std::size_t>> related);

/// The related ones among articles that are a collection of their own.
std::vector<std::pair<std::size_t, std::size_t>> related_among(
    std::span<const ArticleClaims> articles);
/// All comparable pairs of theirs.
std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles);

}  // namespace tadqiq
