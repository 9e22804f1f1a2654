#include "claims/candidates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "story.hpp"

using namespace tadqiq;
using test::story;

namespace {

ArticleClaims bridge_morning() {
    return story("morning",
                 "انهيار جسر في مدينة كسلا يقتل 14 شخصا\n"
                 "قتل 14 شخصا وأصيب 52 آخرون عندما انهار جسر المشاة في سوق كسلا شرق السودان.");
}
ArticleClaims bridge_evening() {
    return story("evening",
                 "مقتل 14 شخصا في انهيار جسر كسلا\n"
                 "قتل 14 شخصا وأصيب 70 آخرون في انهيار جسر المشاة وسط سوق كسلا في السودان.");
}
ArticleClaims ferry() {
    return story("ferry",
                 "غرق عبارة قبالة مانيلا يودي بحياة 31 راكبا\n"
                 "لقي 31 راكبا مصرعهم وأصيب 9 في غرق عبارة قبالة سواحل العاصمة الفلبينية مانيلا.");
}

}  // namespace

TEST_CASE("two articles on one accident meet in the number of its dead") {
    const std::vector<ArticleClaims> articles = {bridge_morning(), bridge_evening()};
    const auto pairs = candidates(articles);
    const bool met = std::any_of(pairs.begin(), pairs.end(), [&](const ComparablePair& pair) {
        return pair.relation == Relation::same &&
               articles[pair.a.article].claims[pair.a.claim].measure == "killed" &&
               articles[pair.b.article].claims[pair.b.claim].measure == "killed";
    });
    CHECK(met);
}

TEST_CASE("two accidents in different places do not meet") {
    const std::vector<ArticleClaims> articles = {bridge_morning(), ferry()};
    CHECK(candidates(articles).empty());
}

TEST_CASE("two companies that announce their results in the same words do not meet") {
    const std::vector<ArticleClaims> articles = {
        story("a",
              "أرباح شركة الجسور\nأعلنت الشركة في بيان أمس أنها حققت صافي ربح بلغ 12 مليون ريال."),
        story("b",
              "أرباح مصنع النسيم\nأعلنت الشركة في بيان أمس أنها حققت صافي ربح بلغ 17 مليون ريال.")};
    CHECK(candidates(articles).empty());
}

TEST_CASE("one sentence with two numbers under one headline is one thing told differently") {
    const std::vector<ArticleClaims> articles = {
        story("a",
              "أرباح شركة الجسور\nأعلنت الشركة في بيان أمس أنها حققت صافي ربح بلغ 12 مليون ريال."),
        story("b",
              "أرباح شركة الجسور\nأعلنت الشركة في بيان أمس أنها حققت صافي ربح بلغ 17 مليون ريال.")};
    CHECK(candidates(articles).size() == 1);
}

TEST_CASE("claims of one article are never paired") {
    const std::vector<ArticleClaims> articles = {bridge_morning()};
    CHECK(candidates(articles).empty());
}

TEST_CASE("one amount of money that each of two articles gives is one, though the words differ") {
    const std::vector<ArticleClaims> articles = {
        story("one",
              "وزير النقل السوداني: جسر كسلا الجديد قبل نهاية العام\n"
              "وقال الوزير إن كلفة جسر كسلا في السودان تبلغ خمسة مليارات جنيه."),
        story("other",
              "جسر كسلا بين الوعود والتنفيذ\n"
              "ويرى سكان كسلا أن السودان ينتظر الجسر منذ سنوات، وقدرت كلفة الجسر في السودان "
              "بأكثر من 4.1 مليار جنيه.")};
    const auto pairs = candidates(articles);
    CHECK(std::any_of(pairs.begin(), pairs.end(), [&](const ComparablePair& pair) {
        return articles[pair.a.article].claims[pair.a.claim].measure == "cost" &&
               articles[pair.b.article].claims[pair.b.claim].measure == "cost";
    }));
}
