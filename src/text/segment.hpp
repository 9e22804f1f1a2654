// Segments: the words, digit runs, signs and line ends that a folded text consists of.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "text/fold.hpp"

namespace tadqiq {

struct Segment {
    enum class Shape : std::uint8_t {
        word,        ///< letters (and marks) of any script, without digits
        digits,      ///< ASCII digits after folding, nothing else
        sign,        ///< one other character
        line_break,  ///< one '\n'
    };
    Span folded;  ///< where it stands in the folded text
    Shape shape = Shape::word;
    bool marked = false;  ///< right after the one before, but for a mark that folding left out
    bool spaced = false;  ///< whether white space stands before it, or a line or text begins
};

/// White space separates segments and is none. Letters and digits that touch are two segments
/// ("13الف"), the second one not `spaced`.
std::vector<Segment> segment(const FoldedText& text);

}  // namespace tadqiq
