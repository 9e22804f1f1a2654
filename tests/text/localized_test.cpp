#include "text/localized.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace tadqiq;

TEST_CASE("amounts read as the locale writes them") {
    struct Row {
        std::string_view digits, unit;
        bool compact;
        std::string_view locale, text;
    };
    const Row rows[] = {
        {"5200", "", false, "en", "5,200"},
        {"5200", "", false, "ar-u-nu-latn", "5,200"},
        {"5200", "", false, "ar-u-nu-arab", "٥٬٢٠٠"},
        {"4130000000", "USD", true, "en", "4.13 billion US dollars"},
        {"4130000000", "USD", true, "ar-u-nu-arab", "٤٫١٣ مليار دولار أمريكي"},
        {"5000000", "", true, "ar-u-nu-latn", "5 ملايين"},
        {"2.5", "square-kilometer", false, "en", "2.5 square kilometers"},
        {"12", "metric-ton", false, "en", "12 metric tons"},
        {"80", "kilometer/hour", false, "en", "80 kilometers per hour"},
        {"41", "percent", false, "en", "41%"},
        {"0.000123456", "", false, "en", "0.0001235"},
        {"3.14159265", "", false, "en", "3.1416"},
        {"99999999999999999999999999999999999", "", false, "en",
         "99,999,999,999,999,999,999,999,999,999,999,999"},
    };
    for (const auto& row : rows)
        CHECK(localized_number(row.digits, row.unit, row.compact, row.locale) == row.text);
}

TEST_CASE("a unit has a name in every locale, or it is said that it has none") {
    for (const auto* unit : {"", "USD", "percent", "barrel", "metric-ton", "barrel/day"})
        CHECK(has_localized_unit(unit));
    for (const auto* unit : {"richter", "USD/barrel", "percentage-point"})
        CHECK(!has_localized_unit(unit));
}

TEST_CASE("dates read as the locale writes them, with as much as is stated") {
    struct Row {
        std::string_view iso, locale, text;
    };
    const Row rows[] = {
        {"2020-08-28", "en", "August 28, 2020"},
        {"2020-08-28T23:30:00-05:00", "en", "August 28, 2020"},
        {"2020-08-28", "ar-u-nu-latn", "28 أغسطس 2020"},
        {"2020-08-28", "ar-u-nu-arab", "٢٨ أغسطس ٢٠٢٠"},
        {"2020-08", "en", "August 2020"},
        {"2014", "en", "2014"},
        {"--08-16", "en", "August 16"},
        {"hijri:1436-10-20", "en", "hijri:1436-10-20"},
        {"2020-13-40", "en", "2020-13-40"},
        {"2020-08-2", "en", "2020-08-2"},
        {"yesterday", "en", "yesterday"},
        {"", "en", ""},
    };
    for (const auto& row : rows) CHECK(localized_date(row.iso, row.locale) == row.text);
}

TEST_CASE("messages follow the plural forms of the language") {
    constexpr auto pattern =
        "{n, plural, zero{لا مقال} one{مقال} two{مقالان} few{# مقالات} many{# مقالا} other{# "
        "مقال}}";
    const auto say = [&](long n) {
        const MessageArgument arguments[] = {{"n", n}};
        return localized_message(pattern, "ar-u-nu-latn", arguments);
    };
    CHECK(say(1) == "مقال");
    CHECK(say(2) == "مقالان");
    CHECK(say(7) == "7 مقالات");
    CHECK(say(11) == "11 مقالا");
    CHECK(say(1100) == "1,100 مقال");
    const MessageArgument name[] = {{"name", std::string("{n} 'x' <b>")}};
    CHECK(localized_message("by {name}", "en", name) == "by {n} 'x' <b>");
    CHECK_THROWS_AS(localized_message("{n, plural", "en", name), std::invalid_argument);
}
