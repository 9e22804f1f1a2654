// A collection in the store, with new articles, as an index of its names: what related_to_first()
// asks for is read, and nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "claims/related.hpp"
#include "store/name_rows.hpp"
#include "store/store.hpp"

namespace tadqiq {

/// The new articles are the first ones; a stored one of the same id, which a new one is to replace,
/// is not there. Both arguments must outlive it, and the store stay as it is.
class StoredNames : public NameIndex {
  public:
    StoredNames(Store& store, std::span<const ArticleClaims> fresh);
    /// The stored ones alone: an article's number is its row.
    static StoredNames all(Store& store) {
        return StoredNames(store, std::span<const ArticleClaims>());
    }
    /// Without what waits for its comparison.
    static StoredNames settled(Store& store) { return StoredNames(store, Number{0}); }

    std::size_t size() const override { return size_; }
    std::span<const Number> names(Number article) override;
    double weight(Number name) override;
    std::span<const Number> articles_with(Number name) override;
    std::string_view id(Number article) override;

    /// Of a stored article.
    std::int64_t row(std::size_t article) const { return row_of(static_cast<Number>(article)); }
    /// A stored article; empty where somebody removed it by hand.
    std::optional<ArticleClaims> load(std::size_t article);

  private:
    struct Member {
        std::optional<std::string> id;
        std::optional<std::vector<Number>> names;
    };
    struct Name {
        std::size_t count = 0;  ///< of articles with it; 0 where it was not asked for
        double weight = 0;
        const std::vector<Number>* articles = nullptr;  ///< null where they were not
    };
    /// How the collection differs from what the stored index covers.
    struct Difference {
        std::vector<Number> come;  ///< new or waiting articles
        std::size_t gone = 0;      ///< how many are left out
    };

    /// Of what the stored index covers.
    StoredNames(Store& store, Number fresh);
    void add(Number article, std::string_view id, std::span<const std::uint32_t> names);
    /// A stored article that the index covers.
    void leave_out(std::int64_t row);
    /// With its weight.
    Name& name(Number hash);
    std::size_t count(Number name);
    std::vector<Number> find_articles_with(Number name);

    // A stored article's number is its row behind those of the new ones.
    Number number_of(std::int64_t row) const { return fresh_ + static_cast<Number>(row); }
    std::int64_t row_of(Number article) const { return std::int64_t{article} - fresh_; }

    Store& store_;
    NameRows rows_;
    PreparedStatement find_id_;
    Number fresh_;
    std::int64_t last_row_;
    std::size_t size_;
    std::vector<std::int64_t> left_out_;  ///< rows, sorted
    std::unordered_map<Number, Difference> differences_;
    std::unordered_map<Number, Name> names_;
    std::deque<std::vector<Number>> lists_;
    std::unordered_map<Number, Member> members_;
};

}  // namespace tadqiq
