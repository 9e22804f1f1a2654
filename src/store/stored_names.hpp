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

    std::size_t size() const override { return size_; }
    std::span<const Number> names(Number article) override;
    double weight(Number name) override;
    std::span<const Number> articles_with(Number name) override;
    std::string_view id(Number article) override;

    /// A stored article; empty where somebody removed it by hand.
    std::optional<ArticleClaims> load(std::size_t article);

  private:
    struct Member {
        std::int64_t row = 0;  ///< 0 for a new one
        std::optional<std::string> id;
        std::optional<std::vector<Number>> names;
    };
    struct Name {
        std::vector<Number> come;  ///< articles with it that the stored index does not cover
        std::size_t gone = 0;      ///< how many that it covers are left out
        std::optional<std::size_t> stored;
        std::optional<double> weight;
        std::optional<std::vector<Number>> articles;
    };

    Number add(Member member);
    /// A stored article that the index covers.
    void leave_out(std::int64_t row);
    Number number_of(std::int64_t row);
    std::size_t count(Number name, Name& known);

    Store& store_;
    NameRows rows_;
    PreparedStatement find_id_, find_names_;
    std::size_t size_ = 0;
    std::deque<Member> members_;
    std::unordered_map<std::int64_t, Number> numbers_;  ///< by row
    std::vector<std::int64_t> left_out_;                ///< rows, sorted
    std::unordered_map<Number, Name> names_;
};

}  // namespace tadqiq
