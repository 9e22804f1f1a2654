#include "claims/anchor.hpp"

#include <doctest/doctest.h>

#include "claims/comparable.hpp"
#include "claims/context.hpp"
#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

/// For each figure whether it is of what the article is about: "main", "other".
std::string anchors(std::string text) {
    Article article;
    article.text = std::move(text);
    article.published = "2020-03-05";
    const ArticleClaims claims = understand(std::move(article));
    const ArticleContext context = context_of(claims);
    std::string told;
    for (const auto& claim : context.claims) {
        told += told.empty() ? "" : " ";
        told += claim.main ? "main" : "other";
    }
    return told;
}

}  // namespace

TEST_CASE("headline and lead say what an article is about") {
    CHECK(anchors("مقتل 14 شخصا في انهيار جسر كسلا\n"
                  "قتل 14 شخصا في انهيار جسر وسط مدينة كسلا.") == "main main");
}

TEST_CASE("another town begins another anchor, until the first is named again") {
    CHECK(anchors("مقتل 14 شخصا في انهيار جسر كسلا\n"
                  "قتل 14 شخصا في انهيار جسر وسط مدينة كسلا.\n"
                  "وفي مدينة دنقلا قتل 5 أشخاص في حريق.\n"
                  "وأصيب 3 آخرون.\n"
                  "وقالت الشرطة في كسلا إن 2 من الجرحى في حال خطرة.") ==
          "main main other other main");
}

TEST_CASE("another attack, another day and another year are other anchors") {
    CHECK(anchors("مقتل 14 شخصا في هجوم على سوق كسلا\n"
                  "قتل 14 شخصا يوم الأربعاء في هجوم على سوق كسلا.\n"
                  "وأسفر هجوم آخر عن مقتل 3 أشخاص.") == "main main other");
    CHECK(anchors("مقتل 14 شخصا في هجوم على سوق كسلا\n"
                  "قتل 14 شخصا يوم الأربعاء في هجوم على سوق كسلا.\n"
                  "وكان 6 أشخاص قتلوا يوم السبت قرب السوق نفسه.") == "main main other");
}

TEST_CASE("a market's daily report is known by its words") {
    const auto session = [](std::string text) {
        Article article;
        article.text = std::move(text);
        const ArticleClaims claims = understand(std::move(article));
        const ArticleContext context = context_of(claims);
        return !context.claims.empty() && context.claims.front().session;
    };
    CHECK(session("أغلق المؤشر عند 7300 نقطة في نهاية التداولات."));
    CHECK(!session("قتل 14 شخصا في انهيار جسر."));
}

TEST_CASE("among many articles amounts that disagree must speak louder for one thing") {
    CHECK(caution_among(10) <= caution_among(1000));
    CHECK(caution_among(1000) < caution_among(10000));
    CHECK(caution_among(10000000) == caution_among(100000000));
}
