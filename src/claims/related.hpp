// Which articles may be about one event: those that share telling names in headline and lead. Found
// through an index of the names, never by looking at all pairs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "claims/terms.hpp"

namespace tadqiq {

/// The names of headline and lead as ArticleClaims keeps them: a hash each, sorted, each once.
std::vector<std::uint32_t> hashes_of(const Terms& head_names);
/// Of an article that was stored before these were kept.
std::vector<std::uint32_t> names_of(const ArticleClaims& article);

/// What an article is found by.
struct NamedArticle {
    std::string_view id;
    std::span<const std::uint32_t> names;
};

/// Pairs of articles that may be about one event, as indices in order; the first is the smaller.
/// Each article meets those most related to it, sixty at most, and those that it is among the sixty
/// of. How telling a name is, the articles themselves say: all of a collection must be there, in
/// whatever order. Only pairs in which one of the first `fresh` articles takes part.
std::vector<std::pair<std::size_t, std::size_t>> related_pairs(
    std::span<const NamedArticle> articles, std::size_t fresh = SIZE_MAX);

}  // namespace tadqiq
