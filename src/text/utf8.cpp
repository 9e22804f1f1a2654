#include "text/utf8.hpp"

#include <unicode/utf8.h>

#include <cstdint>

namespace tadqiq {

std::optional<std::size_t> first_malformed(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    for (std::size_t at = 0; at < size;) {
        if (data[at] < 0x80) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        if (c < 0) return begin;
    }
    return {};
}

}  // namespace tadqiq
