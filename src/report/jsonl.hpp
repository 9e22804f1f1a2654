// JSON and JSON Lines, for other programs. The keys are fixed, see docs/json.md.
#pragma once

#include <iosfwd>

#include "report/report.hpp"

namespace tadqiq {

/// One figure of the article a line.
void write_figures_jsonl(std::ostream& out, const ArticleClaims& article);

/// One pair of claims a line.
void write_report_jsonl(std::ostream& out, const Report& report, Include include,
                        Language language);

/// One object: how many articles there are, the pairs, and the slips within one article.
void write_report_json(std::ostream& out, const Report& report, Include include, Language language);

}  // namespace tadqiq
