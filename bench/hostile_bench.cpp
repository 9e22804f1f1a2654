// Texts made to be slow to read, each in two sizes: 16 times the text must not take much more than
// 16 times as long.
#include <benchmark/benchmark.h>

#include <string>

#include "figures/reading.hpp"
#include "text.hpp"

namespace tadqiq::bench {
namespace {

void hostile(benchmark::State& state, const std::string& piece) {
    const auto text = repeated(piece, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(read_figures(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

#define TADQIQ_HOSTILE(name, piece) \
    BENCHMARK_CAPTURE(hostile, name, piece)->Arg(1 << 16)->Arg(1 << 20)

TADQIQ_HOSTILE(digits, "7");
TADQIQ_HOSTILE(grouped_digits, "123,");
TADQIQ_HOSTILE(thousands, "ألف ");
TADQIQ_HOSTILE(joined_numbers, "خمسة وعشرون و");
TADQIQ_HOSTILE(hedges, "أكثر من ");
TADQIQ_HOSTILE(ranges, "بين 5 و");
TADQIQ_HOSTILE(brackets, "(5 ");
TADQIQ_HOSTILE(one_word, "و");
TADQIQ_HOSTILE(line_ends, "\n");

}  // namespace
}  // namespace tadqiq::bench
