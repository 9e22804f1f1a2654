// Texts made to be slow or large: what is read of them is bounded by their length, however they
// chain. Their time is bench/hostile_bench.cpp's business; a loop without a bound makes these tests
// hang.
#include <doctest/doctest.h>

#include <string>

#include "figures/reading.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t size = 1 << 13;

std::string repeated(std::string_view piece) {
    std::string text;
    while (text.size() < size) text += piece;
    return text;
}

}  // namespace

TEST_CASE("hostile chains give figures in order, apart from each other and none of them long") {
    constexpr std::uint32_t longest_core = 2000;  // bytes; 96 tokens at most
    for (const std::string_view piece : {"ألف ",      "خمسة و",     "خمسة وعشرون و",
                                         "1,",        "1-",         "1 ",
                                         "5.",        "5:",         "5/",
                                         "5+",        "أو 5 ",      "بين 5 و",
                                         "من 5 إلى ", "(",          "(5",
                                         "(5) ",      "[",          "%",
                                         "5% و",      "مليون و",    "نصف ",
                                         "ثلث و",     "فاصلة 5 ",   "نحو ",
                                         "أكثر من ",  "لم يتجاوز ", "5 دينار و",
                                         "الخامس ",   "عام 2014 و", "2014 و",
                                         "5 يناير و", "الساعة ",    "رقم 5 و",
                                         "MH370",     "F-",         "م.",
                                         "+0101 ",    "-5 ",        "\"5",
                                         "&#5;",      "http://a/1", "5\n"}) {
        CAPTURE(piece);
        const std::string text = repeated(piece);
        const Reading reading = read_figures(text);
        std::uint32_t end = 0;
        for (const auto& figure : reading.figures) {
            REQUIRE(figure.core.begin >= end);
            REQUIRE(figure.core.end > figure.core.begin);
            end = figure.core.end;
            if (figure.kind != Kind::identifier) REQUIRE(figure.core.size() <= longest_core);
        }
        CHECK(end <= text.size());
        CHECK(reading.too_long.size() <= reading.tokens.list.size());
    }
}

TEST_CASE("a number of more than 36 digits is skipped and told of, with its place") {
    const std::string digits(37, '7'), million(1'000'000, '7');
    for (const std::string& number : {digits, million}) {
        const std::string text = "قتل 5 في " + number + " ثم 9";
        const Reading reading = read_figures(text);
        REQUIRE(reading.too_long.size() == 1);
        CHECK(reading.too_long[0].of(text) == number);
        REQUIRE(reading.figures.size() == 2);
        CHECK(reading.figures[0].value == Decimal(5));
        CHECK(reading.figures[1].value == Decimal(9));
    }
    CHECK(read_figures(std::string(36, '7')).too_long.empty());
    CHECK(read_figures(std::string(36, '7')).figures.size() == 1);
}

}  // namespace tadqiq
