// Comma-separated values (RFC 4180), for spreadsheets.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "report/report.hpp"

namespace tadqiq {

/// A text as a cell (RFC 4180). One that begins with = + - @ or a control character, and is no
/// plain number, gets a ' in front, so that no spreadsheet takes an article's words for a formula.
std::string csv_cell(std::string_view text);

/// One claim a line, those of one entry of the report together, under a line of column names.
void write_report_csv(std::ostream& out, const Report& report, Include include);

}  // namespace tadqiq
