#include "report/amount.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

TEST_CASE("a figure is said with its hedge and unit") {
    Figure figure;
    figure.hedge = Hedge::less_than;
    figure.value = *Decimal::parse("10000");
    CHECK(figure_in_words(figure, Language::english) == "less than 10,000");
    CHECK(figure_in_words(figure, Language::arabic) == "أقل من 10,000");
    figure.unit = "USD/barrel";
    CHECK(figure_in_words(figure, Language::english) == "less than 10,000 USD/barrel");
    figure.hedge = Hedge::exact;
    figure.unit = "percent";
    CHECK(figure_in_words(figure, Language::english) == "10,000%");
    figure.value.reset();
    figure.low = *Decimal::parse("70");
    figure.high = *Decimal::parse("100");
    figure.hedge = Hedge::between;
    CHECK(figure_in_words(figure, Language::english) == "between 70 and 100%");
    Figure date;
    date.kind = Kind::date;
    date.literal = "2020-08";
    CHECK(figure_in_words(date, Language::english) == "2020-08");
}
