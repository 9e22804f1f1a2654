// A queue of articles that threads work on.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "article/article.hpp"

namespace tadqiq {

/// Of a limited length. What the threads make of the articles is handed on in the order in which
/// these came, by the thread that adds them. It is one of those that work: where the first article
/// is not done, it does another one.
template <typename Result>
class ArticleQueue {
  public:
    using Work = std::function<Result(Article)>;
    using Sink = std::function<void(Result)>;

    /// `work` is done by many threads at once. `threads`: how many, with the one that adds; 0: one
    /// a core.
    ArticleQueue(Work work, Sink sink, std::size_t threads);

    void add(Article article);
    /// The rest. Not done by the destructor, which must not fail.
    void finish() { shorten_to(0, 0); }

  private:
    /// Enough that no core waits for another, even while a disk is waited for. A queue that is full
    /// loses some at a time, so that the threads are not woken for each article.
    static constexpr std::size_t most_articles = 256, most_bytes = 16'000'000, share_lost = 16;

    struct Piece {
        explicit Piece(Article given) : article(std::move(given)) {}

        Article article;
        std::optional<Result> result;
        std::exception_ptr failure;
        bool done = false;
        std::size_t bytes = article.text.size();
    };

    void run(std::stop_token stop);
    /// The next in the queue that is not begun.
    void work_on_next(std::unique_lock<std::mutex>& lock);
    void shorten_to(std::size_t articles, std::size_t bytes);
    /// The first in the queue, when it is done.
    void hand_on();

    Work work_;
    Sink sink_;
    std::mutex mutex_;
    std::condition_variable_any is_added_, is_done_;
    std::deque<Piece> queue_;
    std::size_t begun_ = 0;  ///< of the queue
    std::size_t bytes_ = 0;  ///< of the texts in the queue
    std::vector<std::jthread> threads_;
};

template <typename Result>
ArticleQueue<Result>::ArticleQueue(Work work, Sink sink, std::size_t threads)
    : work_(std::move(work)), sink_(std::move(sink)) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < threads; ++i)
        threads_.emplace_back([this](std::stop_token stop) { run(std::move(stop)); });
}

template <typename Result>
void ArticleQueue<Result>::run(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (is_added_.wait(lock, stop, [&] { return begun_ < queue_.size(); })) work_on_next(lock);
}

template <typename Result>
void ArticleQueue<Result>::work_on_next(std::unique_lock<std::mutex>& lock) {
    Piece& piece = queue_[begun_++];  // stays where it is while others come and go
    lock.unlock();
    try {
        piece.result = work_(std::move(piece.article));
    } catch (...) {
        piece.failure = std::current_exception();
    }
    lock.lock();
    piece.done = true;
    if (queue_.front().done) is_done_.notify_one();
}

template <typename Result>
void ArticleQueue<Result>::add(Article article) {
    if (queue_.size() >= most_articles || bytes_ >= most_bytes)
        shorten_to(most_articles - most_articles / share_lost,
                   most_bytes - most_bytes / share_lost);
    const std::scoped_lock lock(mutex_);
    bytes_ += queue_.emplace_back(std::move(article)).bytes;
    is_added_.notify_one();
}

template <typename Result>
void ArticleQueue<Result>::shorten_to(std::size_t articles, std::size_t bytes) {
    while (!queue_.empty() && (queue_.size() > articles || bytes_ > bytes)) hand_on();
}

template <typename Result>
void ArticleQueue<Result>::hand_on() {
    Piece first = [&] {
        std::unique_lock lock(mutex_);
        while (!queue_.front().done) {
            if (begun_ < queue_.size())
                work_on_next(lock);
            else
                is_done_.wait(lock);
        }
        Piece piece = std::move(queue_.front());
        queue_.pop_front();
        --begun_;
        return piece;
    }();
    bytes_ -= first.bytes;
    if (first.failure) std::rethrow_exception(first.failure);
    sink_(std::move(*first.result));
}

}  // namespace tadqiq
