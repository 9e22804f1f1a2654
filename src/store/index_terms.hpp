// The words under which the full-text index knows an article.
#pragma once

#include <string>
#include <string_view>

namespace tadqiq {

/// Folded words separated by spaces, without the proclitics that print glues to them: "and the
/// soldiers", "for the soldiers" and "soldiers" are one term. Numbers and signs are left out.
std::string index_terms(std::string_view text);

}  // namespace tadqiq
