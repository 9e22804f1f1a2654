// The full-text index of articles' words. They come into it many articles at a time, as it takes
// one by one much slower; an article that was saved waits for that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "store/database.hpp"

namespace tadqiq {

class WordIndex {
  public:
    /// So many articles at once: enough that the index writes few large pieces, and few enough that
    /// another writer gets its turn.
    static constexpr std::size_t at_once = 500;

    explicit WordIndex(Database& database);

    /// Spares index() to work out the terms of an article that was saved.
    void keep(std::int64_t article, std::string terms);
    /// Takes in all articles that wait, whoever saved them.
    void index();

  private:
    /// The terms of an article that waits.
    std::string take_terms(std::int64_t article, std::optional<std::string> title);

    Database& database_;
    PreparedStatement waiting_, insert_, load_text_;
    std::unordered_map<std::int64_t, std::string> terms_;  ///< of some that wait
};

}  // namespace tadqiq
