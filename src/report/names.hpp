// Names that readers know for what claims are about.
#pragma once

#include <string>
#include <string_view>

#include "claims/claim.hpp"
#include "compare/wording.hpp"

namespace tadqiq {

/// Of a key of the lexicon's measures: "troops present", "القوات الموجودة". Empty for a measure
/// that has no name but the article's words.
std::string measure_name(std::string_view measure, Language language);

/// Of a key of the lexicon's places and groups: "Saudi Arabia", "السعودية".
std::string scope_name(std::string_view scope, Language language);

/// What a claim is about: "troops present: coalition, Iraq"; the counted noun in the article's
/// words where the measure has no name.
std::string title_of(const Claim& claim, Language language);

/// What a report calls the stances of an entry: A, B ... Z, AA, AB ...; أ، ب، ج.
std::string label(std::size_t stance, Language language);

}  // namespace tadqiq
