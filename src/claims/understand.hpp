// From an article to its claims: what it says, figure by figure.
#pragma once

#include "claims/claim.hpp"

namespace tadqiq {

/// Reads the article's text, and its title where that is a field of its own.
ArticleClaims understand(Article article);

}  // namespace tadqiq
