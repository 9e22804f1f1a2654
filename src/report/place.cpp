#include "report/place.hpp"

#include <utility>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

Position position_in(std::string_view content, std::size_t offset) {
    Position position;
    for (std::size_t at = 0; at < offset && at < content.size();) {
        const auto [c, size] = code_point_at(content, at);
        at += size;
        const bool crlf = c == '\r' && at < content.size() && content[at] == '\n';
        if (c == '\n' || (c == '\r' && !crlf)) {
            position = {position.line + 1, 1, 1, 1};
            continue;
        }
        position.byte += size;
        position.utf16 += c >= 0x10000 ? 2 : 1;
        ++position.code_point;
    }
    return position;
}

}  // namespace

Place place_in(std::string path, std::string_view content, std::size_t begin, std::size_t end) {
    return {std::move(path), position_in(content, begin), position_in(content, end), true};
}

}  // namespace tadqiq
