// What many articles say, worked out on all cores.
#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <vector>

#include "claims/claim.hpp"
#include "cli/run.hpp"

namespace tadqiq {

/// What `understand` says of each, in their order, whatever the number of threads.
/// `threads`: how many at once; 0: one a core.
std::vector<ArticleClaims> understand_all(std::vector<Article> articles, std::size_t threads = 0);

/// Says which numbers of an article had too many digits to be read.
void note_skipped(const ArticleClaims& article, const Run& run);

/// Gathers articles until there are enough to keep all cores at work, and hands on what they say.
class Understanding {
  public:
    using Sink = std::function<void(std::vector<ArticleClaims>)>;

    explicit Understanding(Sink sink, std::size_t threads = 0)
        : sink_(std::move(sink)), threads_(threads) {}
    void add(Article article);
    /// The rest. Not done by the destructor, which must not fail.
    void finish();

  private:
    void hand_on();

    Sink sink_;
    std::size_t threads_;
    std::vector<Article> waiting_;
    std::size_t bytes_ = 0;  ///< of their texts
    std::future<std::vector<ArticleClaims>> running_;
};

}  // namespace tadqiq
