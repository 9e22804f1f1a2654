// Decisions as rows.
#pragma once

#include <string_view>

#include "compare/decision.hpp"
#include "store/database.hpp"

namespace tadqiq {

Decisions load_decisions(Database& database);
/// Takes the place of an earlier decision on the same finding.
void save_decision(Database& database, const Decision& decision);
/// False where there was none.
bool remove_decision(Database& database, std::string_view fingerprint);

}  // namespace tadqiq
