// How wide text stands on a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace tadqiq {

/// The cells that well-formed UTF-8 takes: none for marks on letters and for characters that show
/// nothing, two for wide East Asian characters and emoji, one for the rest.
std::size_t display_width(std::string_view text);

}  // namespace tadqiq
