#include "compare/finding.hpp"

#include <array>

namespace tadqiq {
namespace {

constexpr std::array<std::string_view, 5> verdict_names = {
    "contradiction", "tension", "part-exceeds-whole", "update", "consistent"};

}  // namespace

std::string_view name(Verdict verdict) {
    return verdict_names[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdict_named(std::string_view wanted) {
    for (std::size_t i = 0; i < verdict_names.size(); ++i)
        if (verdict_names[i] == wanted) return static_cast<Verdict>(i);
    return {};
}

bool is_flagged(Verdict verdict) {
    return verdict <= Verdict::part_exceeds_whole;
}

int severity(Verdict verdict) {
    switch (verdict) {
        case Verdict::contradiction:
            return 0;
        case Verdict::part_exceeds_whole:
            return 1;
        case Verdict::tension:
            return 2;
        case Verdict::update:
            return 3;
        case Verdict::consistent:
            return 4;
    }
    return 4;
}

std::string_view name(Voices voices) {
    switch (voices) {
        case Voices::unknown:
            return "unknown";
        case Voices::dispute:
            return "dispute";
        case Voices::one_source:
            return "one-source";
    }
    return "unknown";
}

}  // namespace tadqiq
