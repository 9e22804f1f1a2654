// A figure as `explain` is given it: an article and a byte within the figure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "claims/claim.hpp"

namespace tadqiq {

/// "a.txt:120", "a.txt:title:12": where the title is a text of its own.
struct FigureAddress {
    std::string article;  ///< a file or an id
    Field field = Field::text;
    std::size_t byte = 0;
};

/// Empty where the word has not this shape.
std::optional<FigureAddress> figure_address(std::string_view word);

/// The claim whose expression holds that byte. Throws Error (usage), with where figures stand,
/// where none does.
std::size_t claim_at(const ArticleClaims& article, const FigureAddress& place);

}  // namespace tadqiq
