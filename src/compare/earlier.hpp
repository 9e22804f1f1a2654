// What an article itself says an amount was before.
#pragma once

#include <cstddef>
#include <optional>

#include "claims/claim.hpp"

namespace tadqiq {

/// The claim that gives the amount before that one: "rose from 5 to 9", "9, after it had been 5".
std::optional<std::size_t> earlier_value_of(const ArticleClaims& article, std::size_t claim);

/// The claim is such an earlier amount.
bool is_earlier_value(const ArticleClaims& article, std::size_t claim);

}  // namespace tadqiq
