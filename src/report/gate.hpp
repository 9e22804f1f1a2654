// What the gate says of new stories, one alert a finding, for the formats that editors and CI read.
#pragma once

#include <functional>
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

/// Articles of which the first `fresh` are new stories, and what is to be said of them.
struct Gate {
    Report report;
    std::size_t fresh = 0;
    std::set<std::string, std::less<>> fail_on;   ///< ids of rules
    std::set<std::string, std::less<>> baseline;  ///< fingerprints that were there before
    Reader reader{};
    bool is_whole = true;  ///< everything that was to be checked could be read
    /// Where a figure's expression stands in the file that it came from.
    std::function<Place(ClaimRef)> place;

    /// Those that fail first, then by story and place. What both articles said before is left out,
    /// and so is what is no conflict and not failed on.
    std::vector<Alert> alerts() const;
};

}  // namespace tadqiq
