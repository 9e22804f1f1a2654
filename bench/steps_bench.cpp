// From bytes to claims, step by step, and two yardsticks over the same text.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "allocations.hpp"
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

double token_count() {
    static const auto count =
        static_cast<double>(tokenize(fold(news()), Lexicon::standard()).list.size());
    return count;
}

/// Does `work` again and again, and counts how often it asks for memory.
void measure(benchmark::State& state, auto work) {
    work();  // what is made once is there
    const auto before = allocations();
    for (auto _ : state) work();
    const auto made = static_cast<double>(allocations() - before);
    state.counters["allocations"] = made / static_cast<double>(state.iterations()) / token_count();
    count_bytes(state);
}

/// The text in articles of a usual length, which end at a line's end.
const std::vector<Article>& usual_articles() {
    static const auto articles = [] {
        constexpr std::size_t length = 3000;
        std::vector<Article> cut;
        const std::string& text = news();
        for (std::size_t at = 0; at < text.size();) {
            const auto end =
                std::min(text.find('\n', std::min(at + length, text.size())), text.size());
            Article& article = cut.emplace_back();
            article.id = std::to_string(at);
            article.text = text.substr(at, end - at);
            at = end;
            while (at < text.size() && text[at] == '\n') ++at;
        }
        return cut;
    }();
    return articles;
}

void count_articles(benchmark::State& state) {
    // In a rate for articles of 3,000 bytes, whatever the lines made of them.
    state.counters["articles"] = benchmark::Counter(
        static_cast<double>(state.iterations()) * static_cast<double>(news().size()) / 3000,
        benchmark::Counter::kIsRate);
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
    measure(state, [] { benchmark::DoNotOptimize(fold(news())); });
}
BENCHMARK(fold_text);

void segment_text(benchmark::State& state) {
    const auto folded = fold(news());
    measure(state, [&] { benchmark::DoNotOptimize(segment(folded)); });
}
BENCHMARK(segment_text);

void tokenize_text(benchmark::State& state) {
    const auto folded = fold(news());
    const auto& lexicon = Lexicon::standard();
    measure(state, [&] { benchmark::DoNotOptimize(tokenize(folded, lexicon)); });
}
BENCHMARK(tokenize_text);

/// Text to figures, of the whole text at once: its tables are larger than any cache.
void extract_from_one_text(benchmark::State& state) {
    measure(state, [] { benchmark::DoNotOptimize(read_figures(news())); });
}
BENCHMARK(extract_from_one_text);

/// Text to figures, an article at a time.
void extract_figures(benchmark::State& state) {
    const auto& articles = usual_articles();
    measure(state, [&] {
        for (const auto& article : articles) benchmark::DoNotOptimize(read_figures(article.text));
    });
    count_articles(state);
}
BENCHMARK(extract_figures);

/// All of it: text to claims.
void understand_articles(benchmark::State& state) {
    const auto& articles = usual_articles();
    measure(state, [&] {
        for (const auto& article : articles) benchmark::DoNotOptimize(understand(article));
    });
    count_articles(state);
}
BENCHMARK(understand_articles);

}  // namespace
}  // namespace tadqiq::bench
