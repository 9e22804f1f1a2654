// Sentences of an article, as a report quotes them.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace tadqiq {

/// The sentences of well-formed UTF-8 in order, without white space around them. A line end always
/// ends a sentence. By ICU's sentence rules (UAX #29).
std::vector<Span> sentences(std::string_view text);

}  // namespace tadqiq
