// What the gate says of new stories, one alert a finding, for the formats that editors and CI read.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/place.hpp"
#include "report/report.hpp"
#include "report/rules.hpp"

namespace tadqiq {

/// What an alert is to the gate.
enum class AlertState : std::uint8_t {
    fails,      ///< new, and of a rule that the gate is told to fail on
    warns,      ///< new, of another rule
    known,      ///< in the baseline: it was there before
    dismissed,  ///< a person decided that it is none
};

/// What the gate does with what a rule finds.
enum class RuleLevel : std::uint8_t {
    off,      ///< it is not said
    warning,  ///< it is said
    error,    ///< and the gate fails
};

/// By the rules' ids.
using RuleLevels = std::map<std::string, RuleLevel, std::less<>>;

struct Alert {
    const Rule* rule = nullptr;
    AlertState state = AlertState::warns;
    ClaimRef at;                    ///< in a new story
    std::vector<ClaimRef> related;  ///< the other side, or the other figures of a slip
    std::string_view reason_en, reason_ar, fingerprint;

    std::string_view reason(Language language) const {
        return language == Language::english ? reason_en : reason_ar;
    }
};

/// A warning for conflicts and slips; off for agreement and updates.
RuleLevel usual_level(const Rule& rule);

/// Articles of which the first `fresh` are new stories, and what is to be said of them.
struct Gate {
    Report report;
    std::size_t fresh = 0;
    RuleLevels levels;  ///< of rules that have another one than `usual_level`
    std::set<std::string, std::less<>> baseline;  ///< fingerprints that were there before
    Reader reader{};
    bool is_whole = true;  ///< everything that was to be checked could be read
    /// Where a figure's expression stands in the file that it came from.
    std::function<Place(ClaimRef)> place;

    RuleLevel level_of(const Rule& rule) const;
    /// Those that fail first, then by story and place. What both articles said before is left out,
    /// and so is what is found by a rule that is off.
    std::vector<Alert> alerts() const;
};

}  // namespace tadqiq
