#include "claims/amount.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace tadqiq {
namespace {

using enum Hedge;

Figure figure(Hedge hedge, const char* value) {
    Figure figure;
    figure.kind = Kind::money;
    figure.unit = "USD";
    figure.hedge = hedge;
    figure.value = Decimal::parse(value);
    return figure;
}

struct Row {
    Hedge a_hedge;
    const char* a;
    Hedge b_hedge;
    const char* b;
    bool agree;
};

TEST_CASE("amounts agree where what they lead a reader to believe meets") {
    const std::vector<Row> rows = {
        {exact, "5200", about, "5000", true},
        {exact, "5200", exact, "5000", true},
        {exact, "5200", exact, "4100", false},
        {less_than, "10000", exact, "5200", true},
        {at_most, "10000000000", exact, "2000000000", true},
        // A bound says nothing of amounts of another order.
        {at_most, "10000000000", exact, "4365980", false},
        {less_than, "10000", exact, "900", false},
        {more_than, "100", exact, "5000", false},
        {more_than, "4.13", exact, "4.135", true},
        {more_than, "4.13", exact, "5", false},
        // A lower bound and an upper one.
        {at_least, "82", at_most, "86", true},
        {at_least, "86", at_most, "82", false},
    };
    for (const Row& row : rows) {
        INFO(row.a, " ", row.b);
        const Figure a = figure(row.a_hedge, row.a), b = figure(row.b_hedge, row.b);
        CHECK(amounts_agree(a, b) == row.agree);
        CHECK(amounts_agree(b, a) == row.agree);
    }
}

TEST_CASE("of amounts that agree roughly, the rules of ranges flag some") {
    const std::vector<Row> rows = {
        {exact, "5200", about, "5250", true},
        {less_than, "10000", exact, "5200", false},
        {more_than, "14000", more_than, "15000", false},
        {more_than, "100", at_most, "5000", true},
        {at_least, "82", exact, "82", true},
    };
    for (const Row& row : rows) {
        INFO(row.a, " ", row.b);
        const Figure a = figure(row.a_hedge, row.a), b = figure(row.b_hedge, row.b);
        CHECK(ranges_meet(a, b) == row.agree);
        CHECK(ranges_meet(b, a) == row.agree);
    }
    Figure dozen = figure(exact, "12"), more = figure(more_than, "12");
    dozen.kind = more.kind = Kind::count;
    dozen.unit = more.unit = "";
    CHECK_FALSE(ranges_meet(dozen, more));
}

}  // namespace
}  // namespace tadqiq
