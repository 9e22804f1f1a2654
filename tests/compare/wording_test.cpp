#include "compare/wording.hpp"

#include <doctest/doctest.h>

#include "compare/statements.hpp"

namespace tadqiq {
namespace {

Range range(const char* low, const char* high, bool low_open = false, bool high_open = false) {
    Range result;
    if (*low) result.low = decimal(low);
    if (*high) result.high = decimal(high);
    result.low_open = low_open;
    result.high_open = high_open;
    return result;
}

TEST_CASE("numbers are grouped with commas, and millions take their scale word") {
    struct {
        const char *number, *english, *arabic;
    } rows[] = {
        {"0", "0", "0"},
        {"999", "999", "999"},
        {"1000", "1,000", "1,000"},
        {"-25000", "-25,000", "-25,000"},
        {"-250", "-250", "-250"},
        {"1234.5", "1,234.5", "1,234.5"},
        {"4.13", "4.13", "4.13"},
        {"0.158987294928", "0.159", "0.159"},
        {"0.000123456", "0.0001235", "0.0001235"},
        {"160934.43210", "160,934.4321", "160,934.4321"},
        {"1000000", "1 million", "1 مليون"},
        {"1234567", "1,234,567", "1,234,567"},
        {"4130000000", "4.13 billion", "4.13 مليار"},
        {"-4130500000", "-4,130.5 million", "-4,130.5 مليون"},
        {"1500000000000000", "1,500 trillion", "1,500 تريليون"},
    };
    for (const auto& row : rows) {
        CHECK(number_in_words(decimal(row.number), Language::english) == row.english);
        CHECK(number_in_words(decimal(row.number), Language::arabic) == row.arabic);
    }
}

TEST_CASE("ranges are said as a reader would say them") {
    struct {
        Range range;
        const char *english, *arabic;
    } rows[] = {
        {range("", ""), "", ""},
        {range("135", "135"), "exactly 135", "135 بالضبط"},
        {range("0", "0"), "exactly 0", "0 بالضبط"},
        {range("5070", "5330"), "5,070 to 5,330", "ما بين 5,070 و5,330"},
        {range("7500", "10000", false, true), "7,500 to 10,000", "ما بين 7,500 و10,000"},
        {range("0", "10000", false, true), "below 10,000", "أقل من 10,000"},
        {range("", "10000", false, true), "below 10,000", "أقل من 10,000"},
        {range("0", "86"), "86 or less", "86 أو أقل"},
        {range("82", ""), "82 or more", "82 أو أكثر"},
        {range("82", "", true), "above 82", "أكثر من 82"},
    };
    for (const auto& row : rows) {
        CHECK(range_in_words(row.range, Language::english) == row.english);
        CHECK(range_in_words(row.range, Language::arabic) == row.arabic);
    }
}

}  // namespace
}  // namespace tadqiq
