// Tokens: what the grammar combines. A token is a word, a number or a sign of the text together
// with all that the lexicon knows of it; it was looked up once.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "base/span.hpp"
#include "figures/decimal.hpp"
#include "figures/lexicon.hpp"
#include "text/fold.hpp"

namespace tadqiq {

/// A number in digits with its grouping and decimal signs: "38,044", "4.13", "3r5".
struct Numeral {
    Decimal value;                       ///< the likelier reading
    std::optional<Decimal> alternative;  ///< the other one: 1.500 is 1500 or 1.5
    std::uint8_t digits = 0;             ///< how many digits, with leading zeros
    bool plain = true;                   ///< digits only, no sign among them
    bool leading_zero = false;           ///< "04", "0213"
    /// Of agency style ("3r5"): the digits before and behind the letter.
    std::uint8_t agency_before = 0, agency_behind = 0;
    bool too_long = false;  ///< more digits than a Decimal holds; `value` means nothing
};

struct Token {
    enum class Shape : std::uint8_t { word, number, sign, line_break };

    Classes classes = 0;               ///< of `word`
    const Word* word = nullptr;        ///< null where the lexicon does not know it
    const Numeral* numeral = nullptr;  ///< of a number
    Span folded;                       ///< where it stands in the folded text
    Shape shape = Shape::word;
    char sign = 0;          ///< of an ASCII sign: itself
    bool spaced = false;    ///< white space stands before it, or a line begins
    bool definite = false;  ///< the article was taken off before the look-up: "the five"
    char proclitic = 0;     ///< of a split-off proclitic: w, f, b, l, k (and, so, by, for, like)

    bool is(Class c) const { return (classes & bit(c)) != 0; }
    bool is_any(Classes set) const { return (classes & set) != 0; }
    /// What it means as a `c`. Only where `is(c)`.
    const Sense& as(Class c) const { return word->sense(c); }
    bool is_number() const { return shape == Shape::number; }
    bool is_sign(char c) const { return shape == Shape::sign && sign == c; }
    bool is_and() const { return proclitic == 'w'; }
};

/// The tokens of a text. Proclitics that stand before a word which the lexicon knows, or before
/// digits, are tokens of their own; the article is a flag. Phrases of the lexicon ("in the
/// hundred") are one token, and so is a number with its grouping and decimal signs.
struct Tokens {
    std::vector<Token> list;
    std::deque<Numeral> numerals;  ///< what the tokens' pointers point to
};

Tokens tokenize(const FoldedText& text, const Lexicon& lexicon);

}  // namespace tadqiq
