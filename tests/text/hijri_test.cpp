#include "text/hijri.hpp"

#include <doctest/doctest.h>

namespace tadqiq {
namespace {

using namespace std::chrono;

TEST_CASE("Hijri days are those of the Umm al-Qura calendar") {
    CHECK(day_of_hijri(1436, 10, 10) == sys_days(July / 26 / 2015));
    CHECK(day_of_hijri(1441, 9, 1) == sys_days(April / 24 / 2020));
    CHECK(day_of_hijri(1300, 1, 1).has_value());
}

TEST_CASE("what is no day of a Hijri year between 1300 and 1600 is empty") {
    CHECK_FALSE(day_of_hijri(1299, 1, 1));
    CHECK_FALSE(day_of_hijri(1436, 13, 1));
    CHECK_FALSE(day_of_hijri(1436, 1, 31));
    CHECK_FALSE(day_of_hijri(1436, 0, 1));
}

}  // namespace
}  // namespace tadqiq
