// Explanations: every slot that was read of a figure, and what the verdicts mean.
#pragma once

#include <iosfwd>

#include "report/text.hpp"

namespace tadqiq {

/// For each figure of a text what it states, what that means and suggests, and every slot of its
/// claim that is filled, one a line.
void write_reading_explanation(std::ostream& out, const ArticleClaims& article,
                               const TextStyle& style);

/// When the verdict is given, with an example.
void write_verdict_explanation(std::ostream& out, Verdict verdict, const TextStyle& style);

}  // namespace tadqiq
