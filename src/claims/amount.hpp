// Amounts as far as telling what they are of needs them. Verdicts are the compare layer's.
#pragma once

#include "figures/figure.hpp"

namespace tadqiq {

/// Both are amounts of one kind, in units of one dimension.
bool same_dimension(const Figure& a, const Figure& b);
/// The same number in the same unit, whatever the hedges.
bool same_number(const Figure& a, const Figure& b);
/// What they lead a reader to believe meets, roughly: 5200 and "about 5,000".
bool amounts_agree(const Figure& a, const Figure& b);
/// Whether what they lead a reader to believe meets, or a bound allows for the other: by the rules
/// of docs/figures.md, where "more than 12" and "12" do not meet.
bool ranges_meet(const Figure& a, const Figure& b);
/// Powers of ten between the two numbers: 0 for the same, 1 for 5 and 50.
double magnitudes_apart(const Figure& a, const Figure& b);
/// How many digits the number is stated to: 2 for 5200.
int stated_digits(const Figure& figure);

}  // namespace tadqiq
