// A headline's figure against the article under it.
#pragma once

#include <utility>
#include <vector>

#include "claims/claim.hpp"

namespace tadqiq {

/// A claim of the headline, and the claim of the article that it should repeat and does not.
using HeadlineSlip = std::pair<std::size_t, std::size_t>;

/// The headline's figures that the article under it never gives, while it gives one of the same
/// measure that differs as slips of the pen do: 26 and 62, 1.2 million and 12 million. The headline
/// is the title, else the first of several lines.
std::vector<HeadlineSlip> headline_slips(const ArticleClaims& article);

/// One number miswritten for the other: a scale word or a zero lost, two digits turned round, one
/// digit of three or more another. Numbers that differ in any other way may count other things.
bool are_miswritten(const Decimal& a, const Decimal& b);

}  // namespace tadqiq
