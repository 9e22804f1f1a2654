// How the claims of one article stand to one another: which is the plain statement of a number,
// which tells it again, which is one of a list.
#pragma once

#include "claims/context.hpp"

namespace tadqiq {

/// A headline's figure whose words do not say what it measures: what the text says of it.
void measure_headlines(ArticleContext& article);

/// Marks it on the claims, whose measures, sentences and anchors are known.
void relate_claims(ArticleContext& article);

}  // namespace tadqiq
