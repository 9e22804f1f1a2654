// How rare a name is in the news at large: what tells one event from the next is not that both
// articles say "Red Crescent" and "Riyadh", but that both name one small town.
#pragma once

#include <string>

#include "claims/terms.hpp"

namespace tadqiq {

/// The inverse document frequency of a term of terms.hpp, of 1: 0 for what every article names, 1
/// for what hardly any does. Counted beforehand (grammar/claims/ordinary.tsv), so that it does not
/// change with the articles at hand. K. Sparck Jones, "A statistical interpretation of term
/// specificity", 1972.
double rarity(std::string_view term);

/// Of the rarest name that both have; events and countries are no names of one event.
double rarity_of_shared(const Terms& a, const Terms& b);

}  // namespace tadqiq
