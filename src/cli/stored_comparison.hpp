// Keeps the findings of a database what comparing all its articles at once would find, however they
// came in: together, in parts, one at a time.
#pragma once

#include "cli/run.hpp"
#include "store/store.hpp"

namespace tadqiq {

/// Compares what was stored and not yet compared with all others; judges anew what so many articles
/// make to be judged otherwise; and removes the findings of articles that are not related any more.
/// Costs next to nothing where nothing was stored. Killed at any moment, it leaves what the next
/// run completes.
void compare_stored(Store& store, const Run& run);

}  // namespace tadqiq
