// The commands that README.md shows do what it says.
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
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
    std::size_t begin = 0;           ///< its first line in the page
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
            if (!inside) result.push_back({lines[i].substr(3), {}, i + 1});
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

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// Puts the lines of `output` in the place of what the block shows under its command.
void rewrite(const Block& block, const std::vector<std::string>& output) {
    auto lines = page();
    const auto at = lines.begin() + static_cast<std::ptrdiff_t>(block.begin + 1);
    lines.erase(at, at + static_cast<std::ptrdiff_t>(block.lines.size() - 1));
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(block.begin + 1), output.begin(),
                 output.end());
    std::ofstream out("README.md", std::ios::binary);
    for (const auto& line : lines) out << line << '\n';
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

TEST_CASE("the report that the README shows is the one that the program prints") {
    std::size_t shown = 0;
    for (const auto& block : blocks()) {
        if (block.kind != "text" || !block.lines.front().starts_with("$ tadqiq ")) continue;
        ++shown;
        const auto output = lines_of(run_shell(block.lines.front().substr(2)).out);
        if (std::getenv("TADQIQ_RENEW_DOCS")) return rewrite(block, output);
        CHECK(std::vector(block.lines.begin() + 1, block.lines.end()) == output);
    }
    CHECK(shown == 1);
}
