// Where results go: standard output and files, whole or not at all.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "program.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq::test;

namespace {

constexpr auto story = "وصلت إلى الميناء 5200 سفينة.";

}  // namespace

TEST_CASE("a result goes to the file that is named, with nothing left beside it") {
    const TemporaryFolder folder;
    const auto input = folder.write("in/story.txt", story);
    const auto output = folder.write("out/figures.jsonl", "old");
    const auto direct = run_tadqiq({"extract", "--format", "jsonl", input});
    const auto to_file = run_tadqiq({"extract", "--format", "jsonl", input, "-o", output});
    CHECK(to_file.status == 0);
    CHECK(to_file.out.empty());
    CHECK(run_shell("cat " + output).out == direct.out);
    CHECK(run_shell("ls " + folder.path("out")).out == "figures.jsonl\n");
}

TEST_CASE("a file that cannot be written is named") {
    const TemporaryFolder folder;
    const auto input = folder.write("story.txt", story);
    for (const auto& output : {folder.path("none/figures.jsonl"), folder.path()}) {
        const auto outcome = run_tadqiq({"extract", input, "-o", output});
        CAPTURE(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find(output + ": ") != std::string::npos);
    }
}

TEST_CASE("a device is written to and stays one") {
    const TemporaryFolder folder;
    const auto outcome =
        run_tadqiq({"extract", folder.write("story.txt", story), "-o", "/dev/null"});
    CHECK(outcome.status == 0);
    CHECK(std::filesystem::is_character_file("/dev/null"));
}

TEST_CASE("a full disk is a failure") {
    const TemporaryFolder folder;
    const auto outcome =
        run_shell("tadqiq extract '" + folder.write("story.txt", story) + "' > /dev/full");
    CHECK(outcome.status == 2);
    CHECK(outcome.err.starts_with("tadqiq: standard output: "));
}

TEST_CASE("a reader that stops reading ends the program without a word") {
    const TemporaryFolder folder;
    std::string many;
    for (int i = 0; i < 3000; ++i) many += "وصلت إلى الميناء 5200 سفينة.\n";
    const auto outcome =
        run_shell("tadqiq extract '" + folder.write("story.txt", many) + "' | head -n 1");
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
}

TEST_CASE("colours and isolates are for terminals, unless colours are asked for") {
    const TemporaryFolder folder;
    const auto path = folder.write("story.txt", story);
    const auto piped = run_tadqiq({"extract", path});
    CHECK(piped.out.find("\x1b") == std::string::npos);
    CHECK(piped.out.find("\u2068") == std::string::npos);
    const auto colored = run_tadqiq({"extract", "--color", "always", path}, {}, {"NO_COLOR=1"});
    CHECK(colored.out.find("\x1b[1m") != std::string::npos);
    CHECK(colored.out.find("\u2068") == std::string::npos);
    const auto terminal = [&](const std::string& environment) {
        return run_shell("TERM=xterm " + environment + " script -qec 'tadqiq extract " + path +
                         "' /dev/null")
            .out;
    };
    CHECK(terminal("").find("\x1b[1m") != std::string::npos);
    CHECK(terminal("").find("\u2068") != std::string::npos);
    CHECK(terminal("NO_COLOR=1").find("\x1b[1m") == std::string::npos);
}

TEST_CASE("the same articles make the same report in any locale, time zone and order") {
    std::vector<std::string> events;
    for (const auto* event : {"beirut-port", "coalition-iraq", "quarter-results", "suez-ship"})
        events.push_back(std::string("fixtures/articles/") + event);
    for (const auto* format : {"text", "html", "markdown", "csv", "json", "jsonl"}) {
        CAPTURE(format);
        std::vector<std::string> arguments = {"report", "--include", "all", "--format", format};
        auto turned = arguments;
        arguments.insert(arguments.end(), events.begin(), events.end());
        turned.insert(turned.end(), events.rbegin(), events.rend());
        const auto usual = run_tadqiq(arguments);
        const auto elsewhere = run_tadqiq(turned, {}, {"LC_ALL=tr_TR.UTF-8", "TZ=Asia/Baghdad"});
        CHECK(usual.status == 0);
        CHECK(usual.out == elsewhere.out);
    }
}
