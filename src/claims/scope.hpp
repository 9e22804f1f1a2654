// Scope and anchor: whose and where an amount is, and what its passage is about.
#pragma once

#include <string>
#include <vector>

#include "claims/context.hpp"

namespace tadqiq {

/// Keys of places, nations and groups, sorted: of the counted noun and the clause, else of what
/// stands nearest before.
std::vector<std::string> scope_of(const ClaimContext& context);
/// The names of what the passage is about, as a few words.
std::string anchor_of(const ClaimContext& context);

}  // namespace tadqiq
