// Runs the benchmarks and prints what matters: not megabytes a second, which are this machine's,
// but how a step compares with the yardsticks, how time grows with hostile input, and peak memory.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>
#include <map>
#include <string>

#include "text.hpp"

namespace tadqiq::bench {
namespace {

class RatioReporter : public benchmark::BenchmarkReporter {
  public:
    bool ReportContext(const Context&) override { return true; }

    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            const auto rate = run.counters.find("bytes_per_second");
            if (rate == run.counters.end()) continue;
            const double speed = rate->second.value / 1e6;
            if (run.run_name.args.empty())
                step(run.run_name.function_name, speed, run.counters);
            else
                hostile(run.run_name.function_name, speed);
        }
    }

    void Finalize() override {
        if (hostile_.empty()) return;
        fmt::print("\n{:<32}{:>10}{:>30}\n", "hostile text", "MB/s", "time for 16 times the text");
        for (const auto& [name, growth] : hostile_)
            fmt::print("{:<32}{:>10.1f}{:>30}\n", name, growth.last,
                       fmt::format("x {:.1f}", 16 * growth.first / growth.last));
    }

  private:
    void step(const std::string& name, double speed, const benchmark::UserCounters& counters) {
        if (speeds_.empty())
            fmt::print("{:<22}{:>10}{:>18}{:>14}{:>20}{:>12}\n", "step", "MB/s", "of word iterator",
                       "of byte scan", "allocations/token", "articles/s");
        speeds_[name] = speed;
        const auto ratio = [&](const char* yardstick) {
            const auto found = speeds_.find(yardstick);
            return found == speeds_.end() ? "-" : fmt::format("{:.2f}", speed / found->second);
        };
        const auto counter = [&](const char* counted, int places) {
            const auto found = counters.find(counted);
            return found == counters.end() ? "-"
                                           : fmt::format("{:.{}f}", found->second.value, places);
        };
        fmt::print("{:<22}{:>10.1f}{:>18}{:>14}{:>20}{:>12}\n", name, speed,
                   ratio("icu_word_iterator"), ratio("byte_scan"), counter("allocations", 3),
                   counter("articles", 0));
        std::fflush(stdout);
    }

    void hostile(const std::string& name, double speed) {
        Growth& growth = hostile_[name];
        if (growth.first == 0) growth.first = speed;
        growth.last = speed;
    }

    /// The speed at the smallest and at the largest size.
    struct Growth {
        double first = 0, last = 0;
    };
    std::map<std::string, double> speeds_;
    std::map<std::string, Growth> hostile_;
};

}  // namespace
}  // namespace tadqiq::bench

int main(int argc, char** argv) {
    using namespace tadqiq::bench;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    fmt::print("text: {:.1f} MB of Arabic UTF-8, one core\n\n",
               static_cast<double>(news().size()) / 1e6);
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("\npeak memory: {} MB\n", usage.ru_maxrss / 1024);
}
