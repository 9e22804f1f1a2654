// Verdicts on two claims of the same thing: docs/figures.md, section 5, as code.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "claims/claim.hpp"
#include "compare/finding.hpp"

namespace tadqiq {

/// What a verdict looks at in a claim. Refers to the claim's figure, which must outlive it.
struct Statement {
    const Figure* figure = nullptr;
    /// ISO, as much as is stated: the date in the claim's own clause, else the article's own; empty
    /// for none. A date guessed from elsewhere has no place here.
    std::string_view date = {};
    bool cumulative = false;
    bool fixed = false;
    bool can_be_negative = false;
};

Statement statement_of(const ArticleClaims& article, const Claim& claim);

/// What decided, beside the ranges.
enum class Ground : std::uint8_t {
    ranges,
    bounds,         ///< a lower bound faces an upper bound, and there is room for both
    dates,          ///< two dates, and the change is possible
    total_fell,     ///< two dates, but a running total cannot fall
    fixed,          ///< two dates, but the amount is one that does not change
    slip_of_scale,  ///< one is more than 100 times the other
};

struct Judgement {
    Verdict verdict = Verdict::consistent;
    Ground ground = Ground::ranges;
    Ranges a, b;  ///< in `unit`, of the readings that the verdict is about
    std::string unit;
    bool alternative_a = false;  ///< whether that reading is the figure's `alternative`
    bool alternative_b = false;
};

/// The verdict on two statements of the same amount. Where a figure has two readings, the mildest
/// verdict of all readings: a conflict only if all of them conflict. Empty where nothing can be
/// said: the units have no common base, an amount is too long to compute with, or the currency of
/// one is not known and the two would only agree in another.
std::optional<Judgement> judge(const Statement& a, const Statement& b);

/// The verdict part-exceeds-whole on a part (a) and a whole (b) of another article, or empty.
/// `own_wholes` are the figures that the part's own article gives for that whole: where they
/// already conflict with it, that is the conflict.
std::optional<Judgement> judge_part(const Statement& part, const Statement& whole,
                                    std::span<const Statement> own_wholes);

/// How far apart two ranges are: the lower end of the higher over the upper end of the lower, to
/// four places; 1 where they meet; `largest_gap` at most.
Decimal gap(const Range& a, const Range& b);
inline constexpr Decimal largest_gap = 1000000;

}  // namespace tadqiq
