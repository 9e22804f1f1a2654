// Which articles a command compares, and what that finds.
#pragma once

#include <vector>

#include "claims/claim.hpp"
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

/// Each article with those that are related to it.
Comparison compare_all(std::vector<ArticleClaims> articles);

/// New articles with each other and with those of the store, judged as compare_all() would judge
/// them together. The new ones come first; a stored article of the same id, which a new one is to
/// replace, is left out. What stored articles say of each other is left out, too.
Comparison compare_new(std::vector<ArticleClaims> articles, Store& store);

/// Which program, with which words, reads articles now.
Provenance provenance();

}  // namespace tadqiq
