#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace std::literals;

TEST_CASE("the first malformed byte of a text is named") {
    struct Row {
        std::string bytes;
        std::optional<std::size_t> offset;
    };
    for (const Row& row : {
             Row{"", {}},
             Row{"plain and عربي and 😀", {}},
             Row{"\0"s, {}},
             Row{"ab\xFF", 2},
             Row{"ab\xD8", 2},            // cut short
             Row{"\xC0\xAF", 0},          // overlong
             Row{"x\xED\xA0\x80", 1},     // a surrogate
             Row{"\xF4\x90\x80\x80", 0},  // above U+10FFFF
             Row{"\x80 after", 0},
         }) {
        INFO(row.bytes);
        CHECK(tadqiq::first_malformed(row.bytes) == row.offset);
    }
}
