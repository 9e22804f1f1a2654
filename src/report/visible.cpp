#include "report/visible.hpp"

#include <fmt/format.h>

#include <iterator>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

bool is_space(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

bool acts_on_terminal(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool acts_on_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_visible(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = code_point_at(text, at);
        if (is_space(c))
            out.push_back(' ');
        else if (acts_on_terminal(c) || acts_on_direction(c))
            fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<unsigned>(c));
        else
            out.append(text.substr(at, size));
        at += size;
    }
}

}  // namespace

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (const auto bad = first_malformed(text)) {
        append_visible(out, text.substr(0, *bad));
        fmt::format_to(std::back_inserter(out), "<{:02X}>", static_cast<unsigned char>(text[*bad]));
        text.remove_prefix(*bad + 1);
    }
    append_visible(out, text);
    return out;
}

}  // namespace tadqiq
