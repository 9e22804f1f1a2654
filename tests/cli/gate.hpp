// A database with one story in it, for what the gate makes of others.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "program.hpp"
#include "support/temporary_folder.hpp"

namespace tadqiq::test {

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

struct Gate {
    static constexpr auto first_text = "بلغ عدد القتلى في حريق الفندق 20 قتيلا.";
    static constexpr auto conflicting_text = "بلغ عدد القتلى في حريق الفندق 30 قتيلا.";

    TemporaryFolder folder;
    std::string database = folder.path("figures.db");
    std::string first = story("first.txt", first_text);
    std::string conflicting = story("c.txt", conflicting_text);
    std::string slipping = story("s.txt", "وأصيب في المصنع 20 عاملا، بينهم 30 امرأة.");
    std::string harmless = story("h.txt", "وقال شاهد إن النار شبت ليلا.");

    Gate() { REQUIRE(with_database({"ingest", first}).status == 0); }

    std::string story(const std::string& name, const std::string& text) const {
        return folder.write(name, text);
    }
    Outcome with_database(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--db", database});
        return run_tadqiq(arguments);
    }
    Outcome check(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "check");
        return with_database(std::move(arguments));
    }
};

}  // namespace tadqiq::test
