#include "claims/rarity.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

TEST_CASE("a name is the rarer the fewer articles have it") {
    CHECK(rarity("N:كلمة لا يكتبها أحد") == 1);
    CHECK(rarity("C:saudi-arabia") < rarity("P:aden"));
    CHECK(rarity("P:aden") < 1);
    CHECK(rarity("C:saudi-arabia") > 0);
}
