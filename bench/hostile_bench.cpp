// Texts made to be slow to read, each in two sizes: 16 times the text must not take much more than
// 16 times as long.
#include <benchmark/benchmark.h>

#include <string>

#include "article/article.hpp"
#include "claims/understand.hpp"
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

/// The same up to claims, which look at the words around each figure.
void hostile_article(benchmark::State& state, const std::string& piece) {
    Article article;
    article.id = "hostile";
    article.text = repeated(piece, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(understand(article));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(article.text.size()));
}

#define TADQIQ_HOSTILE_ARTICLE(name, piece) \
    BENCHMARK_CAPTURE(hostile_article, name, piece)->Arg(1 << 16)->Arg(1 << 20)

TADQIQ_HOSTILE(digits, "7");
TADQIQ_HOSTILE(grouped_digits, "123,");
TADQIQ_HOSTILE(thousands, "ألف ");
TADQIQ_HOSTILE(joined_numbers, "خمسة وعشرون و");
TADQIQ_HOSTILE(hedges, "أكثر من ");
TADQIQ_HOSTILE(ranges, "بين 5 و");
TADQIQ_HOSTILE(brackets, "(5 ");
TADQIQ_HOSTILE(one_word, "و");
TADQIQ_HOSTILE(line_ends, "\n");
TADQIQ_HOSTILE(scores, "1-");
TADQIQ_HOSTILE(alternatives, "أو 5 ");
TADQIQ_HOSTILE(percents, "%");
TADQIQ_HOSTILE(years, "عام 2014 و");
TADQIQ_HOSTILE_ARTICLE(one_line, "قتل5خ");
TADQIQ_HOSTILE_ARTICLE(commas, "1,");
TADQIQ_HOSTILE_ARTICLE(list, "قتل 5 و");
TADQIQ_HOSTILE_ARTICLE(dates, "عام 2014 و");
TADQIQ_HOSTILE_ARTICLE(line_ends, "5\n");

}  // namespace
}  // namespace tadqiq::bench
