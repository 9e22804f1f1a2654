// What an article says again. It repeats the toll of its headline further down, in other words and
// beside other names; where one telling of it resembles a claim of another article, all may.
#pragma once

#include <vector>

#include "claims/comparable.hpp"
#include "claims/context.hpp"

namespace tadqiq {

/// Numbers what the claims state: those that give the same number of the same measure state one
/// thing.
void number_statements(ArticleContext& article);

/// Lets every match gain from the best other match of the same two statements.
void weigh_restatements(const ArticlePair& articles, std::vector<Match>& matches);

}  // namespace tadqiq
