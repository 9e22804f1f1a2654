// Numbers in the blobs of the store: seven bits a byte, the lowest first; the eighth bit says that
// more follow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tadqiq {

inline void append_packed(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes.push_back(static_cast<char>(number | 0x80));
    bytes.push_back(static_cast<char>(number));
}

/// Takes one off the front; what makes no sense gives any number.
inline std::uint64_t take_packed(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (int shift = 0; !bytes.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

}  // namespace tadqiq
