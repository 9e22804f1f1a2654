// What a figure measures, decided from what its sentence attaches it by.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/attachment.hpp"

namespace tadqiq {

struct Measure {
    /// A key of measures.tsv, else "?" and the stem of the counted noun or the governing word.
    std::string key;
    /// The key that it is compared by: rescued and freed hostages are compared.
    std::string akin;
    std::optional<std::size_t> part_of;  ///< the figure of its whole
    bool cumulative = false, fixed = false, daily = false;
    bool personal = false;  ///< of one person or place, which the names near it tell
    bool held = false;      ///< a country has one amount of it: frozen assets

    bool is_known() const { return !key.empty() && key[0] != '?'; }
};

/// One for every figure, in order: a figure may take its measure from the one before it.
std::vector<Measure> measures(const std::vector<Figure>& figures,
                              const std::vector<Attachment>& attachments);

}  // namespace tadqiq
