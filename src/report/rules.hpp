// The rules that findings fall under, by the ids that people write into configurations. An id never
// changes its meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/finding.hpp"
#include "compare/within.hpp"
#include "report/messages.hpp"

namespace tadqiq {

struct Rule {
    std::string_view id;    ///< "T101"
    std::string_view name;  ///< "contradiction", "words-and-digits"
    std::optional<Verdict> verdict;
    std::optional<SlipRule> slip;

    /// A few words.
    const std::string& title(Language language) const;
    /// What it says and an example, some lines.
    std::string_view help(Language language) const;
};

/// Those of pairs of articles (T1..) and those within one (T2..), by id.
const std::vector<Rule>& rules();
const Rule& rule_of(Verdict verdict);
const Rule& rule_of(SlipRule rule);
/// By id.
const Rule* rule_with_id(std::string_view id);

}  // namespace tadqiq
