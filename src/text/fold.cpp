#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <deque>
#include <iterator>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

/// What Arabic print does not keep apart, after NFKC: see fold.hpp. 0 leaves the character out.
char32_t folded_letter(char32_t c) {
    // clang-format off
    switch (c) {
        case U'أ': case U'إ': case U'آ': case U'ٱ': case U'ٲ': case U'ٳ': return U'ا';
        case U'ؤ': return U'و';
        case U'ئ': case U'ى': case U'ی': case U'ې': case U'ے': case U'ۓ': return U'ي';
        case U'ة': case U'ە': case U'ہ': case U'ھ': case U'ۃ': case U'ۀ': case U'ۂ':
            return U'ه';
        case U'ک': case U'گ': case U'ڪ': return U'ك';
        case U'پ': return U'ب';
        case U'چ': return U'ج';
        case U'ڤ': return U'ف';
        case U'ژ': return U'ز';
        case U'ـ': return 0;            // tatweel
        case U'\u2044': return U'/';    // fraction slash, which NFKC makes of a half
        case U'\u2212': case U'\u2010': case U'\u2011': case U'\u2012': case U'\u2013':
        case U'\u2014': case U'\u2015': return U'-';
        case U'٪': return U'%';
        case U'“': case U'”': case U'«': case U'»': case U'„': case U'″': return U'"';
        case U'‘': case U'’': case U'′': case U'ʼ': return U'\'';
        default: return c;
    }
    // clang-format on
}

bool is_line_end(char32_t c) {
    return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Marks that sit on a letter, and characters that show nothing: neither reaches the folded text.
bool is_left_out(char32_t c) {
    const auto category = u_charType(static_cast<UChar32>(c));
    return category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR ||
           category == U_ENCLOSING_MARK || c == U'ـ' || (c < 0x20 && c != '\t' && c != '\n');
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0 | c >> 6));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0 | c >> 12));
        out.push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
        out.push_back(static_cast<char>(0xF0 | c >> 18));
        out.push_back(static_cast<char>(0x80 | (c >> 12 & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
}

std::string utf8(char32_t c) {
    std::string out;
    append_utf8(out, c);
    return out;
}

bool is_decimal_digit(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER;
}

/// What one character becomes, by ICU and the rules above: the slow way, for filling the table.
std::string folded_character(char32_t c) {
    if (is_line_end(c)) return "\n";
    if (c == '\r') return "";  // of "\r\n"; a lone one is seen to in fold()
    if (u_isUWhiteSpace(static_cast<UChar32>(c))) return " ";
    if (is_left_out(c)) return "";
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto normal = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
    assert(U_SUCCESS(status));
    // Superscripts and circled digits are no digits of a number, 10² is not 102; the digits that
    // NFKC makes of ½ are, but they do not lengthen the number before them.
    const bool fraction = c != U'\u2044' && normal.indexOf(u'\u2044') >= 0;
    const bool digits_count = fraction || is_decimal_digit(c);
    std::string out;
    for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
        const auto part = static_cast<char32_t>(normal.char32At(i));
        if (is_decimal_digit(part)) {
            if (!digits_count) return utf8(c);
            out.push_back(static_cast<char>('0' + u_charDigitValue(static_cast<UChar32>(part))));
        } else if (u_isUWhiteSpace(static_cast<UChar32>(part))) {
            out.push_back(' ');
        } else if (!is_left_out(part)) {
            if (const auto letter = folded_letter(part)) append_utf8(out, letter);
        }
    }
    // A ligature of several words ("peace be upon him") does not touch the words around it; a vowel
    // mark in isolated presentation form is a space and a mark to NFKC, and is only left out.
    if (c >= 0xFB50 && out == " ") return "";
    if (c >= 0xFB50 && out.find(' ') != std::string::npos) return " " + out + " ";
    return fraction ? " " + out : out;
}

/// What the characters of Arabic print become, worked out once; `folded_character`
/// does the rest.
class FoldTable {
  public:
    FoldTable() {
        for (const auto& [begin, end] : ranges)
            for (char32_t c = begin; c < end; ++c) fill(c);
    }

    /// The piece for `c`, or null where the table does not hold it.
    const std::string_view* find(char32_t c) const {
        if (c >= entries_.size() || !entries_[c].data()) return nullptr;
        return &entries_[c];
    }
    /// What a character of one byte becomes, where that is one byte; else 0.
    char one_byte(unsigned char c) const { return same_length_[c][0]; }
    /// The same of two bytes, else null.
    const char* two_bytes(unsigned char lead, char trail) const {
        const auto& piece = same_length_[(lead & 0x1F) << 6 | (trail & 0x3F)];
        return piece[0] ? piece.data() : nullptr;
    }

  private:
    struct Range {
        char32_t begin, end;
    };
    /// Latin to Arabic, general punctuation with the bidi controls, Arabic presentation forms.
    static constexpr Range ranges[] = {{0, 0x800}, {0x2000, 0x2070}, {0xFB50, 0xFF00}};

    void fill(char32_t c) {
        const std::string piece = folded_character(c);
        pieces_.push_back(piece);
        entries_[c] = pieces_.back();
        if (c < same_length_.size() && c != U'ـ' && piece.size() == (c < 0x80 ? 1 : 2))
            std::copy(piece.begin(), piece.end(), same_length_[c].begin());
    }

    std::array<std::array<char, 2>, 0x800> same_length_{};  ///< '\0' where it changes
    std::deque<std::string> pieces_;
    std::vector<std::string_view> entries_ = std::vector<std::string_view>(0xFF00);
};

const FoldTable& table() {
    static const FoldTable instance;
    return instance;
}

}  // namespace

/// Whether a tatweel between `before` (folded) and `after` lengthens a letter. Print also uses it
/// as a dash, between digits or alone.
bool stretches_letter(std::string_view before, std::string_view after) {
    const auto is_letter = [](char32_t c) { return u_isUAlphabetic(static_cast<UChar32>(c)); };
    if (!before.empty()) {
        std::size_t last = before.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(before[last]) & 0xC0) == 0x80) --last;
        if (is_letter(code_point_at(before, last).value)) return true;
    }
    constexpr std::size_t longest_dash = 16;  // bytes; what is longer stretches nothing
    for (std::size_t at = 0; at < std::min(after.size(), longest_dash);) {
        const auto [c, size] = code_point_at(after, at);
        if (c != U'ـ') return is_letter(c);
        at += size;
    }
    return false;
}

/// Writes the folded text of one original.
class Folding {
  public:
    explicit Folding(std::string_view original) : original_(original) {
        result_.original_ = original;
        result_.text_.resize(original.size());
    }

    FoldedText run() {
        const FoldTable& folds = table();
        const char* const from = original_.data();
        char* to = result_.text_.data();
        while (at_ < original_.size()) {
            // Nearly all characters of Arabic print: of one or two bytes, and as many when folded.
            const auto lead = static_cast<unsigned char>(from[at_]);
            if (lead < 0x80) {
                if (const char same = folds.one_byte(lead)) {
                    to[length_++] = same;
                    ++at_;
                    continue;
                }
            } else if (lead < 0xE0) {
                if (const char* same = folds.two_bytes(lead, from[at_ + 1])) {
                    to[length_] = same[0];
                    to[length_ + 1] = same[1];
                    length_ += 2;
                    at_ += 2;
                    continue;
                }
            }
            any_character(folds);
            to = result_.text_.data();
        }
        result_.text_.resize(length_);
        return std::move(result_);
    }

  private:
    void any_character(const FoldTable& folds) {
        const auto [c, size] = code_point_at(original_, at_);
        const std::string_view before(result_.text_.data(), length_);
        if (c == U'ـ' && !stretches_letter(before, original_.substr(at_ + size)))
            keep(before.ends_with('-') ? "" : "-", size);
        else if (c == '\r')  // alone, it ends a line; before '\n' that does
            keep(original_.substr(at_ + 1).starts_with('\n') ? "" : "\n", size);
        else if (const auto* piece = folds.find(c); piece && c != U'ـ')
            keep(*piece, size);
        else
            keep(folded_character(c), size);
    }

    /// Writes what the character of `size` bytes here becomes.
    void keep(std::string_view piece, unsigned size) {
        std::string& text = result_.text_;
        const std::size_t rest = original_.size() - at_ - size;
        if (length_ + piece.size() + rest > text.size())
            text.resize(length_ + piece.size() + rest + text.size() / 8);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (i >= size) shift(length_, at_);
            text[length_++] = piece[i];
        }
        at_ += size;
        if (piece.size() != size) shift(length_, at_);
    }

    void shift(std::size_t folded, std::size_t original) {
        auto& shifts = result_.shifts_;
        const auto from = static_cast<std::uint32_t>(folded);
        const auto distance = static_cast<std::uint32_t>(original - folded);
        if (!shifts.empty() && shifts.back().from == from)
            shifts.back().distance = distance;
        else
            shifts.push_back({from, distance});
    }

    const std::string_view original_;
    FoldedText result_;
    std::size_t at_ = 0, length_ = 0;  ///< what is read, and written
};

FoldedText fold(std::string_view original) {
    return Folding(original).run();
}

std::string folded(std::string_view word) {
    return fold(word).text();
}

std::uint32_t FoldedText::origin(std::uint32_t folded) const {
    const auto after =
        std::upper_bound(shifts_.begin(), shifts_.end(), folded,
                         [](std::uint32_t at, const Shift& shift) { return at < shift.from; });
    std::uint32_t at = after == shifts_.begin() ? folded : folded + std::prev(after)->distance;
    while ((static_cast<unsigned char>(original_[at]) & 0xC0) == 0x80) --at;
    return at;
}

Span FoldedText::original(std::uint32_t begin, std::uint32_t end) const {
    if (begin >= end) return {};
    std::size_t after = origin(end - 1);
    after += code_point_at(original_, after).size;
    while (after < original_.size()) {
        const auto [c, size] = code_point_at(original_, after);
        if (c < 0x300 || u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK) break;
        after += size;
    }
    return {origin(begin), static_cast<std::uint32_t>(after)};
}

}  // namespace tadqiq
