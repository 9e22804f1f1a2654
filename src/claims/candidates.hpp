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

namespace tadqiq {

/// All comparable pairs of the related articles, in their order. `related`: indices of `articles`,
/// as related_pairs() gives them. `caution`: caution_among() all articles of the collection that
/// these belong to, so that a part of it is judged as the whole is.
std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles,
                                       std::span<const std::pair<std::size_t, std::size_t>> related,
                                       double caution);

/// The same, of articles whose contexts are at hand; those without claims may have empty ones.
std::vector<ComparablePair> candidates(std::span<const ArticleContext* const> contexts,
                                       std::span<const std::pair<std::size_t, std::size_t>> related,
                                       double caution);

/// Of articles that are a collection of their own.
std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles);

}  // namespace tadqiq
