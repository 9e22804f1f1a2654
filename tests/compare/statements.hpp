// Figures and intervals in short, for the tests of this folder.
#pragma once

#include <string>
#include <string_view>

#include "claims/claim.hpp"
#include "figures/range.hpp"

namespace tadqiq {

inline Decimal decimal(std::string_view digits) {
    return Decimal::parse(digits).value();
}

/// "5200", or "10..12" for a range.
inline Figure figure(Kind kind, Hedge hedge, std::string_view amount, std::string unit = "") {
    Figure f;
    f.kind = kind;
    f.hedge = hedge;
    f.unit = std::move(unit);
    if (hedge == Hedge::between) {
        const auto dots = amount.find("..");
        f.low = decimal(amount.substr(0, dots));
        f.high = decimal(amount.substr(dots + 2));
    } else {
        f.value = decimal(amount);
    }
    return f;
}

inline Figure count_of(Hedge hedge, std::string_view amount) {
    return figure(Kind::count, hedge, amount);
}

/// "[0, 10000)", "(4130, inf)".
inline std::string interval(const Range& r) {
    return std::string(r.low && !r.low_open ? "[" : "(") + (r.low ? r.low->str() : "-inf") + ", " +
           (r.high ? r.high->str() : "inf") + (r.high && !r.high_open ? "]" : ")");
}

}  // namespace tadqiq
