#include "text/segment.hpp"

#include <unicode/uchar.h>

#include <array>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

using Shape = Segment::Shape;

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return u_isUAlphabetic(static_cast<UChar32>(c));
}

/// `is_letter` for the two-byte range of UTF-8, where Arabic stands; asked once a character.
const std::array<bool, 0x800>& two_byte_letters() {
    static const auto letters = [] {
        std::array<bool, 0x800> result{};
        for (char32_t c = 0; c < result.size(); ++c) result[c] = is_letter(c);
        return result;
    }();
    return letters;
}

}  // namespace

std::vector<Segment> segment(const FoldedText& folded) {
    const auto& letters = two_byte_letters();
    const std::string_view text = folded.text();
    std::vector<Segment> segments;
    segments.reserve(text.size() / 6);
    bool spaced = true;
    for (std::uint32_t at = 0; at < text.size();) {
        const std::uint32_t begin = at;
        const auto letter_at = [&](std::uint32_t i) -> unsigned {  // its size, 0 for no letter
            if (i >= text.size()) return 0;
            const auto [c, size] = code_point_at(text, i);
            return (c < 0x800 ? letters[c] : is_letter(c)) ? size : 0;
        };
        const char c = text[at];
        if (c == ' ') {
            spaced = true;
            ++at;
            continue;
        }
        Shape shape = Shape::sign;
        if (c >= '0' && c <= '9') {
            shape = Shape::digits;
            while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
        } else if (c == '\n') {
            shape = Shape::line_break;
            ++at;
        } else if (letter_at(at) != 0) {
            shape = Shape::word;
            while (const unsigned size = letter_at(at)) at += size;
        } else {
            at += code_point_at(text, at).size;
        }
        const bool marked =
            shape == Shape::digits && !spaced && begin > 0 &&
            folded.original(begin - 1, begin).end != folded.original(begin, at).begin;
        segments.push_back({{begin, at}, shape, marked, spaced});
        spaced = shape == Shape::line_break;
    }
    return segments;
}

}  // namespace tadqiq
