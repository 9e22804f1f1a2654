// What many articles say, worked out on all cores.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "cli/run.hpp"

namespace tadqiq {

/// What `understand` says of each, in their order, whatever the number of threads.
/// `threads`: how many at once; 0: one a core.
std::vector<ArticleClaims> understand_all(std::vector<Article> articles, std::size_t threads = 0);

/// Says which numbers of an article had too many digits to be read.
void note_skipped(const ArticleClaims& article, const Run& run);

/// A queue of articles that threads work out, of a limited length. What they say is handed on in
/// the order in which the articles came, by the thread that adds them, while the others go on.
class Understanding {
  public:
    using Sink = std::function<void(ArticleClaims)>;

    /// `threads`: how many at once; 0: one a core.
    explicit Understanding(Sink sink, std::size_t threads = 0);
    void add(Article article);
    /// The rest. Not done by the destructor, which must not fail.
    void finish();

  private:
    struct Piece {
        explicit Piece(Article given) : article(std::move(given)) {}

        Article article;
        ArticleClaims result;
        std::exception_ptr failure;
        bool done = false;
        std::size_t bytes = article.text.size();
    };

    void work(std::stop_token stop);
    /// The first in the queue, when it is done.
    void hand_on();

    Sink sink_;
    std::mutex mutex_;
    std::condition_variable_any is_added_, is_done_;
    std::deque<Piece> queue_;
    std::size_t begun_ = 0;  ///< of the queue
    std::size_t bytes_ = 0;  ///< of the texts in the queue
    std::vector<std::jthread> threads_;
};

}  // namespace tadqiq
