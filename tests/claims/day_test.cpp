#include "claims/day.hpp"

#include <doctest/doctest.h>

#include "claims/context.hpp"
#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

/// When, by its words, the first figure's event took place; the article is of Thursday 2020-03-05.
std::string day_told(std::string text, bool dated = true) {
    Article article;
    article.text = std::move(text);
    if (dated) article.published = "2020-03-05";
    const ArticleClaims claims = understand(std::move(article));
    const ArticleContext context = context_of(claims);
    REQUIRE(!context.claims.empty());
    const EventDays& days = context.claims.front().event_days;
    std::string told;
    for (const auto& [from, to] : days.spans)
        told += (told.empty() ? "" : " ") + iso(from) + (from == to ? "" : "/" + iso(to));
    return told.empty() && days.weekdays != 0 ? "weekdays " + std::to_string(days.weekdays) : told;
}

}  // namespace

TEST_CASE("the day of an event is told by weekdays, by today and yesterday, and by dates") {
    CHECK(day_told("قتل 14 شخصا يوم الاثنين في انهيار جسر.") == "2020-03-02");
    CHECK(day_told("قتل 14 شخصا الخميس في انهيار جسر.") == "2020-03-05");
    CHECK(day_told("قتل 14 شخصا أمس في انهيار جسر.") == "2020-03-03/2020-03-04");
    CHECK(day_told("قتل 14 شخصا اليوم في انهيار جسر.") == "2020-03-04/2020-03-05");
    CHECK(day_told("قتل 14 شخصا في 27 فبراير 2020 في انهيار جسر.") == "2020-02-27");
    CHECK(day_told("قتل 14 شخصا في انهيار جسر.").empty());
}

TEST_CASE("the day on which somebody says so is not the day of the event") {
    CHECK(day_told("أعلنت الوزارة يوم الثلاثاء أن 14 شخصا قتلوا في انهيار جسر.").empty());
    CHECK(day_told("أعلنت الوزارة يوم الثلاثاء أن 14 شخصا قتلوا يوم الأحد في انهيار جسر.") ==
          "2020-03-01");
    CHECK(day_told("أعلن رئيس مجلس إدارة شركة الجسور في كلمة ألقاها أمام الصحفيين يوم الثلاثاء أن "
                   "14 شخصا قتلوا في انهيار جسر.")
              .empty());
    CHECK(day_told("أعلنت الوزارة مقتل 14 شخصا في انهيار جسر مساء الثلاثاء.") == "2020-03-03");
}

TEST_CASE("a day to come is not the day of what happened") {
    CHECK(day_told("قتل 14 شخصا، وتنعقد الجلسة يوم الاثنين المقبل.").empty());
}

TEST_CASE("a day that something began or ended on is not the day of what happened") {
    CHECK(day_told("قتل 14 شخصا في الحرائق المشتعلة منذ يوم الاثنين.").empty());
    CHECK(day_told("قتل 14 شخصا، وأعلن الحداد بدءا من الخميس.").empty());
    CHECK(day_told("قتل 14 شخصا حتى الثلاثاء.").empty());
}

TEST_CASE("without the date of the article only the weekday is known") {
    CHECK(day_told("قتل 14 شخصا يوم الاثنين في انهيار جسر.", false) == "weekdays 2");
    CHECK(day_told("قتل 14 شخصا أمس في انهيار جسر.", false).empty());
}

TEST_CASE("days are apart where no two of them can be one") {
    const auto on = [](const char* from, const char* to) {
        EventDays days;
        days.spans.emplace_back(*day_of(from), *day_of(to));
        for (Day day = *day_of(from); day <= *day_of(to); day += std::chrono::days(1))
            days.weekdays |= 1U << std::chrono::weekday(day).iso_encoding();
        return days;
    };
    const auto friday = on("2020-03-06", "2020-03-06"), weekend = on("2020-03-06", "2020-03-07");
    const auto monday = on("2020-03-09", "2020-03-09");
    CHECK(!apart(friday, weekend));
    CHECK(apart(friday, monday));
    CHECK(!apart(EventDays{}, monday));
    CHECK(days_between(weekend, monday) == 2);
    CHECK(days_between(friday, weekend) == 0);
    CHECK(after(monday, *day_of("2020-03-08")));
    CHECK(!after(weekend, *day_of("2020-03-06")));
    EventDays fridays;  // of an article without a date
    fridays.weekdays = 1U << 5;
    CHECK(!apart(fridays, friday));
    CHECK(apart(fridays, monday));
}

TEST_CASE("dates that do not exist are none") {
    CHECK(!day_of("2020-02-30"));
    CHECK(!day_of("2020-02"));
    CHECK(!day_of("20200227xx"));
    CHECK(weekday_before(5, *day_of("2020-03-05")) == *day_of("2020-02-28"));
}
