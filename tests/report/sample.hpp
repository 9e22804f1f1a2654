// Reports made by hand, so that renderers are tested without a grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace tadqiq::test {

/// Claims and findings with the storage that a Report points into.
struct Sample {
    std::vector<ArticleClaims> articles;
    std::vector<Finding> findings;

    Report report() const { return {articles, findings}; }
    /// Adds a finding of the verdict between the first claims of two articles, with ranges and
    /// reasons made up from their figures.
    void compare(std::size_t a, std::size_t b, Verdict verdict);
};

/// An article of one sentence and one claim: `figure` within `sentence`, `core` within `figure`.
ArticleClaims article_with(std::string_view id, std::string_view sentence, std::string_view figure,
                           std::string_view core, Hedge hedge, Decimal value);

/// Three articles on one fleet: two say "less than ten thousand", one "about 5,200".
Sample fleet();

}  // namespace tadqiq::test
