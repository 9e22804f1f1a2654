// A passage: a field of an article as words, sentences and clauses, with its figures in their
// places.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "claims/vocabulary.hpp"
#include "figures/token.hpp"

namespace tadqiq {

/// A word with the proclitics that stand before it, a number, or a sign.
struct PassageWord {
    enum class Shape : std::uint8_t { word, number, sign, line_break };

    std::string_view text;        ///< folded, without proclitics
    std::string_view light;       ///< its light stem, of a phrase its spelling
    std::string stem;             ///< of a word; of a phrase of the lexicon, its spelling
    Span bytes;                   ///< of the field
    const Word* known = nullptr;  ///< null where the lexicon does not know it
    std::int32_t figure = -1;     ///< the figure that it is a part of
    std::uint32_t sentence = 0;
    std::uint32_t line = 0;
    Shape shape = Shape::word;
    Wordiness wordiness = Wordiness::function;  ///< of a word
    char preposition = 0;                       ///< b, l, k
    bool conjunction = false;
    bool definite = false;
    bool future = false;  ///< a verb with the sign of the future

    bool is(Class c) const { return known && known->is(c); }
    const Sense* sense(Class c) const { return is(c) ? &known->sense(c) : nullptr; }
    /// Whether it is a `c` with this key.
    bool is(Class c, std::string_view key) const { return is(c) && known->sense(c).key == key; }
    bool is_word() const { return shape == Shape::word; }
    /// The article is taken off only from words that the lexicon knows without it.
    bool has_article() const { return definite || text.starts_with("ال"); }
    bool is_sign() const { return shape == Shape::sign; }
    /// A comma, a semicolon, a colon.
    bool is_pause() const {
        return is_sign() &&
               (text == "," || text == "،" || text == ";" || text == "؛" || text == ":");
    }
};

/// Words [begin, end).
struct Stretch {
    std::uint32_t begin = 0, end = 0;

    bool empty() const { return begin >= end; }
    std::uint32_t size() const { return end - begin; }
};

/// Where a figure stands: its whole expression with hedges and unit, and the core alone.
struct FigurePlace {
    Span core, text;  ///< bytes of the field
};

class Passage {
  public:
    /// `text` and the tokens, which are of `folded`, must outlive it. The places are in order.
    Passage(std::string_view text, const FoldedText& folded, const Tokens& tokens,
            std::span<const FigurePlace> figures);

    const std::vector<PassageWord>& words() const { return words_; }
    const PassageWord& word(std::uint32_t i) const { return words_[i]; }
    std::size_t sentence_count() const { return sentences_.size(); }
    /// In bytes.
    Span sentence_bytes(std::size_t sentence) const { return sentence_bytes_[sentence]; }
    Stretch sentence(std::size_t sentence) const { return sentences_[sentence]; }
    /// The words of a figure's expression; empty where none of them was found.
    Stretch figure(std::size_t figure) const { return figures_[figure]; }
    /// The words of a figure's core.
    Stretch core(std::size_t figure) const { return cores_[figure]; }
    /// The clause round a figure: as far as commas, brackets, words like "while" and the ends of
    /// its sentence, but no more than some dozen words to either side. A figure that stands in
    /// brackets of its own belongs to the clause around them.
    Stretch clause(std::size_t figure) const { return clauses_[figure]; }
    /// The words of its sentence between the figures before and after it.
    Stretch surroundings(std::size_t figure) const;
    /// "At dawn on Tuesday": before a day the same letters are no verb.
    bool is_dawn(std::uint32_t i) const;
    /// Whether a figure stands in the first line that has words.
    bool in_headline(std::size_t figure) const;

  private:
    void add_words(const FoldedText& folded, const Tokens& tokens);
    void add_sentences(std::string_view text);
    void place_figures(std::span<const FigurePlace> figures);
    bool ends_clause(std::uint32_t i) const;
    Stretch clause_around(Stretch figure) const;
    /// Whether the last word stands behind "what", "which": "what it spent" measures, while of "it
    /// spent it" the amount is elsewhere.
    bool follows_relative() const;

    std::vector<PassageWord> words_;
    std::vector<Span> sentence_bytes_;
    std::vector<Stretch> sentences_, figures_, cores_, clauses_;
    std::uint32_t headline_ = 0;
};

}  // namespace tadqiq
