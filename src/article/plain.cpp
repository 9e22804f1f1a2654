// Plain text, with front matter before it or without.
#include <fmt/format.h>

#include <algorithm>

#include "article/ascii.hpp"
#include "article/formats.hpp"
#include "article/input.hpp"
#include "article/published.hpp"
#include "text/decode.hpp"

namespace tadqiq {
namespace {

/// Takes a line, without its end, off the front of `text`.
std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::string_view unquoted(std::string_view value) {
    const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                        (value.front() == '"' || value.front() == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

/// Front matter is what stands between two lines "---" at the very beginning, where at least one
/// line of it gives a key that we know. Anything else that begins with "---" is text. Takes it off
/// the front of `text`.
void take_front_matter(std::string_view& text, Article& article) {
    std::string_view rest = text;
    if (trimmed(take_line(rest)) != "---") return;
    Article found;
    bool any = false;
    while (!rest.empty()) {
        const auto line = take_line(rest);
        if (trimmed(line) == "---") {
            if (!any) return;
            article.title = found.title;
            article.publisher = found.publisher;
            article.url = found.url;
            article.published = found.published;
            text = rest;
            return;
        }
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const auto key = trimmed(line.substr(0, colon));
        const std::string value(unquoted(trimmed(line.substr(colon + 1))));
        const bool known =
            key == "title" || key == "publisher" || key == "url" || key == "published";
        any = any || known;
        if (value.empty()) continue;
        if (key == "title") found.title = value;
        if (key == "publisher") found.publisher = value;
        if (key == "url") found.url = value;
        if (key == "published") found.published = iso_date(value);
    }
}

}  // namespace

void refuse_nul(std::string_view bytes, const std::string& source) {
    const auto at = bytes.find('\0');
    if (at == std::string_view::npos) return;
    throw Error(Fault::input, place(source, line_of(bytes, at)),
                fmt::format("no text: a NUL byte at offset {}", at));
}

Article plain_article(std::string bytes, const std::string& source, bool takes_empty) {
    Article article;
    article.id = article.source = source;
    article.text = decoded(std::move(bytes), place(source));
    refuse_nul(article.text, source);
    std::string_view text = article.text;
    take_front_matter(text, article);
    if (trimmed(text).empty() && !takes_empty)
        throw Error(Fault::input, place(source), "holds no text");
    article.text.erase(0, article.text.size() - text.size());
    return article;
}

}  // namespace tadqiq
