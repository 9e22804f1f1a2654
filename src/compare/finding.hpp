// What the comparison of two claims found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "compare/range.hpp"

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

/// Where a claim stands among the articles that were compared.
struct ClaimRef {
    std::size_t article = 0;
    std::size_t claim = 0;

    friend bool operator==(ClaimRef, ClaimRef) = default;
};

struct Finding {
    Verdict verdict = Verdict::consistent;
    ClaimRef a, b;
    Ranges ranges_a, ranges_b;  ///< in the common base unit in which they were compared
    std::string reason_en, reason_ar;
    /// Hex, stable over runs and machines, unchanged when other articles come or go.
    std::string fingerprint;
};

}  // namespace tadqiq
