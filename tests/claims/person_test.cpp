#include "claims/person.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "claims/context.hpp"
#include "story.hpp"

using namespace tadqiq;
using test::story;

namespace {

/// Of the first claim of an article.
PersonName person_of(const std::string& text) {
    const ArticleClaims article = story("a", text);
    const ArticleContext context = context_of(article);
    REQUIRE_FALSE(context.claims.empty());
    return context.claims.front().person;
}

}  // namespace

TEST_CASE("the name before an age is its person's") {
    struct Row {
        std::string text;
        std::size_t words;
    };
    const std::vector<Row> rows = {
        {"توفي الشاب مازن سرحان (32 عاما) في الحادث.", 2},
        {"توفي \"مازن فؤاد سرحان -32 عاما\" في الحادث.", 3},
        {"وأصيبت والدته رباب (26 عاما) بحروق.", 1},
        {"أوقفت الشرطة مازن سرحان البالغ من العمر 32 عاما.", 2},
        {"أوقفت الشرطة شابا يبلغ من العمر 32 عاما.", 0},
        {"توفي السائق وعمره 32 عاما.", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(person_of(row.text).size() == row.words);
    }
}

TEST_CASE("a person is told by the given name and another name in common") {
    const PersonName mazen = person_of("توفي مازن سرحان (32 عاما).");
    struct Row {
        std::string text;
        bool one;
    };
    const std::vector<Row> rows = {
        {"توفي مازن فؤاد سرحان (38 عاما).", true}, {"توفي مازن (38 عاما).", true},
        {"توفي فؤاد سرحان (60 عاما).", false},     {"توفي مازن طرابيشي (38 عاما).", false},
        {"توفي السائق وعمره 38 عاما.", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_one_person(mazen, person_of(row.text)) == row.one);
    }
    CHECK_FALSE(is_one_person(person_of("توفي محمد سرحان (32 عاما)."),
                              person_of("توفي محمود سرحان (28 عاما).")));
}
