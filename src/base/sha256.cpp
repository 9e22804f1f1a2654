#include "base/sha256.hpp"

#include <array>
#include <cstdint>

#include "base/sha256_blocks.hpp"

namespace tadqiq {
namespace {

AddSha256Blocks fastest() {
    const auto own = own_sha256_instructions();
    return own ? own : add_sha256_blocks;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    static const AddSha256Blocks add_blocks = fastest();
    Sha256State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t blocks = bytes.size() / 64, left = bytes.size() % 64;
    add_blocks(state, data, blocks);
    data += blocks * 64;

    // The rest, a one bit, zeros, and the length in bits: one block, or two where it is long.
    std::array<unsigned char, 128> tail{};
    for (std::size_t i = 0; i < left; ++i) tail[i] = data[i];
    tail[left] = 0x80;
    const std::size_t size = left < 56 ? 64 : 128;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (int i = 0; i < 8; ++i) tail[size - 1 - i] = static_cast<unsigned char>(bits >> 8 * i);
    add_blocks(state, tail.data(), size / 64);

    std::string hex;
    for (const auto word : state)
        for (int shift = 28; shift >= 0; shift -= 4)
            hex.push_back("0123456789abcdef"[word >> shift & 0xf]);
    return hex;
}

}  // namespace tadqiq
