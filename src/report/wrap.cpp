#include "report/wrap.hpp"

#include <algorithm>

#include "text/width.hpp"

namespace tadqiq {
namespace {

std::size_t width_without_colours(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto escape = std::min(text.find("\x1b["), text.size());
        width += display_width(text.substr(0, escape));
        text.remove_prefix(escape);
        const auto end = text.find('m');
        text.remove_prefix(text.empty() || end == text.npos ? text.size() : end + 1);
    }
    return width;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t cells) {
    if (cells == 0) return {std::string(text)};
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        const auto width = width_without_colours(word);
        if (!lines.back().empty() && used + 1 + width > cells) {
            lines.emplace_back();
            used = 0;
        }
        if (!lines.back().empty()) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += word;
        used += width;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace tadqiq
