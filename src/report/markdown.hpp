// Markdown: the report for an issue, a chat or a wiki.
#pragma once

#include <iosfwd>

#include "report/report.hpp"

namespace tadqiq {

/// As the text report: an entry for each thing that is disagreed on, with links to the articles
/// that have an address. Nothing in an article is taken for Markdown or HTML.
void write_report_markdown(std::ostream& out, const Report& report, Include include,
                           Language language);

}  // namespace tadqiq
