// What third articles say of two claims, and what is compared in the end. Two claims that each
// resemble what a third article says state one thing more likely than their own words show: "40
// injured" and "27 wounded" meet in the many reports of the same accident that resemble both.
// (Collective entity resolution: Bhattacharya and Getoor, ACM TKDD 1(1), 2007.)
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/comparable.hpp"
#include "claims/pair.hpp"
#include "claims/weighed_pair.hpp"

namespace tadqiq {

/// A pair with a lower score is never compared, and need not be kept unless it is a part of
/// another.
inline constexpr std::int32_t least_score_kept = -4000;

/// A claim of a third article that resembles both of two.
struct Witness {
    ClaimRef claim;
    std::int32_t score = 0;  ///< of the pair that it resembles less, in thousandths of log odds
};

/// Which claims resemble which, over all pairs of a collection.
class Corroboration {
  public:
    Corroboration() = default;
    /// `caution`: caution_among() all articles of the collection.
    Corroboration(std::span<const WeighedPair> pairs, double caution)
        : Corroboration(std::span(&pairs, 1), caution) {}
    /// Of pairs that lie in several places, as those of a large collection do.
    Corroboration(std::span<const std::span<const WeighedPair>> parts, double caution);

    /// Best first.
    std::vector<Witness> witnesses(const ClaimRef& a, const ClaimRef& b) const;
    /// Log odds: all witnesses together.
    double of(const ClaimRef& a, const ClaimRef& b) const;

  private:
    struct Edge {
        ClaimRef from, to;
        std::int32_t score = 0;
    };
    std::span<const Edge> edges_of(const ClaimRef& claim) const;

    std::vector<Edge> edges_;  // both ways, by from and to
};

/// Whether a pair is compared, and what decided it.
struct Weighing {
    Ground ground = Ground::weighed;
    double corroboration = 0;  ///< as it was weighed
    double score = 0;          ///< log odds, with it
    double needed = 0;         ///< the score from which on it is compared
    bool comparable = false;
};

Weighing weigh(const WeighedPair& pair, double corroboration, double caution);

/// How each pair belongs together; empty where it is not compared. `corroboration`: of all pairs of
/// their collection. A part meets the whole that its own whole is comparable with.
std::vector<std::optional<Relation>> relations(std::span<const WeighedPair> pairs,
                                               const Corroboration& corroboration, double caution);

/// Those that are compared, in their order.
std::vector<ComparablePair> comparable_pairs(std::span<const WeighedPair> pairs,
                                             const Corroboration& corroboration, double caution);

}  // namespace tadqiq
