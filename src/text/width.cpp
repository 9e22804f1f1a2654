#include "text/width.hpp"

#include <unicode/uchar.h>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

std::size_t cells(UChar32 c) {
    if (c >= 0x20 && c < 0x7F) return 1;
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = code_point_at(text, at);
        width += cells(static_cast<UChar32>(c));
        at += size;
    }
    return width;
}

}  // namespace tadqiq
