// Duals of nouns that no lexicon lists: "two boats" is one word, told by its ending.
#pragma once

#include <string_view>

namespace tadqiq {

/// All words folded.
bool is_dual_of(std::string_view word, std::string_view singular);
/// Whether it has the ending of a feminine dual, which no plural has.
bool is_feminine_dual(std::string_view word);
/// Whether it can be any dual, so that a word behind it can be its adjective.
bool may_be_dual(std::string_view word);
/// Whether it ends in "both": what follows "they both are" is dual, too.
bool ends_in_both(std::string_view word);

}  // namespace tadqiq
