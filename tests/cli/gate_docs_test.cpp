// The commands that docs/gate.md shows do what it says.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "gate.hpp"

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

/// What stands behind `key` in the page's YAML.
std::string yaml(const std::string& key) {
    std::ifstream page("docs/gate.md");
    for (std::string line; std::getline(page, line);)
        if (const auto at = line.find(key + ": tadqiq check"); at != std::string::npos)
            return line.substr(at + key.size() + 2, line.find('}', at) - at - key.size() - 2);
    return "false";
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

TEST_CASE("the workflow, the job and the hook of docs/gate.md stop a story that conflicts") {
    const Gate gate;
    const auto in_folder = [&](const std::string& command) {
        return run_shell("cd '" + gate.folder.path() + "' && " + command);
    };
    gate.story("stories/good.txt", "وقال شاهد إن النار شبت ليلا.");
    for (const auto* key : {"run", "script"}) CHECK(in_folder(yaml(key)).status == 0);
    CHECK(in_folder(yaml("entry") + " stories/good.txt").status == 0);

    gate.story("stories/bad.txt", Gate::conflicting_text);
    const auto workflow = in_folder(yaml("run"));
    CHECK(workflow.status == 1);
    CHECK(workflow.out.starts_with("::error file=stories/bad.txt,line=1,"));
    CHECK(holds(in_folder("cat check.sarif").out, "\"ruleId\":\"T101\""));
    const auto job = in_folder(yaml("script"));
    CHECK(job.status == 1);
    CHECK(holds(job.out, "contradiction"));
    CHECK(holds(in_folder("cat check.xml").out, "<failure type=\"T101\""));
    // pre-commit appends the files of a commit that match.
    CHECK(in_folder(yaml("entry") + " stories/bad.txt stories/good.txt").status == 1);
}
