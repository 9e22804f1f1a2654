#include "report/number_line.hpp"

#include <doctest/doctest.h>

#include <tuple>

#include "report/timeline.hpp"

using namespace tadqiq;

namespace {

LineStance stance(Hedge hedge, Decimal value) {
    Figure figure;
    figure.hedge = hedge;
    figure.value = value;
    return {*ranges_of(figure), value};
}

DatedAmount amount(const char* day, Decimal value, std::size_t stance) {
    return {day, {value, value}, stance};
}

}  // namespace

TEST_CASE("stances stand on a scale in the order of their amounts, within its ends") {
    const LineStance stances[] = {stance(Hedge::about, 5200), stance(Hedge::less_than, 10000)};
    const auto line = number_line(stances);
    REQUIRE(line);
    CHECK(!line->logarithmic);
    REQUIRE(line->rows.size() == 2);
    const auto& [about, less] = std::tie(line->rows[0], line->rows[1]);
    CHECK(about.literal.from > 0);
    CHECK(about.literal.from < about.implied.from);
    CHECK(about.implied.from < *about.value);
    CHECK(*about.value < about.implied.to);
    CHECK(about.literal.to < less.implied.from);
    CHECK(less.implied.to == *less.value);
    // From zero on: cut, and marked as going on.
    CHECK(less.literal.goes_below);
    CHECK(!less.literal.goes_above);
    CHECK(less.literal.from == 0);
}

TEST_CASE("amounts of more than a decade stand on a logarithmic scale") {
    const LineStance stances[] = {stance(Hedge::exact, 12), stance(Hedge::exact, 240),
                                  stance(Hedge::more_than, 100000)};
    const auto line = number_line(stances);
    REQUIRE(line);
    CHECK(line->logarithmic);
    CHECK(line->rows[2].literal.goes_above);
    CHECK(line->rows[2].literal.to == 1);
    for (const auto& tick : line->ticks) {
        CHECK(tick.at >= 0);
        CHECK(tick.at <= 1);
    }
    CHECK(line->ticks.size() >= 2);
}

TEST_CASE("a scale has a few round amounts, whatever it spans") {
    for (const long low : {1, 7, 95, 1000, 123456})
        for (const long by : {1, 3, 10, 99}) {
            CAPTURE(low);
            CAPTURE(by);
            const Decimal amounts[] = {low, low + by};
            const auto ticks = Axis::over(amounts)->ticks();
            CHECK(ticks.size() >= 2);
            CHECK(ticks.size() <= 7);
        }
    const Decimal alone[] = {0};
    CHECK(Axis::over(alone));
    CHECK(!Axis::over({}));
    const Decimal negative[] = {-5, 40};
    CHECK(!Axis::over(negative)->is_logarithmic());
}

TEST_CASE("the scale of whole numbers has no fractions, that of others may") {
    const auto fractions = [](Decimal low, Decimal high) {
        const LineStance stances[] = {stance(Hedge::exact, low), stance(Hedge::exact, high)};
        const auto line = number_line(stances).value();
        int found = 0;
        for (const auto& tick : line.ticks) found += tick.value.exponent() < 0;
        return found;
    };
    CHECK(fractions(3, 4) == 0);
    CHECK(fractions(7, 9) == 0);
    CHECK(fractions(Decimal(34, -1), Decimal(39, -1)) > 0);
}

TEST_CASE("amounts of two days make a timeline") {
    const DatedAmount amounts[] = {amount("2020-08-07", 154, 2),
                                   amount("2020-08-05T10:00:00Z", 113, 0),
                                   amount("2020-08-06", 135, 1), amount("2020-08", 99, 3)};
    const auto line = timeline(amounts);
    REQUIRE(line);
    REQUIRE(line->points.size() == 3);
    CHECK(line->points[0].at == 0);
    CHECK(line->points[0].stance == 0);
    CHECK(line->points[1].at == 0.5);
    CHECK(line->points[2].at == 1);
    CHECK(line->points[0].from < line->points[2].from);
    REQUIRE(line->days.size() == 3);
    CHECK(line->days[0].day == "2020-08-05");
    CHECK(line->days[2].day == "2020-08-07");
}

TEST_CASE("amounts of one day, or of none, make no timeline") {
    const DatedAmount one_day[] = {amount("2020-08-07", 154, 0), amount("2020-08-07", 113, 1)};
    CHECK(!timeline(one_day));
    const DatedAmount no_day[] = {amount("2020-02-30", 154, 0), amount("soon", 113, 1)};
    CHECK(!timeline(no_day));
}
