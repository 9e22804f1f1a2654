// Which articles were compared with which, as rows.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/database.hpp"

namespace tadqiq {

using RowPairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// A current article as others find it.
struct ListedArticle {
    std::int64_t row = 0;
    std::string id;
    std::vector<std::uint32_t> names;
    bool has_names = true;  ///< false where it was stored before names were kept
    bool waiting = false;   ///< saved, and not compared since
};

/// With which articles one was compared, all of them stored before it.
struct Compared {
    struct Partner {
        std::int64_t row = 0;
        bool is_copy = false;  ///< the two stem from one origin

        friend bool operator==(const Partner&, const Partner&) = default;
    };
    std::int64_t caution = -1;      ///< in tenths; see caution_among()
    std::vector<Partner> partners;  ///< by row

    friend bool operator==(const Compared&, const Compared&) = default;
};

class ComparisonRows {
  public:
    explicit ComparisonRows(Database& database);

    /// By id.
    std::vector<ListedArticle> list();
    /// Those of list() that wait.
    std::vector<ListedArticle> waiting();
    /// The id of an article.
    std::string key(std::int64_t article);
    void save_names(std::int64_t article, std::span<const std::uint32_t> names);
    /// None where none were kept.
    std::vector<std::uint32_t> names(std::int64_t article);
    void await(std::int64_t article);
    /// It waits no longer; whether it did.
    bool settle(std::int64_t article);

    std::unordered_map<std::int64_t, Compared> compared();
    /// With nobody where it was not.
    Compared compared(std::int64_t article);
    void save(std::int64_t article, const Compared& compared);

    /// How many articles were compared when all were that there were; -1 where that is not known.
    std::int64_t compared_count();
    void set_compared_count(std::int64_t count);

    /// Whether what compared() says of articles that wait is true of them as they are now.
    bool can_resume();
    void set_can_resume(bool can);

  private:
    Database& database_;
    PreparedStatement list_, waiting_, key_, save_names_, names_, await_, settle_, compared_,
        compared_of_, save_;
    PreparedStatement count_, set_count_, can_resume_, set_can_resume_, forget_can_resume_;
};

/// As stored: little-endian.
std::string names_as_bytes(std::span<const std::uint32_t> names);
std::vector<std::uint32_t> names_in(std::string_view bytes);

}  // namespace tadqiq
