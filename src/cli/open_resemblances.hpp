// Which pairs of articles are to be decided anew, and what has a say in it.
#pragma once

#include <vector>

#include "store/comparison_rows.hpp"
#include "store/resemblance_rows.hpp"

namespace tadqiq {

struct OpenResemblance {
    Resemblance resemblance;
    bool is_affected = true;  ///< else it only speaks for or against others
};

/// All that there are.
std::vector<OpenResemblance> all_open(ResemblanceRows& rows);

/// What a change of these pairs of articles affects, and all that speaks for or against that: pairs
/// of one of the two with whoever resembles both.
std::vector<OpenResemblance> open_near(ResemblanceRows& rows, const RowPairs& changed);

}  // namespace tadqiq
