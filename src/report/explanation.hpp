// Explanations: every slot that was read of a figure, and what the verdicts mean.
#pragma once

#include <iosfwd>

#include "report/rules.hpp"
#include "report/text.hpp"

namespace tadqiq {

/// For each figure of a text what it states, what that means and suggests, and every slot of its
/// claim that is filled, one a line.
void write_reading_explanation(std::ostream& out, const ArticleClaims& article,
                               const TextStyle& style);

/// The same of one of its claims.
void write_claim_explanation(std::ostream& out, const ArticleClaims& article, const Claim& claim,
                             const TextStyle& style);

/// When the rule finds something, with an example.
void write_rule_explanation(std::ostream& out, const Rule& rule, const TextStyle& style);

}  // namespace tadqiq
