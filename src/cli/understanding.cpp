#include "cli/understanding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"
#include "claims/understand.hpp"

namespace tadqiq {
namespace {

/// Enough that no core waits for another.
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

Understanding::Understanding(Sink sink, std::size_t threads) : sink_(std::move(sink)) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this](std::stop_token stop) { work(std::move(stop)); });
}

void Understanding::work(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (is_added_.wait(lock, stop, [&] { return begun_ < queue_.size(); })) {
        Piece& piece = queue_[begun_++];  // stays where it is while others come and go
        lock.unlock();
        try {
            piece.result = understand(std::move(piece.article));
        } catch (...) {
            piece.failure = std::current_exception();
        }
        lock.lock();
        piece.done = true;
        if (queue_.front().done) is_done_.notify_one();
    }
}

void Understanding::add(Article article) {
    while (queue_.size() >= most_articles || bytes_ >= most_bytes) hand_on();
    const std::scoped_lock lock(mutex_);
    bytes_ += queue_.emplace_back(std::move(article)).bytes;
    is_added_.notify_one();
}

void Understanding::hand_on() {
    Piece first = [&] {
        std::unique_lock lock(mutex_);
        is_done_.wait(lock, [&] { return queue_.front().done; });
        Piece piece = std::move(queue_.front());
        queue_.pop_front();
        --begun_;
        return piece;
    }();
    bytes_ -= first.bytes;
    if (first.failure) std::rethrow_exception(first.failure);
    sink_(std::move(first.result));
}

void Understanding::finish() {
    while (!queue_.empty()) hand_on();
}

}  // namespace tadqiq
