// SHA-256 (FIPS 180-4): what names a content for good, and what `sha256sum` can check.
#pragma once

#include <string>
#include <string_view>

namespace tadqiq {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace tadqiq
