// Which stored articles could be about the same event: those that share its rare words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "store/database.hpp"

namespace tadqiq {

class RelatedArticles {
  public:
    explicit RelatedArticles(Database& database);

    /// Current articles, most related first (BM25 over the rarest words of this one, then by id);
    /// never the one of its own id. The work grows with the length of the article and the number
    /// of related ones, not with the store.
    std::vector<std::string> find(const Article& article, std::size_t limit);

  private:
    std::int64_t articles_with(const std::string& term);

    PreparedStatement count_, find_;
};

}  // namespace tadqiq
