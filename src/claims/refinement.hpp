// What a measure is of the figure at hand: prison of 7 years is a sentence, of 7 people are
// convicts.
#pragma once

#include <optional>
#include <string_view>

#include "claims/attachment.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// Keys of measures.tsv: what it is, and what it is compared by.
struct Refined {
    std::string_view measure, akin;
};

/// Of `measure`, as the words of a figure have it; empty where it stays what it is.
std::optional<Refined> refined(std::string_view measure, const Figure& figure,
                               const Attachment& attachment);

}  // namespace tadqiq
