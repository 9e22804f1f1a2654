// How fast articles reach the database, beside SQLite alone inserting the same rows, how large the
// file gets, and how long a question takes, in CPU time: tadqiq_store_bench [ARTICLES]
#include <fmt/format.h>
#include <stdlib.h>
#include <time.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "articles.hpp"
#include "claims/understand.hpp"
#include "store/store.hpp"

namespace tadqiq::bench {
namespace {

namespace fs = std::filesystem;

const Provenance reading = {"2024-01-01T00:00:00Z", "bench", "bench"};
constexpr std::size_t batch = 256;

double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// CPU time, so that a machine that does other work measures the same.
double seconds(const auto& work) {
    const double begin = cpu_seconds();
    work();
    return cpu_seconds() - begin;
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

void save_all(Store& store, const std::vector<ArticleClaims>& articles, std::size_t at_once) {
    for (std::size_t at = 0; at < articles.size();) {
        std::optional<Transaction> whole;
        if (at_once > 1) whole.emplace(store.database());
        for (const auto end = std::min(at + at_once, articles.size()); at < end; ++at)
            store.save(articles[at], reading);
        if (whole) whole->commit();
    }
}

/// The same rows, from file to file, with nothing of ours in between.
void copy_rows(const std::string& source, const std::string& target) {
    Store::open(target, Access::write);
    auto database = Database::open(target, Access::write);
    database.prepare("attach :source as source").bind(":source", source).run();
    Transaction whole(database);
    for (const char* table : {"article", "article_text", "article_waiting", "claim", "claim_scope",
                              "claim_unit_candidate"}) {
        std::string columns;
        auto column = database.prepare("select name from pragma_table_info(:table)");
        column.bind(":table", std::string_view(table));
        while (column.step())
            columns += (columns.empty() ? "" : ", ") + std::string(column.text(0));
        database.execute(
            fmt::format("insert into main.{0} ({1}) select {1} from source.{0}", table, columns));
    }
    database.execute(
        "insert into main.article_index (rowid, terms)"
        " select article_id, text from source.article_text");
    whole.commit();
}

void row(const char* step, double rate, double of) {
    fmt::print("{:<34}{:>12.0f}{:>18}\n", step, rate,
               of > 0 ? fmt::format("{:.2f}", rate / of) : "-");
}

void run(std::size_t count) {
    const Folder folder;
    auto given = articles(count);
    std::size_t bytes = 0;
    for (const auto& article : given) bytes += article.text.size();
    std::vector<ArticleClaims> read;
    const double understanding = seconds([&] {
        for (auto& article : given) read.push_back(understand(std::move(article)));
    });
    const auto timed_save = [&](const char* name, std::size_t at_once) {
        auto store = Store::open(folder.file(name), Access::write);
        return seconds([&] { save_all(store, read, at_once); });
    };
    const double single = timed_save("single.db", 1), batched = timed_save("batched.db", batch);
    const double alone =
        seconds([&] { copy_rows(folder.file("batched.db"), folder.file("copy.db")); });

    const auto rate = [&](double time) { return static_cast<double>(count) / time; };
    std::size_t claims = 0;
    for (const auto& article : read) claims += article.claims.size();
    fmt::print("{} articles of {:.1f} KB with {:.1f} figures\n\n", count,
               static_cast<double>(bytes) / static_cast<double>(count) / 1e3,
               static_cast<double>(claims) / static_cast<double>(count));
    fmt::print("{:<34}{:>12}{:>18}\n", "step", "articles/s", "of SQLite alone");
    row("SQLite alone, the same rows", rate(alone), 0);
    row("save, a transaction each", rate(single), rate(alone));
    row(fmt::format("save, {} a transaction", batch).c_str(), rate(batched), rate(alone));
    row("understand, one core", rate(understanding), rate(alone));
    row("understand and save, one core", rate(understanding + batched), rate(alone));
    fmt::print(
        "\nfile: {:.1f} times the text\n",
        static_cast<double>(fs::file_size(folder.file("batched.db"))) / static_cast<double>(bytes));
}

}  // namespace
}  // namespace tadqiq::bench

int main(int count, char** arguments) {
    std::size_t articles = 2000;
    if (count > 1) {
        const std::string given = arguments[1];
        std::from_chars(given.data(), given.data() + given.size(), articles);
    }
    tadqiq::bench::run(std::max<std::size_t>(articles, 100));
}
