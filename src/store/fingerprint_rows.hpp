// Findings, slips and decisions by their fingerprints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"
#include "store/store.hpp"

namespace tadqiq {

/// The fingerprints of findings, slips and decisions that begin so, in their order; `limit` at
/// most.
std::vector<std::string> fingerprints_beginning(Database& database, std::string_view begin,
                                                std::size_t limit);

/// The claims of current articles that the finding or slip is about: two of two articles, or some
/// of one. Empty where there is none, or where it is about an earlier revision.
std::vector<StoredClaim> claims_with_fingerprint(Database& database, std::string_view fingerprint);

}  // namespace tadqiq
