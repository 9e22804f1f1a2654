// Decisions of people, where commands take them from.
#pragma once

#include <string>
#include <vector>

#include "cli/run.hpp"
#include "compare/decision.hpp"
#include "store/database.hpp"

namespace tadqiq {

/// Today by UTC, ISO 8601.
std::string today();

/// A file as a whole; "-" is standard input.
std::string file_content(const std::string& path);

/// The decisions of a database (where one is given) and of files, a later one in the place of an
/// earlier one. Those that have expired are left out, and said.
Decisions decisions_that_count(Run& run, Database* database, const std::vector<std::string>& files);

}  // namespace tadqiq
