// Decoding: from the bytes of a file in any charset that Arabic news comes in to UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tadqiq {

/// `bytes` as well-formed UTF-8 without a byte order mark. UTF-8 is taken as it is, whatever the
/// file declares; UTF-16 is known by its mark; then comes the charset that the file `declared`
/// (empty: none), and where it declared none, Windows-1256 or ISO-8859-6 if the letters make Arabic
/// of it. Throws Error (input) that names `file`, the line and the offset of the first malformed
/// byte otherwise.
std::string decoded(std::string bytes, const std::string& file, std::string_view declared = {});

/// The line, from 1, on which a byte stands.
std::size_t line_of(std::string_view bytes, std::size_t offset);

}  // namespace tadqiq
