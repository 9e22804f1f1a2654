#include "article/published.hpp"

#include <doctest/doctest.h>

#include <string>

using tadqiq::feed_date;
using tadqiq::iso_date;

TEST_CASE("ISO 8601 dates are kept as stated") {
    for (const std::string date :
         {"2020-01-05", "2020-02-29", "2020-01-05T10:00", "2020-01-05T10:00Z",
          "2020-01-05T10:00:59+03:00", "2020-01-05T10:00:59.123Z", "2020-01-05 10:00:00",
          "2020-01-05T10:00:00-0530", "2020-01-05T10:00:00+03"}) {
        INFO(date);
        CHECK(iso_date(date) == date);
        CHECK(iso_date(" " + date + "\n") == date);
        CHECK(feed_date(date) == date);
    }
}

TEST_CASE("what is no ISO 8601 date is kept out") {
    for (const std::string date : {"",
                                   "yesterday",
                                   "2020",
                                   "2020-01",
                                   "20200105",
                                   "05/01/2020",
                                   "5-1-2020",
                                   "2020-1-5",
                                   "2020-13-01",
                                   "2020-02-30",
                                   "2019-02-29",
                                   "0000-01-01",
                                   "2020-01-05T",
                                   "2020-01-05T25:00",
                                   "2020-01-05T10:61",
                                   "2020-01-05T10",
                                   "2020-01-05Z",
                                   "2020-01-05T10:00:00 +03:00",
                                   "2020-01-05T10:00Zx",
                                   "2020-01-05 to 2020-01-07",
                                   "٢٠٢٠-٠١-٠٥"}) {
        INFO(date);
        CHECK(!iso_date(date));
    }
}

TEST_CASE("the dates of RSS become ISO 8601 with the stated time and zone") {
    struct Row {
        std::string stated, iso;
    };
    for (const Row& row : {Row{"Sun, 05 Jan 2020 10:00:00 GMT", "2020-01-05T10:00:00Z"},
                           Row{"Sun, 5 Jan 2020 10:00:00 +0300", "2020-01-05T10:00:00+03:00"},
                           Row{"05 January 2020 10:00 EST", "2020-01-05T10:00-05:00"},
                           Row{"05 Jan 2020", "2020-01-05"},
                           Row{"Sun, 05 Jan 2020 10:00:00 AST", "2020-01-05T10:00:00"}}) {
        INFO(row.stated);
        CHECK(feed_date(row.stated) == row.iso);
    }
    for (const std::string stated :
         {"", "Sun, 05 Jan", "05 Jan 20", "Sun, 32 Jan 2020 10:00:00 GMT",
          "Sun, 05 Foo 2020 10:00:00 GMT", "Sun, 05 Jan 2020 99:00:00 GMT"}) {
        INFO(stated);
        CHECK(!feed_date(stated));
    }
}
