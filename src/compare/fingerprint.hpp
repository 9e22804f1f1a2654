// A finding's name: the same on every machine and in every run, whatever else is compared.
#pragma once

#include <string>
#include <string_view>

#include "claims/claim.hpp"

namespace tadqiq {

/// 32 hex digits over the rule and both sides, in either order: article, measure and the figure as
/// stated. Where a figure stands in its article, what else the article says, which verdict the pair
/// has and which other articles there are do not matter.
std::string fingerprint(std::string_view rule, const ArticleClaims& a, const Claim& claim_a,
                        const ArticleClaims& b, const Claim& claim_b);

}  // namespace tadqiq
