// Which stored articles could be about the same event: those that share its rare words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/article.hpp"
#include "store/database.hpp"

namespace tadqiq {

class RelatedArticles {
  public:
    explicit RelatedArticles(Database& database);

    /// Ids of current articles, most related first: by the rarity of the words they share, then by
    /// id; never the one of its own id. The work grows with the length of the article and the
    /// number of related ones, not with the store.
    std::vector<std::string> find(const Article& article, std::size_t limit);
    /// What is remembered of words holds no longer: an article came in.
    void forget() { articles_with_.clear(), remembered_ = 0; }

  private:
    /// Row ids; empty for a word that is too common to tell anything.
    const std::vector<std::int64_t>& articles_with(const std::string& word);

    Database& database_;
    PreparedStatement count_, find_word_, find_article_, find_itself_, change_;
    std::unordered_map<std::string, std::vector<std::int64_t>> articles_with_;
    std::size_t remembered_ = 0;    ///< row ids in there
    std::int64_t seen_change_ = 0;  ///< of other processes
};

}  // namespace tadqiq
