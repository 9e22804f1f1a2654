// Markdown: the report for an issue, a chat or a wiki.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "report/messages.hpp"
#include "report/report.hpp"

namespace tadqiq {

/// Words of an article as they stand inside a line, where nothing in them is markup.
std::string plain_markdown(std::string_view text);

/// As the text report: an entry for each thing that is disagreed on, with links to the articles
/// that have an address. Nothing in an article is taken for Markdown or HTML.
void write_report_markdown(std::ostream& out, const Report& report, Include include,
                           const Reader& reader);

}  // namespace tadqiq
