// docs/sql.md stays true: its commands make a database that answers each of its questions as it
// says.
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "program.hpp"
#include "store/query.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq;
using namespace tadqiq::test;

namespace {

constexpr const char* page = "docs/sql.md";
constexpr const char* example = "article=fixtures/articles/beirut-port/sahil-0805.txt";

std::vector<std::string> lines_of(std::istream& in) {
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

/// The page with its answers, which are the tables below its questions, and as they ought to be.
struct Page {
    std::vector<std::string> now, renewed;
    std::vector<std::string> commands;
    std::size_t questions = 0;
};

/// Reads the page up to the end of a fenced block, whose lines it returns.
std::vector<std::string> block(const std::vector<std::string>& lines, std::size_t& at) {
    std::vector<std::string> result;
    for (++at; at < lines.size() && lines[at] != "```"; ++at) result.push_back(lines[at]);
    ++at;
    return result;
}

std::vector<std::string> answer(const std::string& database, const std::string& question) {
    std::vector<std::string> arguments = {"sql",      "--db",     database,
                                          "--format", "markdown", question};
    if (question.find(":article") != std::string::npos) {
        arguments.push_back("-p");
        arguments.push_back(example);
    }
    const auto outcome = run_tadqiq(arguments);
    CAPTURE(question);
    CHECK(outcome.err == "");
    CHECK(outcome.status == 0);
    std::istringstream out(outcome.out);
    return lines_of(out);
}

bool is_table(const std::string& line) {
    return line.starts_with("| ") && line.ends_with(" |");
}

/// Replaces the table that follows a question, after at most one paragraph, by its answer.
void renew_answer(Page& page, std::size_t& at, const std::vector<std::string>& answer) {
    page.renewed.emplace_back();
    while (at < page.now.size() && page.now[at].empty()) ++at;
    if (at < page.now.size() && page.now[at].starts_with("With `-p ")) {
        page.renewed.push_back(page.now[at++]);
        page.renewed.emplace_back();
        while (at < page.now.size() && page.now[at].empty()) ++at;
    }
    while (at < page.now.size() && is_table(page.now[at])) ++at;
    page.renewed.insert(page.renewed.end(), answer.begin(), answer.end());
    if (at < page.now.size() && !page.now[at].empty()) page.renewed.emplace_back();
}

Page asked(const TemporaryFolder& folder) {
    std::ifstream in(page);
    Page page;
    page.now = lines_of(in);
    for (std::size_t at = 0; at < page.now.size();) {
        const auto begin = at;
        const auto fence = page.now[at];
        if (!fence.starts_with("```")) {
            page.renewed.push_back(page.now[at++]);
            continue;
        }
        const auto content = block(page.now, at);
        page.renewed.insert(page.renewed.end(),
                            page.now.begin() + static_cast<std::ptrdiff_t>(begin),
                            page.now.begin() + static_cast<std::ptrdiff_t>(at));
        if (fence == "```sh") {
            for (const auto& command : content) {
                CAPTURE(command);
                CHECK(run_shell("cd '" + folder.path() + "' && " + command).status == 0);
            }
        } else if (fence == "```sql") {
            const auto rows = answer(folder.path("figures.db"), joined(content));
            CAPTURE(joined(content));
            CHECK(rows.size() > 2);  // an answer, not only the names of its columns
            renew_answer(page, at, rows);
            ++page.questions;
        }
    }
    return page;
}

}  // namespace

TEST_CASE("the database answers as docs/sql.md says") {
    const TemporaryFolder folder;
    std::filesystem::create_directory_symlink(std::filesystem::absolute("fixtures"),
                                              folder.path("fixtures"));
    const auto page = asked(folder);
    CHECK(page.questions >= 16);
    if (std::getenv("TADQIQ_RENEW_DOCS") != nullptr) {
        std::ofstream(::page) << joined(page.renewed);
        return;
    }
    INFO("where the reading of the articles has changed: scripts/renew-docs");
    CHECK(joined(page.now) == joined(page.renewed));
}

TEST_CASE("docs/sql.md lists every view") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    Store::open(path, Access::write);
    std::ifstream in(page);
    const auto text = joined(lines_of(in));
    for (const auto& view : QueryRunner(path).views()) {
        CAPTURE(view.name);
        CHECK(text.find("`" + view.name + "`") != std::string::npos);
    }
}
