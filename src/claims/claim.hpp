// A claim: a figure with what it measures. Two figures are compared only where their claims state
// the amount of the same thing (docs/figures.md, "What a figure measures").
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.hpp"
#include "base/span.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// How a claim stands to the plain statement of its measure.
enum class Status : std::uint8_t {
    stated,      ///< the plain case
    planned,     ///< expected, targeted, offered, asked for
    superseded,  ///< the article itself calls it earlier: "after it had been 632"
    added,       ///< new in a window of its own: "5 new cases"
    change,      ///< a difference: rose by 3
};

/// In the order of Status.
inline constexpr std::array<std::string_view, 5> status_names = {"stated", "planned", "superseded",
                                                                 "added", "change"};
constexpr std::string_view name(Status status) {
    return status_names[static_cast<std::size_t>(status)];
}

struct Claim {
    Figure figure;
    Field field = Field::text;
    Span sentence;  ///< bytes of the field

    std::string measure;               ///< a key of grammar/lexicon/measures.tsv, or a folded stem
    std::string counted;               ///< the counted noun in the article's words, may be empty
    std::vector<std::string> scope;    ///< keys of places and groups, sorted: {"coalition", "iraq"}
    std::string anchor;                ///< what the passage is about: an event or a thing
    std::string period;                ///< "day", "2003/2009", "2015-Q2"; empty for none stated
    std::optional<std::string> as_of;  ///< ISO date or year that the claim's own clause states
    Status status = Status::stated;
    bool cumulative = false;             ///< a running total, which can only grow
    bool fixed = false;                  ///< an amount that cannot change: a length, a past profit
    std::optional<std::size_t> part_of;  ///< index of its whole among the article's claims
    std::string part_of_scope;  ///< what it is a part of, where the text gives no figure for that
    std::string attributed_to;  ///< who says so, in the article's words; may be empty
};

/// An article's claims, in the order of the text; those of a separate title first.
struct ArticleClaims {
    Article article;
    std::vector<Claim> claims;
    std::string country;  ///< ISO 3166 of the publisher, where known
    /// Hashes of the names in headline and lead, by which others on its event are found; sorted.
    std::vector<std::uint32_t> names;
    /// Numbers with more digits than can be computed with, which were skipped. Not stored.
    std::vector<std::pair<Field, Span>> too_long;
};

}  // namespace tadqiq
