// What the words around a figure speak of beside it: an illness, somebody's good.
#pragma once

#include "claims/counted_noun.hpp"

namespace tadqiq {

/// Of the hurt, "hurt by a virus" says that they are ill, and so does a headline on it, but not of
/// those whom a collision hurt: the nearest word tells.
bool speaks_of_illness(const FigureWords& words);

/// "Spent for the benefit of the refugees", "spent on helping them".
bool speaks_of_benefit(const FigureWords& words);

/// "The court ruled that 20 be executed": a sentence, which is carried out later if at all.
bool speaks_of_court(const FigureWords& words);

/// "A poll gave him 49 % of the votes": none of them has been cast.
bool speaks_of_poll(const FigureWords& words);

/// Whether people came to harm, as its sentence or the headline says: "the toll" is of them.
bool speaks_of_harm(const FigureWords& words);

/// Years for which something is agreed or granted: "a loan of 85 billion over three years", "a plan
/// that is to last five".
bool speaks_of_undertaking(const FigureWords& figure);

/// What is counted is held up: "100 ships that wait to pass", "the waiting ships, 276 in number".
bool speaks_of_waiting(const FigureWords& figure);

}  // namespace tadqiq
