// Where something stands in a file, in the units that other programs count in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tadqiq {

/// From 1, as editors show them.
struct Position {
    std::size_t line = 1;
    std::size_t byte = 1, utf16 = 1, code_point = 1;  ///< columns

    friend bool operator==(const Position&, const Position&) = default;
};

struct Place {
    std::string path;
    Position begin, end;  ///< half-open
    /// The columns are known; else only the line is, or not even that (1).
    bool is_exact = false;
};

/// The bytes [begin, end) of well-formed UTF-8. Lines end in LF, CR LF or CR.
Place place_in(std::string path, std::string_view content, std::size_t begin, std::size_t end);

}  // namespace tadqiq
