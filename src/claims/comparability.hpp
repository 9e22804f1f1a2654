// Why two claims are compared or not, slot by slot: what `tadqiq explain` shows of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "claims/comparable.hpp"
#include "claims/corroboration.hpp"
#include "claims/pair.hpp"

namespace tadqiq {

/// A slot of two claims, side by side.
struct SlotComparison {
    enum class Outcome : std::uint8_t { same, differs, open };  ///< open: one does not say

    std::string_view slot;  ///< "measure", "scope", "period" ...
    std::string a, b;
    Outcome outcome = Outcome::open;
};

std::string_view name(SlotComparison::Outcome outcome);

/// A question, the answer, and how much that moved a sum.
struct WeighedAnswer {
    std::string_view question;  ///< "same_measure"
    double answer = 0;          ///< mostly 0 or 1
    double weight = 0;          ///< log odds
};

/// What a collection that two articles belong to makes of them.
struct Collection {
    std::size_t articles = 2;
    bool they_meet = false;  ///< as related_pairs() of all of them says
    /// Of all of them, where the two are the articles 0 and 1.
    Corroboration corroboration;
};

struct Comparability {
    std::optional<Collection> collection;

    /// What both articles name in headline and lead: without any of it, they do not meet.
    std::vector<std::string> shared_names;
    bool articles_meet = false;
    std::vector<SlotComparison> slots;
    Match match;  ///< what was weighed
    Weighing weighing;
    std::vector<Witness> witnesses;  ///< of the collection, best first
    /// The answers that moved the score most, and those that moved the fit, which is one of them.
    std::vector<WeighedAnswer> reasons, fit_reasons;
    /// Which claims of the two articles are compared; none where the articles do not meet.
    std::vector<ComparablePair> compared;
    /// How the two belong together; empty where they are not compared.
    std::optional<Relation> relation;
};

/// Claim `i` of the first article and `j` of the second: alone, or as the collection judges them.
Comparability comparable(std::span<const ArticleClaims, 2> articles, std::size_t i, std::size_t j,
                         const std::optional<Collection>& collection = {});

}  // namespace tadqiq
