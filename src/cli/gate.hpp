// The gate's work that `check` and `baseline` share: new stories against all that is stored.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/comparison.hpp"
#include "cli/options.hpp"
#include "report/gate.hpp"
#include "store/store.hpp"

namespace tadqiq {

/// Ids of rules from what users write: ids, verdicts, `slips` for all within one article.
std::set<std::string, std::less<>> rules_named(const std::vector<std::string>& words);
/// Whether a word names any; for validation.
bool names_rules(const std::string& word);

/// Lines of a baseline: a fingerprint, then anything. Throws Error (usage) for any other line.
std::set<std::string, std::less<>> read_baseline(const std::string& path);

/// The new stories that stand in an alert which fails.
std::set<std::size_t> failing_stories(const Gate& gate);

}  // namespace tadqiq
