// Texts put through what print, copying and hostile hands do to them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tadqiq::test {

/// `text` (well-formed UTF-8) with code points dropped, doubled, swapped and replaced, and with
/// marks, controls, digits and astral characters strewn in. Well-formed; the same for one seed.
std::string mangled(std::string_view text, std::uint32_t seed);

}  // namespace tadqiq::test
