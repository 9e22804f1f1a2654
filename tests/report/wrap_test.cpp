#include "report/wrap.hpp"

#include <doctest/doctest.h>

#include "text/width.hpp"

using namespace tadqiq;
using Lines = std::vector<std::string>;

TEST_CASE("lines are broken at spaces and no longer than asked for") {
    CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
    CHECK(wrapped("one two three", 13) == Lines{"one two three"});
    CHECK(wrapped("", 5) == Lines{""});
}

TEST_CASE("without a width all stays in one line") {
    CHECK(wrapped("one two three", 0) == Lines{"one two three"});
}

TEST_CASE("a word longer than the line has a line of its own") {
    CHECK(wrapped("a incomprehensible b", 6) == Lines{"a", "incomprehensible", "b"});
}

TEST_CASE("Arabic letters count and their vowel marks and colours do not") {
    CHECK(wrapped("قَتْلَى قتلى", 9) == Lines{"قَتْلَى قتلى"});
    CHECK(wrapped("\x1b[1mone\x1b[0m two", 7) == Lines{"\x1b[1mone\x1b[0m two"});
}
