#include "claims/relate_claims.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "story.hpp"

using namespace tadqiq;
using test::story;

TEST_CASE(
    "a headline's bare number measures what the text says of it, and no other noun's number does") {
    struct Row {
        std::string text, measure;
    };
    const std::vector<Row> rows = {
        {"كسلا تودع 14\nقتل 14 شخصا في انهيار الجسر.", "killed"},
        {"10 معلومات عن زلزال كسلا\nقتل 10 أشخاص في الزلزال.", "?معلم"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ArticleClaims article = story("a", row.text);
        REQUIRE(article.claims.size() == 2);
        CHECK(article.claims.front().measure == row.measure);
    }
}

TEST_CASE("the first number of a measure and the same again are its plain statement") {
    const ArticleClaims article =
        story("a", "قتل 14 شخصا في انهيار جسر كسلا. وتأكد مقتل 14 شخصا. وقيل إن 9 أشخاص قتلوا.");
    const ArticleContext context = context_of(article);
    REQUIRE(context.claims.size() == 3);
    CHECK(context.claims[0].head);
    CHECK(context.claims[1].head);
    CHECK_FALSE(context.claims[2].head);
    CHECK_FALSE(context.claims[0].alone);
}

TEST_CASE("the largest number of a measure and unit is known, and that again") {
    const ArticleClaims article =
        story("a", "قتل 14 شخصا في انهيار جسر كسلا. وقتل 9 في السوق. وقتل 14 شخصا إجمالا. وجرح 7.");
    const ArticleContext context = context_of(article);
    REQUIRE(context.claims.size() == 4);
    CHECK(context.claims[0].largest);
    CHECK_FALSE(context.claims[1].largest);
    CHECK(context.claims[2].largest);
    CHECK(context.claims[0].one_of_several);
    CHECK(context.claims[3].largest);  // of the injured
    CHECK_FALSE(context.claims[3].one_of_several);
}

TEST_CASE("the two ends of a change know each other, and which was before") {
    struct Row {
        std::string text;
        bool linked, first_is_earlier;
    };
    const std::vector<Row> rows = {
        {"ارتفع عدد القتلى في كسلا من 5 إلى 9.", true, true},
        {"ارتفع عدد القتلى في كسلا إلى 9 من 5.", true, false},
        {"بلغ عدد القتلى في كسلا 9 بعد أن كان 5.", true, false},
        {"قلص الطريق زمن الرحلة إلى كسلا من 18 ساعة إلى 11 ساعة.", true, true},
        {"بلغ عدد القتلى في كسلا 9 وبلغ عدد القتلى في سنار 5.", false, false},
        {"ارتفع عدد القتلى في كسلا من 5 إلى قرب عدد الجرحى وهو 9.", false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ArticleClaims article = story("a", row.text);
        const ArticleContext context = context_of(article);
        REQUIRE(context.claims.size() == 2);
        const ClaimContext &first = context.claims[0], &second = context.claims[1];
        CHECK((first.other_end == 1) == row.linked);
        CHECK((second.other_end == 0) == row.linked);
        CHECK(first.earlier_end == (row.linked && row.first_is_earlier));
        CHECK(second.earlier_end == (row.linked && !row.first_is_earlier));
    }
}
