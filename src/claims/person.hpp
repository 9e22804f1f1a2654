// Whose age a figure tells: the name that stands right before it, as in "Omar Saleh (32)". Names of
// persons are spelled in many ways, so they are told by their consonants.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "claims/passage.hpp"

namespace tadqiq {

/// The stems of a name's words, the given name first; empty where no name was told.
using PersonName = std::vector<std::string>;

/// The name before a figure. Between the two may stand signs and what says that an age follows.
PersonName person_before(const Passage& passage, std::size_t figure);

/// One given name and, where both go on, another name in common: a family shares its last.
bool is_one_person(const PersonName& a, const PersonName& b);

}  // namespace tadqiq
