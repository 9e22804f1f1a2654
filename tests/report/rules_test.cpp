#include "report/rules.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace tadqiq;

TEST_CASE("every verdict and every slip has a rule, each with an id and words of its own") {
    std::set<std::string_view> ids;
    for (const auto& rule : rules()) {
        CAPTURE(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(rule_with_id(rule.id) == &rule);
        for (const auto language : {Language::english, Language::arabic})
            CHECK(!rule.help(language).empty());
    }
    CHECK(rules().size() == static_cast<std::size_t>(Verdict::consistent) +
                                static_cast<std::size_t>(SlipRule::headline) + 2);
    CHECK(rule_of(Verdict::contradiction).id == "T101");
    CHECK(rule_of(SlipRule::headline).name == "headline");
    CHECK(rule_with_id("T999") == nullptr);
}
