// The words of the reports in each language. What is said in them is data; how it is laid out is
// each renderer's.
#pragma once

#include <string_view>

#include "report/report.hpp"

namespace tadqiq {

struct Words {
    std::string_view articles, publishers, figures;
    std::string_view conflicts, no_conflict, updates, agreements, hidden, slips;
    std::string_view independent_origins, same_origin;
    std::string_view comma, states, suggests, pairs;
    std::string_view contradiction, tension, part_exceeds_whole, update, consistent;

    std::string_view of(Verdict verdict) const;
};

const Words& words(Language language);

}  // namespace tadqiq
