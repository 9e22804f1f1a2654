// An article in the form in which it is stored: worked out by any thread, so that the one that
// writes only binds it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "figures/range.hpp"

namespace tadqiq {

/// Exact decimals as text; empty for what is not there or open to infinity.
struct StoredAmounts {
    using Text = std::optional<std::string>;

    explicit StoredAmounts(const Figure& figure);

    Text value, low, high, alternative;
    std::optional<Ranges> ranges;
    Text literal_low, literal_high, implied_low, implied_high;  ///< of the ranges
};

struct ArticleRows {
    explicit ArticleRows(ArticleClaims article);

    ArticleClaims article;
    std::string content_hash;            ///< SHA-256 of the text, hex
    std::string names;                   ///< as names_in() reads them
    std::string terms;                   ///< what the index of words gets
    std::vector<StoredAmounts> amounts;  ///< of each claim
};

/// What the index of words gets of an article: the terms of its text, and of a title apart from it.
std::string indexed_terms(const Article& article);

}  // namespace tadqiq
