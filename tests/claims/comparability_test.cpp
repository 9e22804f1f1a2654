#include "claims/comparability.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "story.hpp"

using namespace tadqiq;
using test::story;

namespace {

const std::string bridge =
    "انهيار جسر في مدينة كسلا يقتل 14 شخصا\n"
    "قتل 14 شخصا وأصيب 52 آخرون عندما انهار جسر المشاة في سوق كسلا شرق السودان.";

/// The claim of a measure in the text's second line.
std::size_t claim_of(const ArticleClaims& article, std::string_view measure) {
    for (std::size_t i = 0; i < article.claims.size(); ++i)
        if (article.claims[i].measure == measure && article.claims[i].sentence.begin > 0) return i;
    FAIL("no claim of ", measure);
    return 0;
}

Comparability compared(const std::string& other, std::string_view measure_a,
                       std::string_view measure_b) {
    const std::array articles = {story("a", bridge), story("b", other)};
    return comparable(articles, claim_of(articles[0], measure_a), claim_of(articles[1], measure_b));
}

const SlotComparison& slot(const Comparability& found, std::string_view name) {
    const auto it = std::find_if(found.slots.begin(), found.slots.end(),
                                 [&](const auto& slot) { return slot.slot == name; });
    REQUIRE(it != found.slots.end());
    return *it;
}

}  // namespace

TEST_CASE("a comparison names the slots that are the same and those that differ") {
    const auto found = compared(
        "مقتل 14 شخصا في انهيار جسر كسلا\n"
        "قتل 14 شخصا وأصيب 70 آخرون في انهيار جسر المشاة وسط سوق كسلا في السودان.",
        "injured", "injured");
    CHECK(slot(found, "measure").outcome == SlotComparison::Outcome::same);
    CHECK(slot(found, "status").a == "stated");
    CHECK(found.articles_meet);
    CHECK(std::count(found.shared_names.begin(), found.shared_names.end(), "kassala") +
              std::count(found.shared_names.begin(), found.shared_names.end(), "sudan") >
          0);
    CHECK(found.relation == Relation::same);
    CHECK(found.weighing.comparable);
    CHECK((found.weighing.ground == Ground::plain_statement ||
           found.weighing.score >= found.weighing.needed));
    CHECK_FALSE(found.reasons.empty());
    CHECK_FALSE(found.fit_reasons.empty());
}

TEST_CASE("a comparison says what stood in its way") {
    const std::string other =
        "انهيار جسر في كسلا\n"
        "قتل 60 شخصا وأصيب 70 آخرون في انهيار جسر المشاة في كسلا عام 1998، وبلغت الخسائر 5 "
        "ملايين دولار.";
    const auto found = compared(other, "killed", "injured");
    CHECK(found.match.ground == Ground::nothing_alike);
    CHECK_FALSE(found.relation);
    const std::array articles = {story("a", bridge), story("b", other)};
    const auto money = comparable(articles, 0, articles[1].claims.size() - 1);
    CHECK(money.match.ground == Ground::other_dimension);
    CHECK(slot(money, "kind").outcome == SlotComparison::Outcome::differs);
    CHECK_FALSE(money.relation);
    CHECK(money.reasons.empty());
}

TEST_CASE("articles that name nothing in common do not meet, however alike their figures are") {
    const auto found = compared(
        "غرق عبارة قبالة مانيلا\nقتل 31 راكبا في غرق عبارة قبالة سواحل العاصمة الفلبينية مانيلا.",
        "killed", "killed");
    CHECK(found.shared_names.empty());
    CHECK_FALSE(found.articles_meet);
    CHECK_FALSE(found.relation);
}

TEST_CASE("a country has one amount of frozen assets, however each story tells of them") {
    const auto sole = [](const std::string& x, const std::string& y) {
        const std::array articles = {story("a", x), story("b", y)};
        const std::array contexts = {context_of(articles[0]), context_of(articles[1])};
        const ArticlePair pair(contexts[0], contexts[1]);
        for (const Match& match : matches(pair))
            if (match.i == 0 && match.j == 0) return weighed(pair, match, 0, 1).sole;
        return false;
    };
    const std::string bank = "أعلن البنك المركزي أن أموال السودان المجمدة تبلغ 4 مليارات دولار.";
    CHECK(sole(bank, "قال محلل في الخرطوم إن الأصول المجمدة لا تزيد على 900 مليون دولار."));
    // What is freed of them, what somebody freezes, and another country's.
    CHECK_FALSE(sole(bank, "تسلم السودان 900 مليون دولار من أمواله المجمدة."));
    CHECK_FALSE(sole(bank, "جمدت واشنطن 9 ملايين دولار لمسؤولين في السودان."));
    CHECK_FALSE(sole(bank, "تبلغ الأموال المجمدة في ليبيا 15 مليار دولار."));
    // Reserves are told anew every month.
    CHECK_FALSE(sole("يبلغ احتياطي السودان من النقد الأجنبي 4 مليارات دولار.",
                     "قال محلل في الخرطوم إن الاحتياطيات الأجنبية تبلغ 900 مليون دولار."));
}
