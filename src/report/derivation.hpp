// Derivations: how a finding came about, from two sentences to its verdict, and why two figures
// were not compared.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>

#include "claims/comparability.hpp"
#include "compare/finding.hpp"
#include "compare/within.hpp"
#include "report/text.hpp"

namespace tadqiq {

/// Two claims, why they are compared or not, and what that found.
struct Derivation {
    std::span<const ArticleClaims, 2> articles;
    std::size_t i = 0, j = 0;  ///< claims of the first article and of the second
    Comparability comparability;
    std::optional<Finding> finding;
};

/// Both sentences, each figure's reading, the slots side by side, what decided, the ranges and the
/// verdict with its reason.
void write_derivation(std::ostream& out, const Derivation& derivation, const TextStyle& style);

/// The same of a slip: its sentences, the readings of its figures, the rule and the reason.
void write_slip_derivation(std::ostream& out, const ArticleClaims& article, const Slip& slip,
                           const TextStyle& style);

}  // namespace tadqiq
