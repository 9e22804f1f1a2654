// Every row of fixtures/phrases: a phrase, and the figures that a reader finds in it. The format is
// described in the README there.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/tsv.hpp"
#include "figures/reading.hpp"

namespace tadqiq {
namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE_MESSAGE(in, path.string());
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string reading_of(const Figure& figure) {
    const std::string value = figure.low     ? figure.low->str() + ".." + figure.high->str()
                              : figure.value ? figure.value->str()
                                             : figure.literal;
    return fmt::format("{} {} {} {}", name(figure.kind), name(figure.hedge), value,
                       figure.unit.empty() ? "-" : figure.unit);
}

std::vector<std::string> expected_of(std::string_view field) {
    std::vector<std::string> readings;
    if (field == "none" || field == "identifier") return readings;
    for (std::size_t at = 0; at <= field.size();) {
        const auto bar = std::min(field.find(" | ", at), field.size());
        readings.emplace_back(field.substr(at, bar - at));
        at = bar + 3;
    }
    return readings;
}

/// Whether `found` is what the row asks for; readings that begin with '?' may be missing.
bool agrees(std::span<const std::string> expected, std::span<const std::string> found) {
    if (expected.empty()) return found.empty();
    const bool optional = expected[0].starts_with('?');
    const std::string_view wanted = std::string_view(expected[0]).substr(optional ? 1 : 0);
    if (!found.empty() && found[0] == wanted && agrees(expected.subspan(1), found.subspan(1)))
        return true;
    return optional && agrees(expected.subspan(1), found);
}

void check_file(const std::string& file) {
    const auto content =
        content_of(std::filesystem::path(TADQIQ_SOURCE_DIR) / "fixtures/phrases" / file);
    const auto rows = read_tsv(file, content);
    REQUIRE(!rows.empty());
    for (const auto& row : rows) {
        const std::string phrase(row.field(0));
        std::vector<std::string> found;
        const auto reading = read_figures(phrase);
        const Figure* last = nullptr;
        for (const auto& figure : reading.figures) {
            if (figure.kind == Kind::identifier) continue;
            found.push_back(reading_of(figure));
            last = &figure;
        }
        INFO(row.place(), " ", phrase);
        INFO("expected ", row.field(1));
        INFO("found    ", fmt::format("{}", fmt::join(found, " | ")));
        CHECK(agrees(expected_of(row.field(1)), found));
        if (!row.field(2).empty() && last)
            CHECK(row.field(2) == (last->alternative ? last->alternative->str() : "none"));
    }
}

}  // namespace

TEST_CASE("number words are read in every spelling, case and agreement") {
    check_file("numbers.tsv");
}
TEST_CASE("digits are read with their grouping and decimals") {
    check_file("digits.tsv");
}
TEST_CASE("hedges are read before, behind and over joined numbers") {
    check_file("hedges.tsv");
}
TEST_CASE("ranges are read with the scale and unit that their ends share") {
    check_file("ranges.tsv");
}
TEST_CASE("money is read with its currency and coins") {
    check_file("money.tsv");
}
TEST_CASE("measures are read with their units and rates") {
    check_file("measures.tsv");
}
TEST_CASE("percents, fractions and multiples are read") {
    check_file("percent.tsv");
}
TEST_CASE("durations and ages are read") {
    check_file("durations.tsv");
}
TEST_CASE("dates and times are read") {
    check_file("dates.tsv");
}
TEST_CASE("what only looks like a figure is none") {
    check_file("traps.tsv");
}

}  // namespace tadqiq
