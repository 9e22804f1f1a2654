// Numerals: runs of digits with the signs that group them or mark their decimals.
#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string_view>

#include "figures/token.hpp"
#include "text/segment.hpp"

namespace tadqiq {

struct NumeralMatch {
    Numeral numeral;
    std::size_t segments = 0;  ///< how many it took
    /// How many further segments are numbers and signs of their own, not to be joined: "5.1.2020".
    std::size_t apart = 0;
};

/// The longest numeral that begins with the digits at the begin of `segments`.
NumeralMatch read_numeral(std::string_view folded_text, std::span<const Segment> segments);

/// "2r13" is 13.2 on desks that write the halves the other way round: where other numbers of the
/// text tell its desk's order, all follow it. `numerals` are those of the tokens, in their order.
void settle_agency_order(std::string_view folded_text, std::span<Token> tokens,
                         std::deque<Numeral>& numerals);

}  // namespace tadqiq
