// Which hedge a number stands under: words before it, behind it, or shared with its neighbour.
#pragma once

#include <span>

#include "figures/figure.hpp"
#include "figures/token.hpp"

namespace tadqiq {

struct HedgeMatch {
    Hedge hedge = Hedge::exact;
    std::uint32_t token =
        0;  ///< the first token of the hedge before, or the one past the hedge behind
    bool round_only = false;  ///< spreads to a joined number only where that is as round
};

/// The hedge that ends right before the token `at`, or a verb that governs it from further off.
HedgeMatch hedge_before(std::span<const Token> tokens, std::uint32_t at);
/// The hedge behind the expression that ends before the token `at`: perhaps behind its noun, too.
HedgeMatch hedge_behind(std::span<const Token> tokens, std::uint32_t at);

}  // namespace tadqiq
