#include "claims/companions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "claims/amount.hpp"
#include "story.hpp"

using namespace tadqiq;
using test::story;

namespace {

/// As the promise says it, pair by pair.
int agreeing_beside(const ArticleContext& a, const ArticleContext& b, std::size_t i,
                    std::size_t j) {
    int count = 0;
    for (const std::size_t x : a.by_sentence[0])
        for (const std::size_t y : b.by_sentence[0]) {
            const Figure &fx = a.article->claims[x].figure, &fy = b.article->claims[y].figure;
            count += x != i && y != j && is_telling(fx) &&
                     a.claims[x].measure.akin == b.claims[y].measure.akin &&
                     same_dimension(fx, fy) && same_number(fx, fy);
        }
    return std::min(count, AgreeingNumbers::most);
}

/// One sentence: "killed 14 and killed 9 ...".
ArticleClaims list_of(const std::vector<int>& numbers) {
    std::string text = "أعلن";
    for (const int number : numbers) text += " مقتل " + std::to_string(number) + " و";
    return story("list", text + "جرح كثيرين.");
}

}  // namespace

TEST_CASE("numbers that agree beside two claims are counted as if pair by pair") {
    const std::vector<int> lists[] = {{14, 9},      {14, 14},         {14, 14, 14, 14, 9},
                                      {2, 2, 2, 2}, {9, 14, 30, 52},  {14, 9, 14, 30, 14, 30},
                                      {77},         {30, 30, 30, 14}, {9, 9, 9, 9, 9, 9, 9}};
    bool none = false, one = false, enough = false;
    for (const auto& of_a : lists)
        for (const auto& of_b : lists) {
            const ArticleClaims a = list_of(of_a), b = list_of(of_b);
            REQUIRE(a.claims.size() == of_a.size());
            const ArticleContext context_a = context_of(a), context_b = context_of(b);
            REQUIRE(context_a.by_sentence[0].size() == of_a.size());
            const AgreeingNumbers agreeing(context_a, 0, context_b, 0);
            for (std::size_t i = 0; i < of_a.size(); ++i)
                for (std::size_t j = 0; j < of_b.size(); ++j) {
                    CAPTURE(a.article.text);
                    CAPTURE(b.article.text);
                    CAPTURE(i);
                    CAPTURE(j);
                    const int expected = agreeing_beside(context_a, context_b, i, j);
                    CHECK(agreeing.beside(i, j) == expected);
                    none |= expected == 0;
                    one |= expected == 1;
                    enough |= expected == AgreeingNumbers::most;
                }
        }
    CHECK((none && one && enough));
}

TEST_CASE("a claim has its place among those of its sentence that measure the same") {
    const ArticleClaims article =
        story("a", "مقتل 14 شخصا وإصابة 52 في المدينة، ومقتل تسعة في القرية. وقتل 30 غدا.");
    const ArticleContext context = context_of(article);
    REQUIRE(context.claims.size() == 4);
    CHECK(rank_in_sentence(context, 0).place == 0);
    CHECK(rank_in_sentence(context, 2).place == 1);
    CHECK(rank_in_sentence(context, 2).count == 2);
    CHECK(rank_in_sentence(context, 1).count == 1);  // the hurt
    CHECK(rank_in_sentence(context, 3).count == 1);  // another sentence
}
