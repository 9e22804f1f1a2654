// Sentences of an article, as a report quotes them.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace tadqiq {

/// The sentences of well-formed UTF-8 in order, without white space around them. A line end always
/// ends a sentence. By ICU's sentence rules (UAX #29), but for a full stop after an abbreviation of
/// one letter, inside a number and after the number of a list. What has hundreds of words without
/// an end is cut: no sentence is longer than 400 words, numbers and signs.
std::vector<Span> sentences(std::string_view text);

}  // namespace tadqiq
