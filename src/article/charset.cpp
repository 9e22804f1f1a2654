#include "article/charset.hpp"

#include "article/ascii.hpp"

namespace tadqiq {
namespace {

/// What stands after `key` and '=' in `text`, without quotes; empty where `key` is not there.
std::string value_after(std::string_view text, std::string_view key) {
    const auto at = text.find(key);
    if (at == std::string_view::npos) return {};
    std::string_view rest = trimmed(text.substr(at + key.size()));
    if (!rest.starts_with('=')) return {};
    rest = trimmed(rest.substr(1));
    while (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
    return std::string(rest.substr(0, rest.find_first_of("\"'<>/?; \t\r\n")));
}

}  // namespace

std::string html_charset(std::string_view bytes) {
    const std::string start = lower_case(bytes.substr(0, 4096));
    for (auto at = start.find("<meta"); at != start.npos; at = start.find("<meta", at + 1)) {
        const auto tag = std::string_view(start).substr(at, start.find('>', at) - at);
        if (auto charset = value_after(tag, "charset"); !charset.empty()) return charset;
    }
    return {};
}

std::string xml_charset(std::string_view bytes) {
    const auto declaration = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{200}));
    return declaration.starts_with("<?xml") ? value_after(declaration, "encoding") : std::string();
}

}  // namespace tadqiq
