// The index of names as rows: in which articles each name stands. A name in too many articles tells
// nothing, and of it only the number of articles is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/database.hpp"

namespace tadqiq {

/// A name came to an article, or is gone from it.
struct NameChange {
    std::uint32_t name = 0;
    std::int64_t article = 0;
    bool is_gone = false;

    friend auto operator<=>(const NameChange&, const NameChange&) = default;
};

class NameRows {
  public:
    explicit NameRows(Database& database);

    /// `articles`: how many more articles there are than before.
    void change(std::vector<NameChange> changes, std::int64_t articles);
    /// How many articles it covers.
    std::size_t size();
    /// How many articles have the name.
    std::size_t count(std::uint32_t name);
    /// Which, in order. Of a name that tells nothing it looks through all articles.
    std::vector<std::int64_t> articles_with(std::uint32_t name);

  private:
    struct Row {
        std::size_t count = 0;
        bool is_listed = true;
        std::vector<std::int64_t> articles;  ///< where it is listed
    };
    Row row(std::uint32_t name);
    void save(std::uint32_t name, const Row& row);
    /// Of all indexed articles.
    std::vector<std::int64_t> search(std::uint32_t name);

    PreparedStatement find_, save_, remove_, count_, size_, grow_, all_;
};

}  // namespace tadqiq
