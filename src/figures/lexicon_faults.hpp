// What is wrong with the rows of the lexicon, beyond what would keep it from loading.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/embedded.hpp"

namespace tadqiq {

/// All faults of grammar/lexicon/*.tsv, each as "file:line: what is wrong": rows without class, key
/// or form, keys that are no number, unit, currency or hedge, forms given twice in one class.
/// `conversions` names the units that CLDR does not know.
std::vector<std::string> lexicon_faults(std::span<const EmbeddedFile> files,
                                        std::span<const EmbeddedFile> conversions);

}  // namespace tadqiq
