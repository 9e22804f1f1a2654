// The commands that README.md shows do what it says.
#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "program.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq::test;

namespace {

/// A fenced block of README.md.
struct Block {
    std::string kind;                ///< what stands after the fence: "sh", "text"
    std::vector<std::string> lines;  ///< without the fences
};

std::vector<std::string> page() {
    std::ifstream in("README.md");
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<Block> blocks() {
    std::vector<Block> result;
    bool inside = false;
    const auto lines = page();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].starts_with("```")) {
            if (!inside) result.push_back({lines[i].substr(3), {}});
            inside = !inside;
        } else if (inside) {
            result.back().lines.push_back(lines[i]);
        }
    }
    return result;
}

std::vector<std::string> commands() {
    std::vector<std::string> result;
    for (const auto& block : blocks())
        for (const auto& line : block.lines)
            if (block.kind == "sh" && line.starts_with("tadqiq ")) result.push_back(line);
    return result;
}

}  // namespace

TEST_CASE("every command of the README runs, in the order of the page") {
    REQUIRE(commands().size() >= 5);
    const TemporaryFolder folder;
    std::filesystem::create_directory_symlink(std::filesystem::absolute("fixtures"),
                                              folder.path("fixtures"));
    for (const auto& command : commands()) {
        CAPTURE(command);
        const auto outcome = run_shell("cd '" + folder.path() + "' && " + command);
        CAPTURE(outcome.err);
        // The gate of the page's example finds what it is there to find.
        CHECK(outcome.status == (command.starts_with("tadqiq check") ? 1 : 0));
        if (command.starts_with("tadqiq check")) CHECK(!outcome.out.empty());
    }
}
