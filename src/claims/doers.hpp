// Who did what a verb tells, where both they and those whom it befell are counted.
#pragma once

#include <cstddef>
#include <vector>

#include "claims/attachment.hpp"
#include "claims/measure.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// "Four gunmen killed 67 people": where the last of `measures` is of a figure that stands behind
/// that of the armed people who did it, joined to them by nothing, after one verb, it is what the
/// verb tells, and the figure before it counts attackers.
void tell_doers(const std::vector<Figure>& figures, const std::vector<Attachment>& attachments,
                std::vector<Measure>& measures);

}  // namespace tadqiq
