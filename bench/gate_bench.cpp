// How long the gate takes to answer for a story of 3 KB, by the size of the store, and what memory
// it needs: tadqiq_gate_bench FOLDER ARTICLES... The stores are made where FOLDER does not hold
// them.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "articles.hpp"
#include "claims/understand.hpp"
#include "cli/gate.hpp"
#include "cli/understanding.hpp"
#include "made_store.hpp"
#include "program_times.hpp"
#include "store/store.hpp"

namespace tadqiq::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t stories = 21, batch = 500;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::string store_of(const fs::path& folder, std::size_t count) {
    return made_store(folder, "articles", count, [&](Store& store) {
        for (std::size_t at = 0; at < count; at += batch) {
            Transaction whole(store.database());
            for (const auto& article : understand_all(articles(std::min(batch, count - at), at)))
                store.save(article, provenance());
            whole.commit();
        }
        store.settle(store.waiting());
    });
}

/// New stories on events that the store has articles on, in other words.
std::vector<Article> new_stories(std::size_t count) {
    std::vector<Article> result;
    for (std::size_t i = 0; i < stories; ++i) {
        Article story = article(count + 1000 + i * 7, i * count / stories);
        story.id = fmt::format("story-{}", i);
        result.push_back(std::move(story));
    }
    return result;
}

/// Reading, comparing and checking one story, when everything is loaded.
Times work(const std::string& path, std::size_t count, std::size_t& compared) {
    auto store = Store::open(path, Access::read);
    Times times;
    bool warm = false;
    for (const auto& story : new_stories(count)) {
        const auto begin = Clock::now();
        const auto found = compare_at_rest({understand(story)}, store);
        if (warm) times.all.push_back(milliseconds_since(begin));
        warm = true;
        compared += found.articles.size() - 1;
    }
    return times;
}

/// The program from its start to its end, for each story.
ProgramTimes processes(const char* self, const std::string& path, std::size_t count) {
    std::vector<std::string> files;
    for (const auto& story : new_stories(count)) {
        files.push_back(fmt::format("{}.{}.txt", path, story.id));
        std::ofstream(files.back()) << story.text;
    }
    auto times = times_of_program(self, {"check", "--db", path}, files);
    for (const auto& file : files) fs::remove(file);
    return times;
}

}  // namespace
}  // namespace tadqiq::bench

int main(int argc, char** argv) {
    using namespace tadqiq::bench;
    if (time_program(argc, argv)) return 0;
    if (argc < 3) {
        fmt::print(stderr, "usage: tadqiq_gate_bench FOLDER ARTICLES...\n");
        return 2;
    }
    fmt::print("{:>10}{:>10}{:>22}{:>24}{:>12}\n", "articles", "related", "work ms, median/most",
               "process ms, median/most", "memory MB");
    for (int i = 2; i < argc; ++i) {
        const std::size_t count = std::stoul(argv[i]);
        const auto path = store_of(argv[1], count);
        std::size_t compared = 0;
        auto inside = work(path, count, compared);
        auto [outside, cpu, memory] = processes(argv[0], path, count);
        fmt::print("{:>10}{:>10.1f}{:>22}{:>24}{:>12.0f}\n", count,
                   static_cast<double>(compared) / static_cast<double>(stories),
                   fmt::format("{:.1f}/{:.1f}", inside.median(), inside.most()),
                   fmt::format("{:.1f}/{:.1f}", outside.median(), outside.most()), memory);
    }
}
