// Which articles a command compares, and what that finds.
#pragma once

#include <cstddef>
#include <span>
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

/// Each article with each other.
Comparison compare_all(std::vector<ArticleClaims> articles);

/// New articles with each other and with those of the store that share their rare words. The new
/// ones come first; a stored article of the same id, which a new one is to replace, is left out.
/// What stored articles say of each other is left out, too.
Comparison compare_new(std::vector<ArticleClaims> articles, Store& store);

/// Keeps findings of a comparison whose articles are all stored, and which of the articles that
/// they compare stem from one origin.
void keep(Store& store, std::span<const ArticleClaims> articles, std::span<const Finding> findings);

/// Which program, with which words, reads articles now.
Provenance provenance();

}  // namespace tadqiq
