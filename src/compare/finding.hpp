// What the comparison of two claims found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claims/pair.hpp"
#include "figures/range.hpp"

namespace tadqiq {

enum class Verdict : std::uint8_t {
    contradiction,       ///< the literal ranges do not meet: both cannot be true
    tension,             ///< the literal ranges meet, the implied ranges do not
    part_exceeds_whole,  ///< a part lies wholly above its whole
    update,              ///< would be flagged, but both are dated and the change is possible
    consistent,
};

/// "contradiction", "part-exceeds-whole": as product and spec write them.
std::string_view name(Verdict verdict);
std::optional<Verdict> verdict_named(std::string_view name);
/// Contradiction, tension and part-exceeds-whole fail the gate.
bool is_flagged(Verdict verdict);
/// Orders a report: 0 for a contradiction, then part-exceeds-whole, tension, update, consistent.
int severity(Verdict verdict);

/// Who disagrees, where both claims say who says so.
enum class Voices : std::uint8_t {
    unknown,
    dispute,     ///< two named sources
    one_source,  ///< one source quoted with two figures: a slip in one of the articles
};

std::string_view name(Voices voices);

struct Finding {
    Verdict verdict = Verdict::consistent;
    ClaimRef a, b;
    Ranges ranges_a, ranges_b;  ///< in `unit`
    /// In which the two were compared: their own, or where they differ their dimension's base.
    std::string unit;
    /// How far apart what they suggest is: lower end of the higher over upper end of the lower,
    /// 1 where that meets.
    Decimal gap = 1;
    Voices voices = Voices::unknown;
    /// Both articles said so before: an earlier finding is about the same two statements.
    bool repeated = false;
    std::string reason_en, reason_ar;
    /// Hex, stable over runs and machines, unchanged when other articles come or go.
    std::string fingerprint;
};

}  // namespace tadqiq
