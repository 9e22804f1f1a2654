// White space and letter case of ASCII, whatever the locale: for the syntax around articles, not
// for their Arabic.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace tadqiq {

inline constexpr std::string_view ascii_space = " \t\r\n\f\v";

inline std::string_view trimmed(std::string_view s) {
    s.remove_prefix(std::min(s.find_first_not_of(ascii_space), s.size()));
    return s.substr(0, s.find_last_not_of(ascii_space) + 1);
}

inline std::string lower_case(std::string_view s) {
    std::string out(s);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace tadqiq
