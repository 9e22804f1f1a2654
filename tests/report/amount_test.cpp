#include "report/amount.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

namespace {

const Reader english{};
const Reader arabic{Language::arabic};
const Reader arabic_digits{Language::arabic, Digits::arabic_indic};

Decimal decimal(std::string_view digits) {
    return *Decimal::parse(digits);
}

}  // namespace

TEST_CASE("a figure in words has its hedge and its unit") {
    Figure figure;
    figure.hedge = Hedge::less_than;
    figure.value = decimal("10000");
    CHECK(figure_in_words(figure, english) == "less than 10,000");
    CHECK(figure_in_words(figure, arabic) == "أقل من 10,000");
    CHECK(figure_in_words(figure, arabic_digits) == "أقل من ١٠٬٠٠٠");
    figure.unit = "USD/barrel";
    CHECK(figure_in_words(figure, english) == "less than 10,000 US dollars per barrel");
    figure.hedge = Hedge::exact;
    figure.unit = "percent";
    CHECK(figure_in_words(figure, english) == "10,000%");
    figure.value.reset();
    figure.low = decimal("70");
    figure.high = decimal("100");
    figure.hedge = Hedge::between;
    CHECK(figure_in_words(figure, english) == "between 70 and 100%");
    figure.unit = "richter";
    CHECK(figure_in_words(figure, english) == "between 70 and 100 on the Richter scale");
    Figure date;
    date.kind = Kind::date;
    date.literal = "2020-08";
    CHECK(figure_in_words(date, english) == "August 2020");
    CHECK(figure_in_words(Figure{}, english) == "");
}

TEST_CASE("an amount goes by its scale word where that says it exactly") {
    CHECK(amount_in_words(decimal("4130000000"), "", english) == "4.13 billion");
    CHECK(amount_in_words(decimal("4130001000"), "", english) == "4,130,001,000");
    CHECK(amount_in_words(decimal("252700000"), "EUR", arabic) == "252.7 مليون يورو");
    CHECK(amount_in_words(decimal("999999"), "", english) == "999,999");
}

TEST_CASE("a range in words says what its ends are") {
    const auto words = [](const Range& range) { return range_in_words(range, "", english); };
    CHECK(words({decimal("5070"), decimal("5330")}) == "5,070 to 5,330");
    CHECK(words({decimal("0"), decimal("10000"), false, true}) == "below 10,000");
    CHECK(words({decimal("82"), {}}) == "82 or more");
    CHECK(words({decimal("82"), {}, true}) == "above 82");
    CHECK(words({decimal("135"), decimal("135")}) == "exactly 135");
    CHECK(words({}) == "");
    CHECK(range_in_words({decimal("5"), decimal("6")}, "EUR", english) == "5 to 6 euros");
}

TEST_CASE(
    "digits and days of our own sentences are the reader's, those of quotes stay as printed") {
    const std::string sentence = "«نحو 5200» تعني ما بين 4,680 و5.5";
    CHECK(in_words_of(sentence, arabic) == sentence);
    CHECK(in_words_of(sentence, arabic_digits) == "«نحو 5200» تعني ما بين ٤٬٦٨٠ و٥٫٥");
    CHECK(in_words_of("dated 2020-08-05 and \"2020-08-07\"", english) ==
          "dated August 5, 2020 and \"2020-08-07\"");
    CHECK(in_words_of("2020-08-05، 12", arabic_digits) == "٥ أغسطس ٢٠٢٠، ١٢");
}
