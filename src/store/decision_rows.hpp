// Decisions as rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/decision.hpp"
#include "store/database.hpp"

namespace tadqiq {

Decisions load_decisions(Database& database);
/// Takes the place of an earlier decision on the same finding.
void save_decision(Database& database, const Decision& decision);
/// False where there was none.
bool remove_decision(Database& database, std::string_view fingerprint);

/// The fingerprints of findings, slips and decisions that begin so, in their order; `limit` at
/// most.
std::vector<std::string> fingerprints_beginning(Database& database, std::string_view begin,
                                                std::size_t limit);

}  // namespace tadqiq
