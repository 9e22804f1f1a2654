// Fingerprints as people give them: their first digits will do.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "store/database.hpp"

namespace tadqiq {

/// 6 to 32 hexadecimal digits.
bool is_fingerprint(std::string_view word);

/// The one fingerprint that begins so, of `known` and of the database's, where there is one. A
/// whole one need not be known: a finding of articles that are not stored has one, too. Throws
/// Error (usage) where none begins so, or more than one, or it is no fingerprint.
std::string whole_fingerprint(std::string_view begin, Database* database,
                              std::span<const std::string_view> known = {});

}  // namespace tadqiq
