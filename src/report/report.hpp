// What every renderer is given: plain values. A renderer knows neither where the articles came from
// nor what happens to its output.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "claims/claim.hpp"
#include "compare/decision.hpp"
#include "compare/finding.hpp"
#include "compare/within.hpp"
#include "compare/wording.hpp"

namespace tadqiq {

/// Which findings a report shows: those that fail the gate, or agreement and updates as well.
enum class Include : std::uint8_t { flagged, all };

/// A slip within one of the articles.
struct ArticleSlip {
    std::size_t article = 0;
    Slip slip;
};

/// Articles with their claims, and what the comparison of these found.
struct Report {
    std::span<const ArticleClaims> articles;
    std::span<const Finding> findings;  ///< of all verdicts
    std::span<const ArticleSlip> slips{};
    const Decisions* decisions = nullptr;  ///< those that count now; null for none
    /// Of a check: the first articles, the new stories. The others are what the database holds.
    std::optional<std::size_t> fresh = {};

    const ArticleClaims& article(ClaimRef ref) const { return articles[ref.article]; }
    const Claim& claim(ClaimRef ref) const { return articles[ref.article].claims[ref.claim]; }
    /// What was decided on a finding or a slip; null for nothing.
    const Decision* decision_on(std::string_view fingerprint) const {
        if (!decisions) return nullptr;
        const auto found = decisions->find(fingerprint);
        return found == decisions->end() ? nullptr : &found->second;
    }
    bool is_dismissed(std::string_view fingerprint) const {
        const Decision* decision = decision_on(fingerprint);
        return decision && decision->kind == Decision::Kind::dismissed;
    }
};

inline bool is_shown(Verdict verdict, Include include) {
    return include == Include::all || is_flagged(verdict);
}

}  // namespace tadqiq
