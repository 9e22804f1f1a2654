// The articles in fixtures/articles, read and compared by the program: what is found is what
// fixtures/expected states, and nothing else.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "fixtures.hpp"
#include "program.hpp"

using namespace tadqiq::test;
using Json = nlohmann::json;

namespace {

std::vector<Json> json_lines(const std::vector<std::string>& arguments) {
    const auto outcome = run_tadqiq(arguments);
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    std::vector<Json> lines;
    std::istringstream in(outcome.out);
    for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
    return lines;
}

std::size_t expected_at(const Event& event, const Json& figure) {
    return event.at(article_name(figure["doc"]), figure["field"], figure["begin"], figure["end"]);
}

std::string value_of(const Json& figure) {
    if (figure["low"].is_null()) return figure["value"].get<std::string>();
    return figure["low"].get<std::string>() + ".." + figure["high"].get<std::string>();
}

/// What differs between a figure that was read and the row that states it; empty where nothing
/// does.
std::string difference(const Json& figure, const ExpectedFigure& expected) {
    const auto differs = [](const std::string& slot, const std::string& is,
                            const std::string& should) {
        return is == should ? "" : fmt::format(" {} is {}, not {};", slot, is, should);
    };
    const std::string kind = figure["kind"];
    if (expected.is_identifier() || kind == "identifier")
        return differs("kind", kind, expected.kind);
    const std::string unit = figure["unit"].is_null() ? "" : figure["unit"];
    return differs("kind", kind, expected.kind) + differs("unit", unit, expected.unit) +
           differs("hedge", figure["hedge"], expected.hedge) +
           differs("value", value_of(figure), expected.value);
}

/// Everything that is wrong with the figures of an event, one a line.
std::vector<std::string> faults_of_figures(const Event& event) {
    std::vector<std::string> faults;
    std::set<std::size_t> found;
    for (const auto& figure :
         json_lines({"extract", "--format", "jsonl", "fixtures/articles/" + event.name})) {
        const auto index = expected_at(event, figure);
        const auto text = figure["text"].get<std::string>();
        if (index == event.figures.size()) {
            if (figure["kind"] != "identifier")
                faults.push_back(
                    fmt::format("{}: \"{}\" is no figure", figure["doc"].get<std::string>(), text));
            continue;
        }
        const auto& expected = event.figures[index];
        const bool again = !found.insert(index).second;
        if (expected.optional) continue;
        if (const auto what = difference(figure, expected); !what.empty())
            faults.push_back(fmt::format("{}: \"{}\":{}", expected.place, text, what));
        else if (again && !expected.is_identifier())
            faults.push_back(fmt::format("{}: \"{}\" is read twice", expected.place, text));
    }
    for (std::size_t i = 0; i < event.figures.size(); ++i) {
        const auto& expected = event.figures[i];
        if (!expected.optional && !expected.is_identifier() && !found.contains(i))
            faults.push_back(fmt::format("{}: \"{}\" is not found", expected.place, expected.core));
    }
    return faults;
}

/// Everything that is wrong with the findings of an event, one a line.
std::vector<std::string> faults_of_findings(const Event& event) {
    std::vector<std::string> faults;
    std::map<std::set<std::size_t>, std::string> found, reasons;
    for (const auto& pair : json_lines({"report", "--format", "jsonl", "--include", "all",
                                        "fixtures/articles/" + event.name})) {
        if (pair["verdict"] == "consistent") continue;
        const std::set sides{expected_at(event, pair["a"]), expected_at(event, pair["b"])};
        found[sides] = pair["verdict"];
        reasons[sides] = pair["reason"];
    }
    for (const auto& expected : event.findings) {
        const std::set sides{expected.a, expected.b};
        const auto verdict = found.contains(sides) ? found[sides] : "not found";
        if (verdict != expected.verdict)
            faults.push_back(fmt::format("{}: \"{}\" against \"{}\" is {}, not {}", expected.place,
                                         event.figures[expected.a].core,
                                         event.figures[expected.b].core, verdict,
                                         expected.verdict));
        found.erase(sides);
    }
    for (const auto& [sides, verdict] : found)
        faults.push_back(fmt::format("{}: no {}: {}", event.name, verdict, reasons[sides]));
    return faults;
}

/// That the faults of all events are no more than so many of a hundred rows. The numbers are what
/// the readers reach; they only ever go down.
void check_faults(std::vector<std::string> (*faults_of)(const Event&),
                  std::size_t (*rows_of)(const Event&), std::size_t most_of_a_hundred) {
    std::size_t rows = 0;
    std::vector<std::string> faults;
    for (const auto& event : events()) {
        const auto more = faults_of(event);
        faults.insert(faults.end(), more.begin(), more.end());
        rows += rows_of(event);
    }
    CHECK_MESSAGE(
        faults.size() * 100 <= most_of_a_hundred * rows,
        fmt::format("{} faults in {} rows\n{}", faults.size(), rows, fmt::join(faults, "\n")));
}

}  // namespace

TEST_CASE("the figures of the fixtures are read as expected") {
    check_faults(
        faults_of_figures, [](const Event& event) { return event.figures.size(); }, 11);
}

TEST_CASE("the conflicts and updates of the fixtures are found, and no others") {
    check_faults(
        faults_of_findings, [](const Event& event) { return event.findings.size(); }, 82);
}
