// Tokens: what the grammar combines. A token is a word, a number or a sign of the text together
// with all that the lexicon knows of it; it was looked up once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "figures/lexicon.hpp"
#include "text/fold.hpp"

namespace tadqiq {

struct Token {
    enum class Shape : std::uint8_t { word, digits, sign, line_break };

    Span folded;  ///< where it stands in the folded text
    Shape shape = Shape::word;
    bool spaced = false;    ///< white space stands before it, or a line begins
    bool definite = false;  ///< the article was taken off before the look-up: "the five"
    const Word* word = nullptr;  ///< null where the lexicon does not know it
    Classes classes = 0;         ///< of `word`, and those of its shape

    bool is(Class c) const { return (classes & bit(c)) != 0; }
    bool is_any(Classes set) const { return (classes & set) != 0; }
    /// What it means as a `c`. Only where `is(c)` and the lexicon knows the word.
    const Sense& as(Class c) const { return word->sense(c); }
};

/// The tokens of a folded text. Proclitics (and, with, to, like) that stand before a word which the
/// lexicon knows, or before digits, are tokens of their own; the article is a flag. Phrases of the
/// lexicon ("in the hundred") are one token.
std::vector<Token> tokenize(const FoldedText& text, const Lexicon& lexicon);

}  // namespace tadqiq
