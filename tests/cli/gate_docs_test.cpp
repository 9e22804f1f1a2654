// The commands that docs/gate.md shows do what it says.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "program.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq::test;

namespace {

/// All lines of the page's sh blocks as one script in which every command has its status checked:
/// 1 where the line says so, else 0.
std::string script() {
    std::ifstream page("docs/gate.md");
    std::string commands;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("```")) {
            inside = line == "```sh";
        } else if (inside) {
            const auto expected = line.find("# ends with 1") == std::string::npos ? "0" : "1";
            commands +=
                line + "\n[ $? = " + expected + " ] || { echo '" + "failed' >&2; exit 9; }\n";
        }
    }
    return commands;
}

}  // namespace

TEST_CASE("every command of docs/gate.md ends as it says, in the order of the page") {
    const TemporaryFolder folder;
    std::filesystem::create_directory_symlink(std::filesystem::absolute("fixtures"),
                                              folder.path("fixtures"));
    const auto commands = script();
    CHECK(commands.size() > 500);
    const auto outcome = run_shell("cd '" + folder.path() + "'\n" + commands);
    INFO(commands, "\n", outcome.out, "\n", outcome.err);
    CHECK(outcome.status == 0);
}
