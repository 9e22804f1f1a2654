#include "report/place.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

TEST_CASE("a place counts lines, bytes, UTF-16 units and code points") {
    const std::string text = "سطر\r\nb😀 20\rx\ny";
    const auto at = text.find("20");
    const Place place = place_in("f", text, at, at + 2);
    CHECK(place.begin == Position{2, 7, 5, 4});
    CHECK(place.end == Position{2, 9, 7, 6});
    CHECK(place_in("f", text, text.find('x'), text.size()).begin.line == 3);
    CHECK(place_in("f", text, text.find('y'), text.size()).begin.line == 4);
    CHECK(place_in("f", text, 0, 0).begin == Position{});
}
