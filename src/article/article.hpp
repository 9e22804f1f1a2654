// An article as it was received, whatever format it came in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tadqiq {

/// A text that figures are read from: an article's own, or a title that the text does not repeat.
enum class Field { text, title };

struct Article {
    std::string id;    ///< given by the source, else its path as given
    std::string text;  ///< valid UTF-8; all offsets into it are bytes
    std::optional<std::string> title;
    std::optional<std::string> publisher;
    std::optional<std::string> url;
    std::optional<std::string> published;  ///< ISO 8601 date or date and time, as stated
    std::string source;                    ///< the file it came from, as given ("-": standard input)
    std::size_t line = 0;                  ///< its line there, for JSON Lines and feeds; 0: the whole file

    /// Whether the title is read as a field of its own: there is one, and `text` does not begin
    /// with it (white space aside).
    bool has_separate_title() const;
    /// The bytes that offsets of a field count in.
    std::string_view field(Field field) const {
        return field == Field::title ? std::string_view(*title) : std::string_view(text);
    }
};

std::string_view name(Field field);

}  // namespace tadqiq
