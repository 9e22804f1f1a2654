// A claim as the JSON object that other programs rely on.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "claims/claim.hpp"

namespace tadqiq {

/// The keys and their order are fixed, see docs/json.md; what is not known is null. Decimals are
/// strings.
nlohmann::ordered_json figure_json(const ArticleClaims& article, const Claim& claim);

/// One line of JSON, without its line end.
std::string json_line(const nlohmann::ordered_json& value);

}  // namespace tadqiq
