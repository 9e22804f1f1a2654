#include "cli/understanding.hpp"

#include <fmt/format.h>

#include <future>
#include <utility>

#include "base/parallel.hpp"
#include "claims/understand.hpp"

namespace tadqiq {
namespace {

/// Enough for each core, and few enough that a writer who waits gets its turn.
constexpr std::size_t most_articles = 256, most_bytes = 16'000'000;

}  // namespace

std::vector<ArticleClaims> understand_all(std::vector<Article> articles, std::size_t threads) {
    std::vector<ArticleClaims> result(articles.size());
    in_parallel(
        articles.size(), [&](std::size_t i) { result[i] = understand(std::move(articles[i])); },
        threads);
    return result;
}

void note_skipped(const ArticleClaims& article, const Run& run) {
    if (article.too_long.empty()) return;
    const auto& [field, number] = article.too_long.front();
    const Article& from = article.article;
    const std::string file = from.line ? fmt::format("{}:{}", from.source, from.line) : from.source;
    const std::string others =
        article.too_long.size() > 1
            ? fmt::format(", and {} more after it", article.too_long.size() - 1)
            : "";
    run.note(fmt::format("{}: skipped a number that is too long, {} bytes at byte {} of the {}{}",
                         file, number.size(), number.begin, name(field), others));
}

void Understanding::add(Article article) {
    bytes_ += article.text.size();
    waiting_.push_back(std::move(article));
    if (waiting_.size() >= most_articles || bytes_ >= most_bytes) hand_on();
}

/// The sink takes what the articles before say while these are read.
void Understanding::hand_on() {
    bytes_ = 0;
    auto before = std::move(running_);
    running_ = {};
    if (!waiting_.empty())
        running_ =
            std::async(std::launch::async, understand_all, std::exchange(waiting_, {}), threads_);
    if (before.valid()) sink_(before.get());
}

void Understanding::finish() {
    hand_on();
    hand_on();
}

}  // namespace tadqiq
