#include "figures/rule_trace.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "figures/reading.hpp"

namespace tadqiq {
namespace {

/// The rules of a text's figures: "rule(text) .rule(text)", a point for each rule around.
std::string rules_of(const std::string& text) {
    std::string all;
    for (const auto& rules : read_figures(text, {"", "", true}).rules)
        for (const auto& [rule, span, depth] : rules)
            all += fmt::format("{}{}{}({})", all.empty() ? "" : " ", std::string(depth, '.'), rule,
                               span.of(text));
    return all;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("a figure that is explained names the rules that took its words") {
    const auto rules = rules_of("38 ألفا و44 دولارا");
    CHECK(holds(rules, "number then unit(38 ألفا و44 دولارا)"));
    CHECK(holds(rules, "joined(38 ألفا و44)"));
    CHECK(holds(rules, "scales(ألفا)"));
    CHECK(holds(rules, "currency(دولارا)"));
    CHECK(holds(rules_of("بين خمسة وسبعة ملايين"), "between(بين خمسة وسبعة ملايين)"));
    CHECK(holds(rules_of("في 7 آذار/مارس 2021"), "day and month(7 آذار/مارس 2021)"));
    CHECK(holds(rules_of("الساعة 18:25"), "clock(الساعة 18:25)"));
    CHECK(holds(rules_of("فاز 3-1"), "score(3-1)"));
}

TEST_CASE("what a rule tried and gave back is not told") {
    // "five and twenty" is tried as the ends of a pair, as a fraction, as a date ...
    const auto rules = rules_of("خمسة وعشرون طفلا");
    CHECK(holds(rules, "compound(خمسة وعشرون)"));
    for (const char* wrong : {"pair", "fraction", "date", "hundreds", "(خمسة)"}) {
        CAPTURE(wrong);
        CHECK_FALSE(holds(rules, wrong));
    }
}

TEST_CASE("each rule lies within the one around it, and figures are the same without the rules") {
    const std::string text =
        "قتل ما لا يقل عن 30 شخصا بينهم خمسة وعشرون طفلا في 3 يناير 2020، وبين 5 و7.5 ملايين "
        "دولار، "
        "و(14-15) مليون ريال، وساعة ونصف، و20 دولارا و43 سنتا، ومن ثلاثة إلى ثمانية أمتار.";
    const Reading explained = read_figures(text, {"", "", true}), plain = read_figures(text);
    CHECK(explained.figures == plain.figures);
    CHECK(plain.rules.empty());
    REQUIRE(explained.rules.size() == explained.figures.size());
    for (const auto& rules : explained.rules) {
        REQUIRE_FALSE(rules.empty());
        std::vector<Span> around;
        for (const auto& rule : rules) {
            REQUIRE(rule.depth <= around.size());
            around.resize(rule.depth);
            if (!around.empty()) CHECK(around.back().contains(rule.text));
            around.push_back(rule.text);
        }
    }
}

}  // namespace tadqiq
