#include "claims/restatement.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "story.hpp"

using namespace tadqiq;
using test::story;

TEST_CASE("the same number of the same measure is one statement, however often it is given") {
    const ArticleClaims article = story(
        "a",
        "مقتل 14 شخصا في انهيار جسر. وأصيب 14 آخرون. وقال المحافظ إن نحو 14 شخصا لقوا مصرعهم، "
        "وكانت حصيلة سابقة تحدثت عن مقتل تسعة.");
    const ArticleContext context = context_of(article);
    REQUIRE(context.claims.size() == 4);
    CHECK(context.claims[0].statement == 0);
    CHECK(context.claims[1].statement == 1);  // the hurt
    CHECK(context.claims[2].statement == 0);
    CHECK(context.claims[3].statement == 3);
}

TEST_CASE("a weak match gains from a better one of the same two statements, and no other does") {
    const ArticleClaims a = story("a", "قتل 14 شخصا في انهيار جسر. ولقي 14 عاملا مصرعهم.");
    const ArticleClaims b = story("b", "قتل تسعة أشخاص في انهيار جسر. وأصيب 14.");
    const ArticleContext context_a = context_of(a), context_b = context_of(b);
    const ArticlePair articles(context_a, context_b);
    const auto match = [](std::size_t i, std::size_t j, double score) {
        Match match;
        match.i = i;
        match.j = j;
        match.own_score = match.score = score;
        return match;
    };
    std::vector<Match> matches = {match(0, 0, 2), match(1, 0, -4), match(0, 1, 1), match(1, 1, 5)};
    matches[3].rivals.numbers_in_measure = true;  // two things, whatever they resemble
    weigh_restatements(articles, matches);
    CHECK(matches[0].score == 2);
    CHECK(matches[1].score == -1);
    CHECK(matches[2].score == 1);
    CHECK(matches[3].score == 5);
}
