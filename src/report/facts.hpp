// What an entry's heading says of those who speak in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/entry.hpp"
#include "report/messages.hpp"

namespace tadqiq {

/// "5 articles of 4 publishers, only 2 independent origins".
std::string facts_of(const Report& report, const Entry& entry, const Reader& reader);

/// "States below 10,000; leads a reader to believe 7,500 to 10,000." With the unit, where one is
/// given.
std::string meaning_of(const Ranges& ranges, std::string_view unit, const Reader& reader);

/// "Best supported: stated by 3 independent origins." for the stance of which that is true, else
/// empty.
std::string support_of(const Entry& entry, std::size_t stance, const Reader& reader);

/// "Dismissed by Salma, 4 March 2021: one counts the crew".
std::string decision_in_words(const Decision& decision, const Reader& reader);

/// The slips that nobody dismissed.
std::vector<const ArticleSlip*> open_slips(const Report& report);

}  // namespace tadqiq
