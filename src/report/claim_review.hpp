// schema.org ClaimReview, as JSON-LD: what a person has rated, for search engines and other
// fact-checkers.
#pragma once

#include <iosfwd>

#include "report/messages.hpp"
#include "report/report.hpp"

namespace tadqiq {

/// One object, in whose `@graph` there is a review for either claim of every finding that was
/// decided on, and that is shown once. What nobody rated is not in it: the program rates nothing.
void write_claim_reviews(std::ostream& out, const Report& report, const Reader& reader);

}  // namespace tadqiq
