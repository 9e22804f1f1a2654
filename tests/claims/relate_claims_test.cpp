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
