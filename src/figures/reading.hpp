// Reading a text: from bytes to tokens and the figures that stand in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.hpp"
#include "figures/token.hpp"
#include "text/fold.hpp"

namespace tadqiq {

/// What the article says about itself and a figure may need.
struct ReadingContext {
    std::string published;  ///< ISO date, completes dates without a year; empty: not known
    std::string country;  ///< ISO 3166 of the publisher, for bare currency names; empty: not known
    bool explained = false;  ///< whether Reading::rules is wanted
};

/// A rule that took part in a figure, and the text that it took.
struct RuleTaken {
    std::string_view rule;
    Span text;           ///< bytes
    unsigned depth = 0;  ///< of the rules inside another one
};

/// Where in the tokens a figure stands.
struct TokenRange {
    std::uint32_t begin = 0, end = 0;

    friend bool operator==(TokenRange, TokenRange) = default;
};

struct Reading {
    FoldedText folded;
    Tokens tokens;
    std::vector<Figure> figures;        ///< in the order of the text; cores never overlap
    std::vector<TokenRange> positions;  ///< for every figure: its number and unit, without hedges
    /// Numbers of more than Decimal::max_digits digits, which were skipped: bytes of the text.
    std::vector<Span> too_long;
    /// For every figure the rules that made it, outer before inner; only where they were asked for.
    std::vector<std::vector<RuleTaken>> rules;
};

/// Reads well-formed UTF-8, which must outlive the result. Linear in the length of the text.
Reading read_figures(std::string_view text, const ReadingContext& context = {},
                     const Lexicon& lexicon = Lexicon::standard());

}  // namespace tadqiq
