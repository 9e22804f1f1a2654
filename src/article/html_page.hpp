// What an HTML page shows and what it says of itself.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tadqiq {

struct HtmlPage {
    /// The story as plain text, a block a line: what the page marks as the body of the article,
    /// else its longest <article>, else <main>, else all but its furniture (menus, asides, forms).
    std::string text;
    std::string title;      ///< of <title>
    std::string canonical;  ///< the address that <link rel="canonical"> gives
    /// <meta>: its name, property or itemprop in lower case, and its content.
    std::vector<std::pair<std::string, std::string>> meta;
    std::vector<std::string> json_ld;  ///< the scripts that hold JSON-LD, as they stand

    /// The first non-empty content of a <meta>, or empty.
    std::string_view meta_content(std::string_view name) const;
};

/// Reads UTF-8, a page or a fragment of one. Never builds a tree: linear, at any depth. Throws
/// Error (input) at `place` only for a deep page whose end tags close nothing, thousands of times.
HtmlPage parse_html(std::string_view html, const std::string& place);

/// The text that a fragment of HTML shows; throws as parse_html does.
std::string html_text(std::string_view fragment, const std::string& place);

}  // namespace tadqiq
