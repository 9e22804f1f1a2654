// How long it takes to add one article to a store, by its size, in CPU time: tadqiq_adding_bench
// FOLDER ARTICLES... The stores are made, articles compared, where FOLDER does not hold them.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "claims/understand.hpp"
#include "cli/comparison.hpp"
#include "cli/stored_comparison.hpp"
#include "event_store.hpp"
#include "events.hpp"
#include "program_times.hpp"
#include "store/store.hpp"

namespace tadqiq::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t stories = 21;

/// New articles on events that the store has articles on, in other words, as files.
std::vector<std::string> new_files(const std::string& path, std::size_t count, std::size_t first) {
    std::vector<std::string> files;
    for (std::size_t i = first; i < first + stories; ++i) {
        files.push_back(fmt::format("{}.{}.txt", path, i));
        const std::size_t event = (i - first) * (count / 5) / stories;
        std::ofstream(files.back()) << event_article(count + 1000 + i * 5, event).text;
    }
    return files;
}

ProgramTimes adding(const char* self, std::vector<std::string> arguments, const std::string& path,
                    std::size_t count, std::size_t first) {
    arguments.insert(arguments.end(), {"--db", path});
    const auto files = new_files(path, count, first);
    auto times = times_of_program(self, arguments, files);
    for (const auto& file : files) fs::remove(file);
    return times;
}

/// What the store does each time that it has grown by a third or a half: one more article, and all
/// are looked at.
double milliseconds_of_all(const std::string& path, std::size_t count) {
    auto store = Store::open(path, Access::write);
    store.save(understand(event_article(count + 500, count / 10)), provenance());
    store.note_all_compared(false);
    const auto begin = std::clock();
    compare_stored(store, Run());
    return static_cast<double>(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC;
}

}  // namespace
}  // namespace tadqiq::bench

int main(int argc, char** argv) {
    using namespace tadqiq;
    using namespace tadqiq::bench;
    if (time_program(argc, argv)) return 0;
    if (argc < 3) {
        fmt::print(stderr, "usage: tadqiq_adding_bench FOLDER ARTICLES...\n");
        return 2;
    }
    fmt::print("{:>10}{:>12}{:>26}{:>30}{:>12}{:>12}\n", "articles", "findings",
               "ingest CPU ms, median/most", "check --add, median/most", "memory MB", "all, ms");
    for (int i = 2; i < argc; ++i) {
        const std::size_t count = std::stoul(argv[i]);
        const auto path = event_store(argv[1], count), copy = path + ".adding";
        fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
        const auto findings = [&] {
            return Store::open(copy, Access::read)
                .database()
                .number("select count(*) from finding");
        };
        const auto before = findings();
        auto [wall, ingest, memory] = adding(argv[0], {"ingest"}, copy, count, 0);
        const auto found = static_cast<double>(findings() - before) / stories;
        auto check =
            adding(argv[0], {"check", "--add", "--fail-on", "T213"}, copy, count, stories).cpu;
        const double all = milliseconds_of_all(copy, count);
        fs::remove(copy);
        fmt::print("{:>10}{:>12.0f}{:>26}{:>30}{:>12.0f}{:>12.0f}\n", count, found,
                   fmt::format("{:.0f}/{:.0f}", ingest.median(), ingest.most()),
                   fmt::format("{:.0f}/{:.0f}", check.median(), check.most()), memory, all);
    }
}
