// Lines that fit a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tadqiq {

/// The text in lines of so many cells at most, broken at spaces, which go; a word that is longer
/// has a line of its own. Colours (ESC [ ... m) take no room. 0: all in one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t cells);

}  // namespace tadqiq
