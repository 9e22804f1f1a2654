// Where the sentence rules of Unicode see ends, before the habits of news are looked at.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tadqiq {

/// The ends of the sentences of well-formed UTF-8 by UAX #29, in bytes and in order; the last one
/// is the text's.
std::vector<std::uint32_t> sentence_ends(std::string_view text);

}  // namespace tadqiq
