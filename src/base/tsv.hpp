// Tab-separated rows, as the lexicon and the test phrases are written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tadqiq {

struct TsvRow {
    std::string_view path;  ///< of the file, for messages
    std::size_t line = 0;   ///< from 1
    std::vector<std::string_view> fields;

    /// "path:line", as errors name a place.
    std::string place() const;
    /// Field `i`, or an empty view where the row is shorter.
    std::string_view field(std::size_t i) const {
        return i < fields.size() ? fields[i] : std::string_view();
    }
};

/// The rows of `content`. Empty lines and lines that begin with '#' are left out; spaces around a
/// field are cut. The views point into `content` and `path`, which must outlive the rows.
std::vector<TsvRow> read_tsv(std::string_view path, std::string_view content);

}  // namespace tadqiq
