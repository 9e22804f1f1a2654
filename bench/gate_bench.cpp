// How long the gate takes to answer for a story of 3 KB, by the size of the store, and what memory
// it needs: tadqiq_gate_bench FOLDER ARTICLES... The stores are made where FOLDER does not hold
// them.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "articles.hpp"
#include "claims/understand.hpp"
#include "cli/gate.hpp"
#include "cli/understanding.hpp"
#include "store/store.hpp"

namespace tadqiq::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t stories = 21, batch = 500;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// A store of so many articles; made under another name, so that half a one is not taken for it.
std::string store_of(const fs::path& folder, std::size_t count) {
    const auto path = (folder / fmt::format("articles-{}.db", count)).string();
    if (fs::exists(path)) return path;
    fs::create_directories(folder);
    const auto making = path + ".making";
    fs::remove(making);
    {
        fmt::print(stderr, "making a store of {} articles\n", count);
        auto store = Store::open(making, Access::write);
        for (std::size_t at = 0; at < count; at += batch) {
            Transaction whole(store.database());
            for (const auto& article : understand_all(articles(std::min(batch, count - at), at)))
                store.save(article, provenance());
            whole.commit();
        }
        store.settle(store.waiting());
        store.database().execute("pragma wal_checkpoint(truncate)");
    }
    fs::rename(making, path);
    return path;
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

struct Times {
    std::vector<double> all;
    double median() {
        std::sort(all.begin(), all.end());
        return all.at(all.size() / 2);
    }
    double most() const { return *std::max_element(all.begin(), all.end()); }
};

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
void time_program(const std::string& database, const std::vector<std::string>& files) {
    for (const auto& file : files) {
        const auto begin = Clock::now();
        const pid_t child = fork();
        if (child == 0) {
            const int nowhere = open("/dev/null", O_WRONLY);
            dup2(nowhere, 1);
            execl(TADQIQ_PROGRAM, "tadqiq", "--isolated", "check", "-q", file.c_str(), "--db",
                  database.c_str(), nullptr);
            _exit(127);
        }
        int status = 0;
        rusage usage{};
        if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
            WEXITSTATUS(status) > 1)
            throw std::runtime_error("the gate failed");
        fmt::print("{} {}\n", milliseconds_since(begin), usage.ru_maxrss);
    }
}

/// The same by another process, and the program's largest memory in MB: what a process needed
/// before it became the program counts as the program's, and this one needs much.
Times processes(const char* self, const std::string& path, std::size_t count, double& memory) {
    std::vector<std::string> files;
    std::string command = fmt::format("'{}' --time '{}'", self, path);
    for (const auto& story : new_stories(count)) {
        files.push_back(fmt::format("{}.{}.txt", path, story.id));
        std::ofstream(files.back()) << story.text;
        command += fmt::format(" '{}'", files.back());
    }
    FILE* const out = popen(command.c_str(), "r");
    Times times;
    double time = 0, kilobytes = 0;
    while (out && std::fscanf(out, "%lf %lf", &time, &kilobytes) == 2) {
        times.all.push_back(time);
        memory = std::max(memory, kilobytes / 1e3);
    }
    if (!out || pclose(out) != 0) throw std::runtime_error("the gate could not be timed");
    for (const auto& file : files) fs::remove(file);
    return times;
}

}  // namespace
}  // namespace tadqiq::bench

int main(int argc, char** argv) {
    using namespace tadqiq::bench;
    if (argc < 3) {
        fmt::print(stderr, "usage: tadqiq_gate_bench FOLDER ARTICLES...\n");
        return 2;
    }
    if (std::string_view(argv[1]) == "--time") {
        time_program(argv[2], {argv + 3, argv + argc});
        return 0;
    }
    fmt::print("{:>10}{:>10}{:>22}{:>24}{:>12}\n", "articles", "related", "work ms, median/most",
               "process ms, median/most", "memory MB");
    for (int i = 2; i < argc; ++i) {
        const std::size_t count = std::stoul(argv[i]);
        const auto path = store_of(argv[1], count);
        std::size_t compared = 0;
        double memory = 0;
        auto inside = work(path, count, compared),
             outside = processes(argv[0], path, count, memory);
        fmt::print("{:>10}{:>10.1f}{:>22}{:>24}{:>12.0f}\n", count,
                   static_cast<double>(compared) / static_cast<double>(stories),
                   fmt::format("{:.1f}/{:.1f}", inside.median(), inside.most()),
                   fmt::format("{:.1f}/{:.1f}", outside.median(), outside.most()), memory);
    }
}
