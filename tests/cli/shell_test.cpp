// Completion and the manual page say what --help says.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "program.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq::test;

namespace {

/// Every --option that the help of a command shows: the first word of an indented line, or the one
/// after its short form, "-o,--output".
std::set<std::string> options_of(const std::string& command) {
    std::istringstream help(run_shell("tadqiq " + command + " --help").out);
    std::set<std::string> found;
    for (std::string line; std::getline(help, line);) {
        auto at = line.find_first_not_of(' ');
        if (at == 0 || at == line.npos) continue;
        if (line.size() > at + 3 && line[at] == '-' && line[at + 2] == ',') at += 3;
        if (line.compare(at, 2, "--") != 0) continue;
        const auto end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 2);
        if (const auto option = line.substr(at + 2, end - at - 2); !option.empty())
            found.insert(option);
    }
    return found;
}

/// The manual's hyphens are written "\-".
std::string without_backslashes(std::string text) {
    std::erase(text, '\\');
    return text;
}

/// Whether a line of a manual is text, or a request that the manual means to make.
bool is_meant(std::string_view line) {
    constexpr std::array<std::string_view, 8> requests = {"TH", "SH", "TP", "PP",
                                                          "B ", "I ", "nf", "fi"};
    if (!line.starts_with('.') && !line.starts_with('\'')) return true;
    return std::any_of(requests.begin(), requests.end(), [&](std::string_view request) {
        return line.substr(1).starts_with(request);
    });
}

constexpr const char* commands[] = {"report", "check",         "ingest",        "extract",
                                    "sql",    "explain",       "review accept", "review export",
                                    "config", "baseline write"};

}  // namespace

TEST_CASE("every option of every command is in each shell's completion and in the manual") {
    for (const auto* shell : {"bash", "zsh", "fish", "man"}) {
        auto text = run_tadqiq({"shell", shell}).out;
        if (std::string(shell) == "man") text = without_backslashes(text);
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
    std::istringstream lines(manual);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(is_meant(line));
    }
}
