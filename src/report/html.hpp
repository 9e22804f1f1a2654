// The report as one HTML page that holds all it needs: it opens anywhere and never asks a network
// for anything. What it looks like is templates/, what it says templates/messages.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "report/messages.hpp"
#include "report/report.hpp"

namespace tadqiq {

struct PageOptions {
    Reader reader{};
    Include include = Include::flagged;
    /// An ISO 8601 date to say when the page was made; empty for none, so that the same articles
    /// always make the same page.
    std::string stamp{};
    /// Entries beyond these many bytes are only listed, one a line.
    std::size_t entry_bytes = 7'000'000;
};

/// Nothing in an article is taken for markup; links lead to http and https addresses only.
void write_report_html(std::ostream& out, const Report& report, const PageOptions& options);

}  // namespace tadqiq
