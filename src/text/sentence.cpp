#include "text/sentence.hpp"

#include <unicode/uchar.h>

#include <array>
#include <string>

#include "text/boundary.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

/// What a character is to the rules below: 'a' a letter, '0' a digit, ' ' white space, '\n' the end
/// of a line, '\0' nothing to see (a vowel mark, a bidi control, tatweel), '.' itself, else '?'.
char kind_found(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    if (c == '.') return '.';
    if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) return '\n';
    if (u_isUWhiteSpace(point)) return ' ';
    if (u_isdigit(point)) return '0';
    const auto category = u_charType(point);
    if (category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR || c == U'ـ') return '\0';
    return u_isUAlphabetic(point) ? 'a' : '?';
}

/// The same, from a table for the characters of Arabic print.
class Kinds {
  public:
    char of(char32_t c) const { return c < table_.size() ? table_[c] : kind_found(c); }

    static const Kinds& standard() {
        static const Kinds instance;
        return instance;
    }

  private:
    Kinds() {
        for (char32_t c = 0; c < table_.size(); ++c) table_[c] = kind_found(c);
    }
    std::array<char, 0x800> table_{};
};

char kind_of(char32_t c) {
    return Kinds::standard().of(c);
}

bool is_space(std::string_view text, std::size_t at) {
    const char kind = kind_of(code_point_at(text, at).value);
    return kind == ' ' || kind == '\n';
}

/// `span` without the white space at its ends.
Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end && is_space(text, span.begin))
        span.begin += code_point_at(text, span.begin).size;
    while (span.begin < span.end) {
        std::uint32_t last = span.end - 1;
        while (last > span.begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
        if (!is_space(text, last)) break;
        span.end = last;
    }
    return span;
}

/// The kinds of the last few visible characters before `end`, the last one first.
std::string kinds_before(std::string_view text, std::uint32_t end) {
    std::string kinds;
    while (end > 0 && kinds.size() < 6) {
        do --end;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
        if (const char kind = kind_of(code_point_at(text, end).value)) kinds.push_back(kind);
    }
    return kinds;
}

/// Whether what ends before a full stop is an abbreviation that leads on: a single letter, as in
/// "د. سمير" (Dr. Samir). Not after a number, where it is an era or a unit ("2014 م."), and
/// not as the last letter of a name that is spelled out ("أ ف ب.", an agency).
bool leads_on(std::string_view kinds) {
    if (!kinds.starts_with(".a") || kinds.starts_with(".aa") || kinds.starts_with(".a0"))
        return false;
    if (kinds.starts_with(".a 0")) return false;
    return !(kinds.starts_with(".a a") && (kinds.size() == 4 || kinds[4] != 'a'));
}

bool has(char kind, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = code_point_at(text, at);
        if (kind_of(c) == kind) return true;
        at += size;
    }
    return false;
}

/// Whether ICU's boundary between `end` and the text from `next` on is kept.
bool is_boundary(std::string_view text, std::uint32_t end, std::uint32_t next) {
    const std::string kinds = kinds_before(text, end);
    if (leads_on(kinds)) return false;
    // "71. 1": a number, as agencies print it
    return !(kinds.starts_with(".0") && kind_of(code_point_at(text, next).value) == '0');
}

/// The longest sentence, in words, numbers and signs: longer ones are lists or tables or no prose
/// at all, and who looks at every word of a figure's sentence must not look at a whole file.
constexpr std::size_t most_words = 300, most_words_without_space = 400;

/// Adds `sentence`, in pieces where it is longer than any.
void add_cut(std::string_view text, Span sentence, std::vector<Span>& found) {
    if (sentence.size() <= most_words) return found.push_back(sentence);
    const Kinds& kinds = Kinds::standard();
    std::size_t words = 0;
    char before = ' ';
    std::uint32_t begin = sentence.begin;
    for (std::uint32_t at = begin; at < sentence.end;) {
        const auto [c, size] = code_point_at(text, at);
        const char kind = kinds.of(c);
        const bool begins = kind != '\0' && kind != ' ' && (kind != before || kind == '?');
        if (words >= (before == ' ' ? most_words : most_words_without_space) && begins) {
            found.push_back(trimmed(text, {begin, at}));
            begin = at;
            words = 0;
        }
        if (begins) ++words;
        if (kind != '\0') before = kind;
        at += size;
    }
    found.push_back({begin, sentence.end});
}

}  // namespace

std::vector<Span> sentences(std::string_view text) {
    std::vector<Span> found;
    Span open;  // the sentence that the next piece may still belong to
    bool open_has_letter = false;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : sentence_ends(text)) {
        const Span piece = trimmed(text, {begin, end});
        begin = end;
        if (piece.empty()) continue;
        const bool new_line = has('\n', text.substr(open.end, piece.begin - open.end));
        // What has no letter yet is the number of a list, "1. "; what says nothing is a stray sign.
        const bool says_something = has('a', piece.of(text)) || has('0', piece.of(text));
        if (new_line ||
            (open_has_letter && says_something && is_boundary(text, open.end, piece.begin))) {
            if (!open.empty()) add_cut(text, open, found);
            open = piece;
            open_has_letter = false;
        } else {
            open = {open.empty() ? piece.begin : open.begin, piece.end};
        }
        open_has_letter = open_has_letter || has('a', piece.of(text));
    }
    if (!open.empty()) add_cut(text, open, found);
    return found;
}

}  // namespace tadqiq
