// Names that contain a number: aircraft, resolutions, viruses, telephone and list numbers.
#pragma once

#include <cstdint>
#include <span>

#include "figures/token.hpp"
#include "text/fold.hpp"

namespace tadqiq {

/// How many tokens of a name with a number begin at `at`; 0 where none does. The number in it is
/// the last token but for closing signs.
std::uint32_t identifier_at(std::span<const Token> tokens, std::uint32_t at,
                            const FoldedText& text);

}  // namespace tadqiq
