// What a person decided on a finding or a slip, once and for all: kept in the database, in files
// that travel beside the articles, and shown in reports.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace tadqiq {

struct Decision {
    enum class Kind : std::uint8_t {
        accepted,   ///< it is a conflict indeed
        dismissed,  ///< it is none: the gate passes it
    };

    std::string fingerprint;
    Kind kind = Kind::dismissed;
    std::string reason, author;
    std::string decided_on;  ///< ISO 8601 day
    std::string expires_on;  ///< from this day on it counts no more; empty: it always counts

    bool counts_on(std::string_view day) const { return expires_on.empty() || day < expires_on; }

    friend bool operator==(const Decision&, const Decision&) = default;
};

inline std::string_view name(Decision::Kind kind) {
    return kind == Decision::Kind::accepted ? "accepted" : "dismissed";
}

/// By fingerprint.
using Decisions = std::map<std::string, Decision, std::less<>>;

}  // namespace tadqiq
