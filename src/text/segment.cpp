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

/// `is_letter` for the characters of one and two bytes, where Arabic stands; asked once a
/// character.
const std::array<bool, 0x800>& common_letters() {
    static const auto letters = [] {
        std::array<bool, 0x800> result{};
        for (char32_t c = 0; c < result.size(); ++c) result[c] = is_letter(c);
        return result;
    }();
    return letters;
}

}  // namespace

std::vector<Segment> segment(const FoldedText& folded) {
    const auto& letters = common_letters();
    const std::string_view text = folded.text();
    std::vector<Segment> segments;
    segments.reserve(text.size() / 6);
    bool spaced = true;
    for (std::uint32_t at = 0; at < text.size();) {
        const std::uint32_t begin = at;
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
        } else {
            while (at < text.size()) {
                const auto [letter, size] = code_point_at(text, at);
                if (!(letter < letters.size() ? letters[letter] : is_letter(letter))) break;
                at += size;
            }
            if (at > begin)
                shape = Shape::word;
            else
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
