// Decisions as TOML: a file that people write by hand and keep beside their articles.
#pragma once

#include <iosfwd>
#include <string_view>

#include "compare/decision.hpp"

namespace tadqiq {

/// One `[[decision]]` table each, by fingerprint.
void write_decisions_toml(std::ostream& out, const Decisions& decisions);

/// `decision`, `fingerprint`, `reason`, `author` and `date` are required, `expires` as well where
/// `needs_expiry` is set. Throws Error (usage) with file, line and column for anything else.
Decisions read_decisions_toml(std::string_view text, std::string_view path, bool needs_expiry);

}  // namespace tadqiq
