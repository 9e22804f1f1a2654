// Which articles a command compares, and what that finds.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "claims/corroboration.hpp"
#include "compare/finding.hpp"
#include "report/report.hpp"
#include "store/store.hpp"

namespace tadqiq {

/// Articles, and what comparing them found, with each other and within each.
struct Comparison {
    std::vector<ArticleClaims> articles;
    std::vector<Finding> findings;
    std::vector<ArticleSlip> slips;

    Report report(const Decisions* decisions = nullptr) const {
        return {articles, findings, slips, decisions};
    }
};

/// Claims of articles that are compared, and what others have to say of them.
struct Neighbourhood {
    std::vector<ArticleClaims> articles;
    std::vector<std::pair<std::size_t, std::size_t>> related;  ///< as indices of them
    std::vector<WeighedPair> pairs;                            ///< of these
    Corroboration corroboration;                               ///< of the whole collection
    std::size_t collection = 0;                                ///< how many articles it has
};

/// Of articles that are a collection of their own.
Neighbourhood neighbourhood(std::vector<ArticleClaims> articles);
/// Of new articles with each other and with those of the store, which stand behind them. A stored
/// article of the same id, which a new one is to replace, is left out.
Neighbourhood neighbourhood(std::vector<ArticleClaims> articles, Store& store);

/// Each article with those that are related to it.
Comparison compare_all(std::vector<ArticleClaims> articles);

/// New articles with each other and with those of the store, judged as compare_all() would judge
/// them together. What stored articles say of each other is left out.
Comparison compare_new(std::vector<ArticleClaims> articles, Store& store);

/// Which program, with which words, reads articles now.
Provenance provenance();

}  // namespace tadqiq
