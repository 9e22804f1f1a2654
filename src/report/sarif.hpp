// SARIF 2.1.0, for code scanning and editors.
#pragma once

#include <iosfwd>
#include <string_view>

#include "report/gate.hpp"

namespace tadqiq {

/// One run: every rule with its help in both languages, every alert with the new story as its
/// location and the others as related ones, cited in the message. Columns are UTF-16 units.
void write_sarif(std::ostream& out, const Gate& gate, std::string_view version);

}  // namespace tadqiq
