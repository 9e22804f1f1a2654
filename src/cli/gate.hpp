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

/// What users write: ids of rules, verdicts, `slips` for all within one article; empty for a word
/// that names none.
std::vector<const Rule*> rules_named(std::string_view word);
/// "T203=off", "slips=warning": what is wrong with it, empty for nothing.
std::string fault_of_level(const std::string& setting);
/// Error for what `fail_on` names, and what `settings` say of some rules, the later ones before the
/// earlier.
RuleLevels levels_of(const std::vector<std::string>& fail_on,
                     const std::vector<std::string>& settings);

/// New stories as `compare_new` compares them, with all that the database holds when this ends:
/// what another gate adds meanwhile is compared with, too. Throws Error (database) where others
/// never stop writing.
Comparison compare_at_rest(const std::vector<ArticleClaims>& stories, Store& store);

/// Leaves out what articles find of each other that were published more than so many days apart.
/// One without a day is near to all.
void keep_within_days(Comparison& found, int days);

/// Lines of a baseline: a fingerprint, then anything. Throws Error (usage) for any other line.
std::set<std::string, std::less<>> read_baseline(const std::string& path);

/// The new stories that stand in an alert which fails.
std::set<std::size_t> failing_stories(const Gate& gate);

}  // namespace tadqiq
