// Words that a user adds to those compiled in: a newsroom's own units, currencies and measures.
#pragma once

#include <string>
#include <string_view>

namespace tadqiq {

/// Rows as grammar/lexicon has them; before the lexicon is first used. What makes no sense, or says
/// of a word what the lexicon says otherwise, is an Error (lexicon) of its first use, with file,
/// line and column.
void add_user_lexicon(std::string path, std::string content);

/// All that was added, for telling readings with other words apart.
std::string user_lexicon();

}  // namespace tadqiq
