// How fast articles reach the database on two cores (read, understood, stored, indexed), beside
// SQLite alone inserting the same rows in the same transactions, and how large the file gets:
// tadqiq_store_bench [ARTICLES]. On a machine that does other work, CPU time says what two cores of
// its own would do.
#include <fmt/format.h>
#include <stdlib.h>
#include <time.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "article/read.hpp"
#include "articles.hpp"
#include "claims/understand.hpp"
#include "cli/article_queue.hpp"
#include "store/store.hpp"

namespace tadqiq::bench {
namespace {

namespace fs = std::filesystem;

const Provenance reading = {"2024-01-01T00:00:00Z", "bench", "bench"};
constexpr int cores = 2, indexed_at_once = 500;

double seconds_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

struct Times {
    double wall = 0;
    double cpu = 0;  ///< of all threads
};

Times times_of(const auto& work) {
    const double wall = seconds_of(CLOCK_MONOTONIC), cpu = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return {seconds_of(CLOCK_MONOTONIC) - wall, seconds_of(CLOCK_PROCESS_CPUTIME_ID) - cpu};
}

struct Folder {
    std::string path = (fs::temp_directory_path() / "tadqiq-bench-XXXXXX").string();
    Folder() {
        if (!mkdtemp(path.data())) throw std::runtime_error("cannot make " + path);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    std::string file(const char* name) const { return path + "/" + name; }
};

/// All that `tadqiq ingest` does before it compares. Returns how many figures there are.
std::size_t ingest(const std::string& file, const std::string& database) {
    auto store = Store::open(database, Access::write);
    std::size_t saved = 0, figures = 0;
    ArticleQueue<ArticleRows> queue(
        [](Article article) { return ArticleRows(understand(std::move(article))); },
        [&](ArticleRows article) {
            figures += article.article.claims.size();
            store.save(std::move(article), reading);
            if (++saved % indexed_at_once == 0) store.index_words();
        },
        cores);
    read_articles(
        std::vector{file}, {},
        [&](Article article) {
            if (!store.holds(article, reading)) queue.add(std::move(article));
        },
        [](const Error& problem) { throw problem; });
    queue.finish();
    store.index_words();
    return figures;
}

/// The same rows from file to file, with nothing of ours in between: an article's tables, and which
/// of their rows are its own.
constexpr std::pair<const char*, const char*> tables[] = {
    {"article", "id = :id"},
    {"article_text", "article_id = :id"},
    {"article_waiting", "article_id = :id"},
    {"claim", "article_id = :id"},
    {"claim_scope", "claim_id in (select id from source.claim where article_id = :id)"},
    {"claim_unit_candidate", "claim_id in (select id from source.claim where article_id = :id)"}};

void copy_rows(const std::string& source, const std::string& target, std::size_t count) {
    Store::open(target, Access::write);
    auto database = Database::open(target, Access::write);
    database.prepare("attach :source as source").bind(":source", source).run();
    std::vector<PreparedStatement> copies;
    for (const auto& [table, own] : tables) {
        std::string columns;
        auto column = database.prepare("select name from pragma_table_info(:table)");
        column.bind(":table", std::string_view(table));
        while (column.step())
            columns += (columns.empty() ? "" : ", ") + std::string(column.text(0));
        copies.push_back(database.prepare(
            fmt::format("insert into main.{0} ({1}) select {1} from source.{0} where {2}", table,
                        columns, own)));
    }
    auto terms = database.prepare(
        "insert into main.article_index (rowid, terms) select article_id, text"
        " from source.article_text where article_id > :indexed and article_id <= :id");
    for (std::int64_t id = 1, indexed = 0, last = static_cast<std::int64_t>(count); id <= last;
         ++id) {
        Transaction article(database);
        for (auto& copy : copies) copy.bind(":id", id).run();
        article.commit();
        if (id % indexed_at_once != 0 && id != last) continue;
        terms.bind(":indexed", std::exchange(indexed, id)).bind(":id", id).run();
    }
}

void write_json_lines(const std::vector<Article>& articles, const std::string& path) {
    std::ofstream out(path);
    for (const auto& article : articles) {
        std::string text;
        for (const char c : article.text) {
            if (c == '"' || c == '\\') text += '\\';
            c == '\n' ? text += "\\n" : text += c;
        }
        out << fmt::format(R"({{"id": "{}", "publisher": "{}", "published": "{}", "text": "{}"}})"
                           "\n",
                           article.id, *article.publisher, *article.published, text);
    }
}

void run(const char* name, const std::vector<Article>& given) {
    const Folder folder;
    const auto count = static_cast<double>(given.size());
    write_json_lines(given, folder.file("articles.jsonl"));
    std::size_t figures = 0;
    const Times ours = times_of(
        [&] { figures = ingest(folder.file("articles.jsonl"), folder.file("figures.db")); });
    const Times alone = times_of(
        [&] { copy_rows(folder.file("figures.db"), folder.file("copy.db"), given.size()); });
    double bytes = 0;
    for (const auto& article : given) bytes += static_cast<double>(article.text.size());
    fmt::print("{:<14}{:>6.1f}{:>10.1f}{:>12.0f}{:>14.0f}{:>13.0f}{:>14.2f}{:>12.1f}\n", name,
               bytes / count / 1e3, static_cast<double>(figures) / count, count / ours.wall,
               cores * count / ours.cpu, count / alone.cpu, alone.cpu / (ours.cpu / cores),
               static_cast<double>(fs::file_size(folder.file("figures.db"))) / bytes);
}

}  // namespace
}  // namespace tadqiq::bench

int main(int count, char** arguments) {
    std::size_t articles = 2000;
    if (count > 1) {
        const std::string given = arguments[1];
        std::from_chars(given.data(), given.data() + given.size(), articles);
    }
    using namespace tadqiq::bench;
    articles = std::max<std::size_t>(articles, 100);
    fmt::print("{:<14}{:>6}{:>10}{:>12}{:>14}{:>13}{:>14}{:>12}\n", "articles of", "KB", "figures",
               "ingested/s", "/s, CPU time", "SQLite/s", "of SQLite", "file : text");
    run("daily news", daily_articles(articles));
    run("figures only", tadqiq::bench::articles(articles));
}
