// Who else a claim could be matched with: its rivals among the claims of the other article.
#pragma once

#include <vector>

#include "claims/comparable.hpp"

namespace tadqiq {

/// Tells every match what stands beside it. `matches`: all of the two articles, with their fit.
void find_rivals(const ArticlePair& articles, std::vector<Match>& matches);

}  // namespace tadqiq
