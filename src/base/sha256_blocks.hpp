// What SHA-256 does with each 64 bytes: by the instructions that processors have for it, else step
// by step.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace tadqiq {

using Sha256State = std::array<std::uint32_t, 8>;
using AddSha256Blocks = void (*)(Sha256State& state, const unsigned char* data, std::size_t blocks);

/// On any processor.
void add_sha256_blocks(Sha256State& state, const unsigned char* data, std::size_t blocks);
/// By this processor's own instructions, six times as fast; null where it has none.
AddSha256Blocks own_sha256_instructions();

}  // namespace tadqiq
