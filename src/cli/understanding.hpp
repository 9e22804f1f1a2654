// What many articles say, worked out on all cores.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "claims/understand.hpp"
#include "cli/article_queue.hpp"
#include "cli/run.hpp"

namespace tadqiq {

/// What `understand` says of each, in their order, whatever the number of threads.
/// `threads`: how many at once; 0: one a core.
std::vector<ArticleClaims> understand_all(std::vector<Article> articles, std::size_t threads = 0);

/// Says which numbers of an article had too many digits to be read.
void note_skipped(const ArticleClaims& article, const Run& run);
/// Says so where an article has more figures than are compared with those of others.
void note_uncompared(const ArticleClaims& article, const Run& run);

/// What the articles of a queue say.
class Understanding : public ArticleQueue<ArticleClaims> {
  public:
    /// `threads`: how many at once; 0: one a core.
    explicit Understanding(Sink sink, std::size_t threads = 0)
        : ArticleQueue([](Article article) { return understand(std::move(article)); },
                       std::move(sink), threads) {}
};

}  // namespace tadqiq
