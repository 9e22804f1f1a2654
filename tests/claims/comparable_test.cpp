#include "claims/comparable.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "story.hpp"

using namespace tadqiq;
using test::story;

namespace {

/// A story with so many counts of the dead, all different.
ArticleClaims story_of(std::string id, std::size_t figures, std::size_t first) {
    std::string text = "انفجار في سوق مدينة كسلا شرق السودان";
    for (std::size_t i = 0; i < figures; ++i)
        text += "\nقتل " + std::to_string(first + i) + " شخصا في انفجار سوق كسلا.";
    return story(std::move(id), text);
}

}  // namespace

TEST_CASE("the first claims of an article are weighed, and those behind them are not") {
    const ArticleClaims a = story_of("a", most_compared + 5, 1000);
    const ArticleClaims b = story_of("b", 2, 5000);
    REQUIRE(a.claims.size() == most_compared + 5);
    REQUIRE(b.claims.size() == 2);
    const ArticleContext context_a = context_of(a), context_b = context_of(b);
    for (const bool long_one_first : {true, false}) {
        CAPTURE(long_one_first);
        const ArticlePair articles(long_one_first ? context_a : context_b,
                                   long_one_first ? context_b : context_a);
        std::size_t last = 0;
        for (const Match& match : matches(articles))
            last = std::max(last, long_one_first ? match.i : match.j);
        CHECK(last == most_compared - 1);
        const auto ground = [&](std::size_t claim) {
            return long_one_first ? likened(articles, claim, 0).ground
                                  : likened(articles, 0, claim).ground;
        };
        CHECK(ground(most_compared - 1) == Ground::weighed);
        CHECK(ground(most_compared) == Ground::behind_first);
        CHECK(ground(most_compared + 4) == Ground::behind_first);
    }
}
