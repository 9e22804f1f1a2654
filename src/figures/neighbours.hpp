// What a figure takes from the figures beside it: a shared hedge, a unit that print names once.
#pragma once

#include "figures/reading.hpp"

namespace tadqiq {

/// Completes the figures of a reading in place. Linear: each figure looks at a bounded stretch.
void complete_from_neighbours(Reading& reading);

}  // namespace tadqiq
