#include "report/visible.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

TEST_CASE("nothing in an article can act on a terminal") {
    CHECK(visible("قتل 5\x1b[31m آخرون") == "قتل 5<U+001B>[31m آخرون");
    CHECK(visible("\x1b]0;title\x07") == "<U+001B>]0;title<U+0007>");
    CHECK(visible("a\u009bb") == "a<U+009B>b");
    CHECK(visible(std::string_view("a\0b\x7f", 4)) == "a<U+0000>b<U+007F>");
}

TEST_CASE("nothing in an article can turn the words around it") {
    CHECK(visible("\u202e10\u202c") == "<U+202E>10<U+202C>");
    CHECK(visible("\u2068a\u2069\u2069") == "<U+2068>a<U+2069><U+2069>");
}

TEST_CASE("ordinary print stays as it is, on one line") {
    CHECK(visible("قال:\u200f 5 قتلى، 🚢 «نعم»") == "قال:\u200f 5 قتلى، 🚢 «نعم»");
    CHECK(visible("a\tb\r\nc\u2028d") == "a b  c d");
}

TEST_CASE("bytes that are no UTF-8 are spelled out") {
    CHECK(visible("name\xff.txt") == "name<FF>.txt");
    CHECK(visible("\xd9") == "<D9>");
}
