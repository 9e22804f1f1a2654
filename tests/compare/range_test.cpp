#include "figures/range.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "compare/statements.hpp"

namespace tadqiq {
namespace {

struct Row {
    Kind kind;
    Hedge hedge;
    const char *amount, *literal, *implied;
    bool can_be_negative = false;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(name(row.kind), " ", name(row.hedge), " ", row.amount);
        const auto ranges = ranges_of(figure(row.kind, row.hedge, row.amount), row.can_be_negative);
        REQUIRE(ranges);
        CHECK(interval(ranges->literal) == row.literal);
        CHECK(interval(ranges->implied) == row.implied);
    }
}

using enum Kind;
using enum Hedge;

TEST_CASE("the granule is the place value of the last digit that is not zero") {
    struct {
        const char *value, *granule;
    } rows[] = {{"5200", "100"}, {"225000", "1000"}, {"10000", "10000"}, {"4130000000", "10000000"},
                {"135", "1"},    {"4.13", "0.01"},   {"0", "1"},         {"-40", "10"}};
    for (const auto& row : rows) CHECK(granule(decimal(row.value), count).str() == row.granule);
}

TEST_CASE("a fraction in words is good to a tenth") {
    CHECK(granule(decimal("0.333333"), fraction).str() == "0.1");
    check({{fraction, exact, "0.5", "[0.45, 0.55]", "[0.45, 0.55]"},
           {fraction, exact, "0.333333", "[0.283333, 0.383333]", "[0.283333, 0.383333]"},
           {fraction, more_than, "0.5", "(0.5, inf)", "(0.5, 0.6]"}});
}

TEST_CASE("an exact count to the last unit is that number and no other") {
    check({{count, exact, "135", "[135, 135]", "[135, 135]"},
           {count, exact, "1", "[1, 1]", "[1, 1]"},
           {count, exact, "0", "[0, 0]", "[0, 0]"}});
}

TEST_CASE("an exact round number is good to half its granule, but not beyond 5 percent") {
    check({{count, exact, "5200", "[5150, 5250]", "[5150, 5250]"},
           {count, exact, "10000", "[9500, 10500]", "[9500, 10500]"},
           {count, exact, "225000", "[224500, 225500]", "[224500, 225500]"},
           {count, exact, "30", "[28.5, 31.5]", "[28.5, 31.5]"},
           {money, exact, "5000000000", "[4750000000, 5250000000]", "[4750000000, 5250000000]"}});
}

TEST_CASE("an exact amount with a granule of one or less is good to half of it") {
    check({{money, exact, "135", "[134.5, 135.5]", "[134.5, 135.5]"},
           {percent, exact, "5", "[4.5, 5.5]", "[4.5, 5.5]"},
           {percent, exact, "0.4", "[0.35, 0.45]", "[0.35, 0.45]"},
           {measure, exact, "4.13", "[4.125, 4.135]", "[4.125, 4.135]"},
           {count, exact, "2.5", "[2.45, 2.55]", "[2.45, 2.55]"},  // points of an index
           {measure, exact, "-3", "[-3.5, -2.5]", "[-3.5, -2.5]"}});
}

TEST_CASE("about is within a tenth and suggests half the granule or 2.5 percent") {
    check({{count, about, "5200", "[4680, 5720]", "[5070, 5330]"},
           {count, about, "3000", "[2700, 3300]", "[2850, 3150]"},
           {count, about, "137", "[123.3, 150.7]", "[133.575, 140.425]"},
           {percent, about, "4", "[3.6, 4.4]", "[3.5, 4.5]"},
           {measure, about, "-20", "[-22, -18]", "[-21, -19]"}});
}

TEST_CASE("more than reaches to the next granule or salient number, without the number itself") {
    check({{money, more_than, "4130000000", "(4130000000, inf)", "(4130000000, 4140000000]"},
           {count, more_than, "10000", "(10000, inf)", "(10000, 20000]"},
           {count, more_than, "200", "(200, inf)", "(200, 250]"},
           {count, more_than, "250", "(250, inf)", "(250, 260]"},
           {count, more_than, "7000", "(7000, inf)", "(7000, 7500]"},
           {count, more_than, "800", "(800, inf)", "(800, 900]"},
           {count, more_than, "900", "(900, inf)", "(900, 1000]"},
           {percent, more_than, "0.5", "(0.5, inf)", "(0.5, 0.6]"},
           {measure, more_than, "-4", "(-4, inf)", "(-4, -3]"},
           {count, more_than, "0", "(0, inf)", "(0, 1]"}});
}

TEST_CASE("at least has the range of more than and the number itself") {
    check({{count, at_least, "10000", "[10000, inf)", "[10000, 20000]"},
           {count, at_least, "82", "[82, inf)", "[82, 83]"}});
}

TEST_CASE("less than reaches down to the next granule or salient number") {
    check({{count, less_than, "10000", "[0, 10000)", "[7500, 10000)"},
           {count, less_than, "250", "[0, 250)", "[240, 250)"},
           {count, less_than, "200", "[0, 200)", "[100, 200)"},
           {count, less_than, "1000", "[0, 1000)", "[750, 1000)"},
           {count, less_than, "1", "[0, 1)", "[0.75, 1)"},
           {count, less_than, "3000", "[0, 3000)", "[2500, 3000)"},
           {percent, less_than, "0.3", "[0, 0.3)", "[0.25, 0.3)"}});
}

TEST_CASE("what can be negative has no floor under less than") {
    check({{measure, less_than, "5", "(-inf, 5)", "[4, 5)", true},
           {measure, at_most, "5", "(-inf, 5]", "[4, 5]", true},
           {measure, less_than, "-5", "(-inf, -5)", "[-6, -5)"},
           {measure, less_than, "0", "(-inf, 0)", "[-1, 0)"}});
}

TEST_CASE("at most has the range of less than and the number itself") {
    check({{count, at_most, "86", "[0, 86]", "[85, 86]"},
           {count, at_most, "10000", "[0, 10000]", "[7500, 10000]"},
           {count, at_most, "0", "[0, 0]", "[0, 0]"}});
}

TEST_CASE("between is what it says") {
    check({{count, between, "10..12", "[10, 12]", "[10, 12]"},
           {money, between, "3000000000..8000000000", "[3000000000, 8000000000]",
            "[3000000000, 8000000000]"}});
}

TEST_CASE("a bare order of magnitude is twice its unit or more and suggests less than ten") {
    check({{count, order, "10", "[20, inf)", "[20, 100)"},
           {count, order, "10000", "[20000, inf)", "[20000, 100000)"}});
}

TEST_CASE("dates, scores and identifiers have no range") {
    for (const Kind kind : {date, time, ordinal, score, identifier})
        CHECK_FALSE(ranges_of(figure(kind, exact, "2014")));
}

TEST_CASE("an amount too long to compute with has no range") {
    const auto longest = std::string(36, '7');
    CHECK(ranges_of(figure(money, exact, longest)));
    CHECK_FALSE(ranges_of(figure(money, about, longest)));
    CHECK_FALSE(scaled(*ranges_of(figure(money, exact, longest)), decimal("1609.344")));
}

TEST_CASE("ranges meet where they share a number") {
    const auto range = [](int low, int high, bool low_open, bool high_open) {
        return Range{Decimal(low), Decimal(high), low_open, high_open};
    };
    const Range up_to_5 = range(1, 5, false, false), below_5 = range(1, 5, false, true);
    const Range from_5 = range(5, 9, false, false), above_5 = range(5, 9, true, false);
    CHECK(meet(up_to_5, from_5));
    CHECK_FALSE(meet(below_5, from_5));
    CHECK_FALSE(meet(up_to_5, above_5));
    CHECK_FALSE(meet(above_5, below_5));
    CHECK(meet(Range{}, from_5));
    CHECK(meet(Range{Decimal(7), {}}, from_5));
    CHECK_FALSE(meet(Range{{}, Decimal(4)}, from_5));
}

TEST_CASE("a range is wholly above another where they do not meet and it is the higher") {
    const Range low{Decimal(1), Decimal(5)}, high{Decimal(6), Decimal(9)};
    const Range touching{Decimal(5), {}, true, false};
    CHECK(wholly_above(high, low));
    CHECK_FALSE(wholly_above(low, high));
    CHECK(wholly_above(touching, low));
    CHECK_FALSE(wholly_above(Range{Decimal(5), {}}, low));
    CHECK_FALSE(wholly_above(high, Range{Decimal(1), {}}));
}

}  // namespace
}  // namespace tadqiq
