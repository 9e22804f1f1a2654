#include "compare/common_unit.hpp"

#include <algorithm>

#include "figures/unit.hpp"

namespace tadqiq {
namespace {

bool can_be(const Figure& bare, const std::string& unit) {
    const auto& candidates = bare.unit_candidates;
    return std::find(candidates.begin(), candidates.end(), unit) != candidates.end();
}

bool can_be_the_same(const Figure& a, const Figure& b) {
    if (a.unit_candidates.empty() || b.unit_candidates.empty()) return true;
    return std::any_of(a.unit_candidates.begin(), a.unit_candidates.end(),
                       [&](const std::string& unit) { return can_be(b, unit); });
}

}  // namespace

std::optional<CommonUnit> common_unit(const Figure& a, const Figure& b) {
    // A third, 33 % and threefold are three dimensions, the first two of which convert.
    if (a.kind == Kind::fraction && b.unit == "percent") return CommonUnit{b.unit, 100, 1};
    if (b.kind == Kind::fraction && a.unit == "percent") return CommonUnit{a.unit, 1, 100};
    for (const Kind kind : {Kind::fraction, Kind::multiple})
        if ((a.kind == kind) != (b.kind == kind)) return {};

    if (a.unit == b.unit) {
        if (a.unit.empty() && !can_be_the_same(a, b)) return {};
        return CommonUnit{a.unit};
    }
    if (a.unit.empty() && can_be(a, b.unit)) return CommonUnit{b.unit, 1, 1, false};
    if (b.unit.empty() && can_be(b, a.unit)) return CommonUnit{a.unit, 1, 1, false};
    const auto base_a = base_unit(a.unit), base_b = base_unit(b.unit);
    if (base_a.unit != base_b.unit) return {};
    return CommonUnit{base_a.unit, base_a.factor, base_b.factor};
}

}  // namespace tadqiq
