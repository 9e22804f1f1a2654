// How the claims of one article stand to one another: which is the plain statement of a number,
// which tells it again, which is one of a list.
#pragma once

#include "claims/context.hpp"

namespace tadqiq {

/// Marks it on the claims, whose sentences and anchors are known; a headline's figure without a
/// measure gets that of the same number in the text.
void relate_claims(ArticleContext& article);

}  // namespace tadqiq
