// When: the period that an amount is over, and the day that its own clause gives for it.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "claims/context.hpp"
#include "claims/passage.hpp"

namespace tadqiq {

/// "day", "month", "year" for a rate over time; "2023" or "2003/2009" for years; empty for none.
std::string period_of(const Passage& passage, std::size_t figure, const ClaimContext& context);

/// The year that stands nearest to a figure, with no other amount between: "49 ships in 2014".
/// Empty for none. `figures` are the passage's.
std::string own_year(const Passage& passage, std::size_t figure, std::span<const Figure> figures);
/// Months, quarters, rounds and phases near a figure, with no other amount between.
Terms own_periods(const Passage& passage, std::size_t figure, std::span<const Figure> figures);

/// Months, quarters and halves that a stretch reports on: "during Ramadan", "the second quarter",
/// "the first six months".
Terms periods_named(const Passage& passage, Stretch stretch, std::span<const Figure> figures);

/// The day on which somebody says so ("announced on Tuesday"), or up to which it holds ("until
/// yesterday"), in the figure's own clause; `published` completes it. Empty where none is stated.
std::optional<std::string> as_of(const Passage& passage, std::size_t figure,
                                 const std::string& published);

}  // namespace tadqiq
