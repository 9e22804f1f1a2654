// Lines of news without figures: most of what newspapers print.
#pragma once

#include <cstddef>
#include <string_view>

namespace tadqiq::bench {

/// Again and again from the first on.
std::string_view prose_line(std::size_t number);

}  // namespace tadqiq::bench
