// A quote: the sentence that a figure stands in, cut where the figure begins and ends.
#pragma once

#include <cstddef>
#include <string_view>

#include "claims/claim.hpp"

namespace tadqiq {

/// The article's own bytes, so that each renderer can mark the figure and escape in its own way.
struct Quote {
    std::string_view before;
    std::string_view figure;  ///< the whole expression with hedge and unit
    std::string_view after;
    bool cut_before = false;  ///< the sentence begins earlier than `before`
    bool cut_after = false;
};

Quote quote(const Article& article, const Claim& claim);
/// As above, with at most `letters` code points on either side, cut between words.
Quote short_quote(const Article& article, const Claim& claim, std::size_t letters);

}  // namespace tadqiq
