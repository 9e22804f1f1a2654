// Cells of comma-separated values.
#pragma once

#include <string>
#include <string_view>

namespace tadqiq {

/// A text as a cell (RFC 4180). One that begins with = + - @ or a control character, and is no
/// plain number, gets a ' in front, so that no spreadsheet takes an article's words for a formula.
std::string csv_cell(std::string_view text);

}  // namespace tadqiq
