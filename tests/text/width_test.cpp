#include "text/width.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

TEST_CASE("text is as wide as the letters that show") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc 12") == 6);
    CHECK(display_width("جنود") == 4);
    CHECK(display_width("جُنُودٌ") == 4);
    CHECK(display_width("\u200fجنود\u2069") == 4);
    CHECK(display_width("数") == 2);
    CHECK(display_width("🚢") == 2);
}
