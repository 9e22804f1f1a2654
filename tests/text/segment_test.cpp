#include "text/segment.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// The segments of a text on one line: w(word) d(digits) s(sign) n for a line break, each with a
/// space before it where it is `spaced`.
std::string shown(const std::string& text) {
    const auto folded = tadqiq::fold(text);
    std::string out;
    for (const auto& segment : tadqiq::segment(folded)) {
        if (segment.spaced) out += ' ';
        const std::string piece(folded.view(segment.folded));
        switch (segment.shape) {
            case tadqiq::Segment::Shape::word:
                out += "w(" + piece + ")";
                break;
            case tadqiq::Segment::Shape::digits:
                out += "d(" + piece + ")";
                break;
            case tadqiq::Segment::Shape::sign:
                out += "s(" + piece + ")";
                break;
            case tadqiq::Segment::Shape::line_break:
                out += "n";
                break;
        }
    }
    return out;
}

struct Row {
    std::string text;
    std::string segments;
};

}  // namespace

TEST_CASE("a text falls into words, digits, signs and line breaks") {
    for (const Row& row : {
             Row{"", ""},
             Row{"قتل 12 شخصا", " w(قتل) d(12) w(شخصا)"},
             Row{"13ألف", " d(13)w(الف)"},
             Row{"ب12", " w(ب)d(12)"},
             Row{"٣٫٥٪", " d(3)s(٫)d(5)s(%)"},
             Row{"10²", " d(10)s(²)"},
             Row{"كم²", " w(كم)s(²)"},
             Row{"3½", " d(3) d(1)s(/)d(2)"},
             Row{"سطر\nآخر", " w(سطر)n w(اخر)"},
             Row{"سطر \r\n\r\nآخر", " w(سطر) n n w(اخر)"},
             Row{"«كوفيد-19»", " s(\")w(كوفيد)s(-)d(19)s(\")"},
             Row{"$4.13bn", " s($)d(4)s(.)d(13)w(bn)"},
             Row{"😀5", " s(😀)d(5)"},
         }) {
        INFO(row.text);
        CHECK(shown(row.text) == row.segments);
    }
}
