// What a measure is of the figure at hand: prison of 7 years is a sentence, of 7 people are
// convicts.
#pragma once

#include <string_view>

#include "claims/attachment.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// `measure` is a key of measures.tsv, as the words of a figure have it; so is the result.
std::string_view refined(std::string_view measure, const Figure& figure,
                         const Attachment& attachment);

}  // namespace tadqiq
