// UTF-8 as bytes: validation and stepping from code point to code point.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tadqiq {

/// The byte offset of the first malformed sequence (overlong forms, surrogates and cut sequences
/// included), or empty where the text is well-formed UTF-8.
std::optional<std::size_t> first_malformed(std::string_view bytes);

/// The code point at `at` and how many bytes it takes. `text` is well-formed and `at` its begin.
struct CodePoint {
    char32_t value;
    unsigned size;
};
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
            4};
}

}  // namespace tadqiq
