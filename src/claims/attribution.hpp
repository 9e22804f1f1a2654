// Who says so, in the article's words.
#pragma once

#include <string>
#include <string_view>

#include "claims/passage.hpp"

namespace tadqiq {

/// The source that the figure's sentence names: after "according to", or before the verb of saying
/// or after it, up to "that". Empty for none. `measure` is what the figure measures.
std::string attributed_to(const Passage& passage, std::size_t figure, std::string_view measure,
                          std::string_view text);

}  // namespace tadqiq
