// How long each question of docs/sql.md takes, by the size of the store:
// tadqiq_query_bench FOLDER ARTICLES... The stores are made, articles compared, where FOLDER does
// not hold them. With a path instead of a number, that database is asked.
#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "event_store.hpp"
#include "store/query.hpp"
#include "store/store.hpp"

namespace tadqiq::bench {
namespace {

namespace fs = std::filesystem;

struct Question {
    std::string title, sql;
};

/// Each block of SQL, by the heading above it.
std::vector<Question> questions() {
    std::ifstream page(TADQIQ_SOURCE_DIR "/docs/sql.md");
    std::vector<Question> result;
    std::string title, line;
    while (std::getline(page, line)) {
        if (line.starts_with("#")) title = line.substr(line.find(' ') + 1);
        if (line != "```sql") continue;
        auto& question = result.emplace_back(Question{title, ""});
        while (std::getline(page, line) && line != "```") question.sql += line + "\n";
    }
    if (result.empty()) throw std::runtime_error("docs/sql.md has no questions");
    return result;
}

/// The one with most figures, as a question that names an article is about one.
std::string telling_article(QueryRunner& database) {
    std::string article;
    database.run({.sql = "select article from v_article order by figures desc, article limit 1"},
                 {[](auto) {},
                  [&](std::span<const Cell> cells) {
                      article = std::get<std::string>(cells[0]);
                      return true;
                  }});
    return article;
}

double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Of CPU time, so that a machine that does other work measures the same; the second time, when
/// what it reads is in memory.
double milliseconds(QueryRunner& database, const Query& query) {
    double time = 0;
    for (int round = 0; round < 2; ++round) {
        const double begin = cpu_milliseconds();
        database.run(query, {[](auto) {}, [](auto) { return true; }});
        time = cpu_milliseconds() - begin;
    }
    return time;
}

}  // namespace
}  // namespace tadqiq::bench

int main(int argc, char** argv) {
    using namespace tadqiq;
    using namespace tadqiq::bench;
    if (argc < 3) {
        fmt::print(stderr, "usage: tadqiq_query_bench FOLDER ARTICLES...\n");
        return 2;
    }
    std::vector<std::string> stores;
    fmt::print("{:<64}", "milliseconds, by articles stored");
    for (int i = 2; i < argc; ++i) {
        const std::string given = argv[i];
        const bool is_path = given.find('/') != std::string::npos;
        stores.push_back(is_path ? given : event_store(argv[1], std::stoul(given)));
        fmt::print("{:>10}", is_path ? "given" : given);
    }
    fmt::print("\n");
    for (const auto& question : questions()) {
        fmt::print("{:<64}", question.title);
        for (const auto& path : stores) {
            QueryRunner database(path);
            Query query{.sql = question.sql, .time_limit = std::chrono::minutes(2)};
            if (query.sql.find(":article") != std::string::npos)
                query.parameters["article"] = telling_article(database);
            fmt::print("{:>10.1f}", milliseconds(database, query));
            std::fflush(stdout);
        }
        fmt::print("\n");
    }
}
