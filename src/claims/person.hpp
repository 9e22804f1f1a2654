// Whose age a figure tells: the name that stands right before it, as in "Omar Saleh (32)".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "claims/passage.hpp"

namespace tadqiq {

/// The light stems of a name's words, the given name first; empty where no name was told.
using PersonName = std::vector<std::string>;

/// The name before a figure. Between the two may stand signs and what says that an age follows.
PersonName person_before(const Passage& passage, std::size_t figure);

/// One given name and, where both go on, another name in common: a family shares its last. Given
/// names are taken as they are spelled: vowels alone tell Muhammad from Mahmud.
bool is_one_person(const PersonName& a, const PersonName& b);

}  // namespace tadqiq
