// Articles with more figures than are compared: that is said, and explained.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "claims/comparable.hpp"
#include "gate.hpp"

using namespace tadqiq::test;
using tadqiq::most_compared;

namespace {

/// So many counts of the dead, a line each.
std::string story_of(std::size_t figures) {
    std::string text;
    for (std::size_t i = 0; i < figures; ++i)
        text += fmt::format("بلغ عدد القتلى في حريق الفندق {} قتيلا.\n", 1000 + i);
    return text;
}

std::string note_on(const std::string& path) {
    return fmt::format("{}: of its {} figures the first {} are compared with other articles\n",
                       path, most_compared + 1, most_compared);
}

}  // namespace

TEST_CASE("an article with more figures than are compared is named by every command that does") {
    const Gate gate;
    const auto full = gate.story("full.txt", story_of(most_compared));
    const auto longer = gate.story("longer.txt", story_of(most_compared + 1));
    const std::vector<std::string> commands[] = {{"report", full, longer},
                                                 {"check", full, longer, "--db", gate.database},
                                                 {"ingest", full, longer, "--db", gate.database}};
    for (const auto& command : commands) {
        const auto outcome = run_tadqiq(command);
        INFO(command.front(), outcome.err);
        CHECK(holds(outcome.err, note_on(longer)));
        CHECK_FALSE(holds(outcome.err, full + ": of its "));
    }
}

TEST_CASE("explain says that a figure stands behind those that are compared") {
    const Gate gate;
    const std::string text = story_of(most_compared + 1);
    const auto longer = gate.story("longer.txt", text);
    const auto in_first =
        gate.first + ":" + std::to_string(std::string_view(Gate::first_text).find("20"));
    const auto explained = [&](std::size_t figure, const std::string& language) {
        const auto place = longer + ":" + std::to_string(text.find(std::to_string(1000 + figure)));
        const auto outcome = run_tadqiq({"explain", place, in_first, "--lang", language});
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        return outcome.out;
    };
    CHECK(holds(explained(most_compared, "en"),
                "   compared       no: of an article's figures only the first 250 are compared"));
    CHECK(holds(explained(most_compared, "ar"), "إلا أول 250 رقما"));
    CHECK_FALSE(holds(explained(most_compared - 1, "en"), "only the first"));
}
