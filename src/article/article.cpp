#include "article/article.hpp"

namespace tadqiq {
namespace {

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Takes white space, no-break spaces among it, off the front; whether there was any.
bool skip_space(std::string_view& s) {
    const auto before = s.size();
    while (!s.empty()) {
        if (is_space(s.front()))
            s.remove_prefix(1);
        else if (s.starts_with("\u00A0"))
            s.remove_prefix(std::string_view("\u00A0").size());
        else
            break;
    }
    return s.size() != before;
}

/// Whether `text` begins with `start`, white space aside.
bool begins_with(std::string_view text, std::string_view start) {
    for (;;) {
        skip_space(text);
        skip_space(start);
        if (start.empty()) return true;
        if (text.empty() || text.front() != start.front()) return false;
        text.remove_prefix(1);
        start.remove_prefix(1);
    }
}

}  // namespace

bool Article::has_separate_title() const {
    return title && !begins_with(text, *title);
}

std::string_view name(Field field) {
    return field == Field::title ? "title" : "text";
}

}  // namespace tadqiq
