// Folding: one spelling for all the ways that print has of writing the same letters and digits,
// with the way back to the bytes they came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace tadqiq {

/// A folded text. Folding is NFKC with case folding (ICU), then, for the habits of Arabic print:
/// tashkeel, tatweel, bidi controls and zero-width characters out; alef with hamza or madda to bare
/// alef; hamza on waw or ya to waw or ya; alef maqsura and Farsi ya to ya; ta marbuta to ha; Farsi
/// kaf and gaf to kaf; every decimal digit to ASCII; white space to a space, line ends to '\n'.
class FoldedText {
  public:
    /// The folded letters, UTF-8. Offsets into it are *folded* bytes.
    const std::string& text() const { return text_; }
    std::string_view view(Span folded) const { return folded.of(text_); }
    /// The bytes of the original that folded bytes [begin, end) came from. It begins with the
    /// first and ends with the last kept character, with the vowel marks that belong to that one.
    Span original(std::uint32_t begin, std::uint32_t end) const;

  private:
    friend FoldedText fold(std::string_view);
    friend class Folding;

    /// From folded byte `from` on, folded bytes and the original's lie `distance` apart (modulo
    /// 2^32): few characters change their length.
    struct Shift {
        std::uint32_t from = 0, distance = 0;
    };
    /// Where the character begins that a folded byte came from.
    std::uint32_t origin(std::uint32_t folded) const;

    std::string text_;
    std::string_view original_;
    std::vector<Shift> shifts_;  ///< in order
};

/// Folds well-formed UTF-8, which must outlive the result.
FoldedText fold(std::string_view original);
/// Only the letters: how a word of the lexicon is folded.
std::string folded(std::string_view word);

}  // namespace tadqiq
