// From bytes to claims, step by step, and two yardsticks over the same text.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "article/article.hpp"
#include "claims/understand.hpp"
#include "figures/reading.hpp"
#include "figures/token.hpp"
#include "text.hpp"
#include "text/fold.hpp"
#include "text/segment.hpp"

namespace tadqiq::bench {
namespace {

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(news().size()));
}

/// Yardstick: looks at every byte once.
void byte_scan(benchmark::State& state) {
    const std::string& text = news();
    for (auto _ : state) {
        unsigned sum = 0;
        for (const char c : text) {
            sum += static_cast<unsigned char>(c);
            benchmark::DoNotOptimize(sum);  // one byte after the other, not sixteen at once
        }
    }
    count_bytes(state);
}
BENCHMARK(byte_scan);

/// Yardstick: ICU's word iterator, over UTF-16 that was made before.
void icu_word_iterator(benchmark::State& state) {
    const auto text = icu::UnicodeString::fromUTF8(news());
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
    for (auto _ : state) {
        words->setText(text);
        std::size_t count = 0;
        while (words->next() != icu::BreakIterator::DONE) ++count;
        benchmark::DoNotOptimize(count);
    }
    count_bytes(state);
}
BENCHMARK(icu_word_iterator);

void fold_text(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(fold(news()));
    count_bytes(state);
}
BENCHMARK(fold_text);

void segment_text(benchmark::State& state) {
    const auto folded = fold(news());
    for (auto _ : state) benchmark::DoNotOptimize(segment(folded));
    count_bytes(state);
}
BENCHMARK(segment_text);

void tokenize_text(benchmark::State& state) {
    const auto folded = fold(news());
    const auto& lexicon = Lexicon::standard();
    for (auto _ : state) benchmark::DoNotOptimize(tokenize(folded, lexicon));
    count_bytes(state);
}
BENCHMARK(tokenize_text);

/// All of it: text to figures.
void extract_figures(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(read_figures(news()));
    count_bytes(state);
}
BENCHMARK(extract_figures);

/// All of it: text to claims, in articles of a usual length.
void understand_articles(benchmark::State& state) {
    constexpr std::size_t length = 3000;
    std::vector<Article> articles;
    const std::string& text = news();
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', std::min(at + length, text.size())), text.size());
        Article article;
        article.id = std::to_string(at);
        article.text = text.substr(at, end - at);
        articles.push_back(std::move(article));
        at = end;
        while (at < text.size() && text[at] == '\n') ++at;
    }
    for (auto _ : state)
        for (const auto& article : articles) benchmark::DoNotOptimize(understand(article));
    count_bytes(state);
}
BENCHMARK(understand_articles);

}  // namespace
}  // namespace tadqiq::bench
