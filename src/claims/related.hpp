// Which articles may be about one event: those that share telling names in headline and lead. Found
// through an index of the names, never by looking at all pairs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "claims/terms.hpp"

namespace tadqiq {

/// The names of headline and lead as ArticleClaims keeps them: a hash each, sorted, each once.
std::vector<std::uint32_t> hashes_of(const Terms& head_names);
/// Of an article that was stored before these were kept.
std::vector<std::uint32_t> names_of(const ArticleClaims& article);

/// What an article is found by.
struct NamedArticle {
    std::string_view id;
    std::span<const std::uint32_t> names;
};

/// A name in more articles than this tells nothing.
inline constexpr std::size_t most_articles_of_a_name = 400;
/// How telling a name is that so many of all articles have. It grows and falls in steps of a third
/// or a half, so that an article that comes in changes the weight of few names.
double weight_of_name(std::size_t with_it, std::size_t all);

/// A collection as an index of its names knows it, and finds it piece by piece. Articles go by
/// numbers from 0, names by numbers of any kind that are in the order of their hashes.
class NameIndex {
  public:
    using Number = std::uint32_t;

    NameIndex() = default;
    NameIndex(const NameIndex&) = delete;
    NameIndex& operator=(const NameIndex&) = delete;
    virtual ~NameIndex() = default;

    /// How many articles the collection has.
    virtual std::size_t size() const = 0;
    /// In order. What it gives stays until the index ends, as do the other spans and views.
    virtual std::span<const Number> names(Number article) = 0;
    /// As weight_of_name() says.
    virtual double weight(Number name) = 0;
    /// None where it tells nothing.
    virtual std::span<const Number> articles_with(Number name) = 0;
    virtual std::string_view id(Number article) = 0;
};

/// Pairs of articles that may be about one event, in order; the first is the smaller.
using ArticlePairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Each article meets those most related to it, sixty at most, and those that it is among the sixty
/// of. How telling a name is, the articles themselves say: all of a collection must be there, in
/// whatever order.
ArticlePairs related_pairs(std::span<const NamedArticle> articles);

/// The same, of pairs in which one of the first `fresh` articles takes part. Asks the index for
/// these articles, for those that share a name with them, and for who shares a name with those.
ArticlePairs related_to_first(NameIndex& index, std::size_t fresh);

struct PairChanges {
    ArticlePairs come, gone;
};

/// How the pairs of a collection change when `fresh` articles come in: those have pairs, others may
/// have new rivals, and a name of theirs another weight. `before` is the collection without them,
/// and both give an article the same number. It asks for what is near the new articles; empty where
/// the collection has grown so much that all weigh otherwise.
std::optional<PairChanges> pair_changes(NameIndex& before, NameIndex& after,
                                        std::span<const NameIndex::Number> fresh);

}  // namespace tadqiq
