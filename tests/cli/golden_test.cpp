// What each renderer said of the fixtures is kept in fixtures/reports, so that a change of it is
// seen in review. With TADQIQ_RENEW_DOCS set, this test writes the files anew.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "program.hpp"

using namespace tadqiq::test;

namespace {

struct Golden {
    std::string file;
    std::vector<std::string> command;
};

const Golden goldens[] = {
    {"coalition-iraq.txt", {"report", "fixtures/articles/coalition-iraq"}},
    {"coalition-iraq.ar.txt", {"report", "--lang", "ar", "fixtures/articles/coalition-iraq"}},
    {"coalition-iraq.jsonl", {"report", "--format", "jsonl", "fixtures/articles/coalition-iraq"}},
    {"beirut-port.all.txt", {"report", "--include", "all", "fixtures/articles/beirut-port"}},
    {"suez-ship.txt", {"report", "fixtures/articles/suez-ship"}},
    {"quarter-results.txt", {"report", "fixtures/articles/quarter-results"}},
    {"valley-flood.txt", {"report", "fixtures/articles/valley-flood"}},
    {"valley-flood.ar.txt", {"report", "--lang", "ar", "fixtures/articles/valley-flood"}},
    {"traps.figures.txt", {"extract", "fixtures/articles/traps"}},
    {"all.txt", {"report", "fixtures/articles"}},
};

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The first line in which two texts differ, for a message; empty where they are the same.
std::string first_difference(const std::string& is, const std::string& was) {
    std::istringstream lines_of_is(is), lines_of_was(was);
    for (std::size_t number = 1; lines_of_is || lines_of_was; ++number) {
        std::string a, b;
        std::getline(lines_of_is, a);
        std::getline(lines_of_was, b);
        if (a != b) return fmt::format("line {}\n  is:  {}\n  was: {}", number, a, b);
    }
    return is == was ? "" : "line ends";
}

}  // namespace

TEST_CASE("reports over the fixtures read as they did") {
    const auto folder = std::filesystem::path("fixtures/reports");
    for (const auto& golden : goldens) {
        const auto outcome = run_tadqiq(golden.command);
        CAPTURE(golden.file);
        CHECK(outcome.status == 0);
        CHECK(outcome.err == "");
        if (std::getenv("TADQIQ_RENEW_DOCS")) {
            std::filesystem::create_directories(folder);
            std::ofstream(folder / golden.file, std::ios::binary) << outcome.out;
        }
        CHECK(first_difference(outcome.out, read_file(folder / golden.file)) == "");
    }
}
