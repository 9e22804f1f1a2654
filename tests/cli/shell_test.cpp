// Completion and the manual page say what --help says.
#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <string>

#include "program.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq::test;

namespace {

/// Every --option that the help of a command shows.
std::set<std::string> options_of(const std::string& command) {
    const auto help = run_shell("tadqiq " + command + " --help").out;
    std::set<std::string> found;
    const std::regex option("(?:^|\n) +(?:-[a-z],)?--([a-z-]+)");
    for (std::sregex_iterator at(help.begin(), help.end(), option), end; at != end; ++at)
        found.insert((*at)[1]);
    return found;
}

constexpr const char* commands[] = {"report", "check",         "ingest",        "extract",
                                    "sql",    "explain",       "review accept", "review export",
                                    "config", "baseline write"};

}  // namespace

TEST_CASE("every option of every command is in each shell's completion and in the manual") {
    for (const auto* shell : {"bash", "zsh", "fish", "man"}) {
        auto text = run_tadqiq({"shell", shell}).out;
        if (std::string(shell) == "man") text = std::regex_replace(text, std::regex("\\\\-"), "-");
        for (const auto* command : commands) {
            const auto options = options_of(command);
            CHECK(options.size() >= 1);
            for (const auto& option : options) {
                CAPTURE(shell);
                CAPTURE(command);
                const auto written = (std::string(shell) == "fish" ? "-l " : "--") + option;
                CHECK(text.find(written) != std::string::npos);
            }
        }
    }
}

TEST_CASE("bash completes commands, options and the words that an option takes") {
    const TemporaryFolder folder;
    const auto file = folder.path("completion.bash");
    REQUIRE(run_shell("tadqiq shell bash > '" + file + "'").status == 0);
    const auto completed = [&](const std::string& line) {
        return run_shell("bash -c 'source " + file + "; COMP_WORDS=(" + line +
                         "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _tadqiq; echo ${COMPREPLY[*]}'")
            .out;
    };
    CHECK(completed("tadqiq rep") == "report\n");
    CHECK(completed("tadqiq report --inc") == "--include\n");
    CHECK(completed("tadqiq report --format ht") == "html\n");
    CHECK(completed("tadqiq check --format sa") == "sarif\n");
    CHECK(completed("tadqiq review dis") == "dismiss\n");
    CHECK(completed("tadqiq review dismiss --unt") == "--until\n");
}

TEST_CASE("the manual has a section a command, and no line that troff takes for its own") {
    const auto manual = run_tadqiq({"shell", "man"}).out;
    CHECK(manual.starts_with(".TH TADQIQ 1"));
    for (const auto* command : commands)
        CHECK(manual.find(".SH \"tadqiq " + std::string(command) + "\"\n") != std::string::npos);
    const std::regex request("\n[.'](?!TH|SH|TP|PP|B |I |nf|fi)[^\n]*");
    CHECK(!std::regex_search(manual, request));
}
