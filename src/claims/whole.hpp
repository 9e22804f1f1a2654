// What a part is of.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "claims/attachment.hpp"
#include "figures/figure.hpp"

namespace tadqiq {

/// The whole that a part is of: the nearest number before it in the sentence that is larger and of
/// its kind; "2618 reports, taken by 21 teams, 705 of them": 2618. Else the nearest, where the
/// text says so: the slip is its own.
std::optional<std::size_t> whole_of(const std::vector<Figure>& figures,
                                    const std::vector<Attachment>& attachments, std::size_t part,
                                    std::size_t nearest);

}  // namespace tadqiq
