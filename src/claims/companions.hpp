// The other numbers of the sentences that two claims stand in. "12 dead and 40 injured" meets "13
// dead and 40 injured": the 40 speaks for the 12 and the 13 being of one event.
#pragma once

#include <cstddef>
#include <vector>

#include "claims/context.hpp"

namespace tadqiq {

/// Whether two articles hardly give that number by chance: neither "two" nor an age.
bool is_telling(const Figure& figure);

/// A claim among those of its sentence that measure the same.
struct Rank {
    int place = 0, count = 0;  ///< place: from 0
};
Rank rank_in_sentence(const ArticleContext& article, std::size_t claim);

/// Which numbers of two sentences measure the same and are the same: found once for all the pairs
/// of claims in them, as a list may have hundreds.
class AgreeingNumbers {
  public:
    static constexpr int most = 2;  ///< more tell no more

    AgreeingNumbers() = default;
    AgreeingNumbers(const ArticleContext& a, std::size_t sentence_a, const ArticleContext& b,
                    std::size_t sentence_b);

    /// How many pairs of them agree beside claim `i` of the first and `j` of the second; up to
    /// `most`.
    int beside(std::size_t i, std::size_t j) const;

  private:
    struct Pair {
        std::size_t x, y;
    };
    std::vector<Pair> pairs_;  ///< as many as it takes
};

}  // namespace tadqiq
