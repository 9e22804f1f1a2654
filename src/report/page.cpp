#include "report/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/embedded.hpp"
#include "base/sha256.hpp"

namespace tadqiq {
namespace {

/// Hexadecimal digits as base64, as a policy writes hashes.
std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto digit = [&](std::size_t i) {
        if (i >= hex.size()) return 0u;
        return static_cast<unsigned>(hex[i] <= '9' ? hex[i] - '0' : hex[i] - 'a' + 10);
    };
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 3) {  // three digits are two letters
        const unsigned bits = digit(i) << 8 | digit(i + 1) << 4 | digit(i + 2);
        out += letters[bits >> 6];
        if (i + 1 < hex.size()) out += letters[bits & 63];
    }
    while (out.size() % 4 != 0) out += '=';
    return out;
}

}  // namespace

std::string_view page_file(std::string_view name) {
    for (const auto& file : page_files())
        if (file.path == fmt::format("templates/{}", name)) return file.content;
    std::abort();  // CMakeLists.txt names them all
}

std::string content_security_policy(std::string_view style, std::string_view script) {
    return fmt::format(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; "
        "form-action 'none'",
        base64_of_hex(sha256(style)), base64_of_hex(sha256(script)));
}

std::string_view linkable(const std::optional<std::string>& url) {
    if (!url || !(url->starts_with("https://") || url->starts_with("http://"))) return {};
    const auto acts = [](unsigned char c) { return c <= ' ' || c == 0x7F; };
    if (std::any_of(url->begin(), url->end(), acts)) return {};
    if (url->find_first_of("<>\"") != std::string::npos) return {};
    return *url;
}

}  // namespace tadqiq
