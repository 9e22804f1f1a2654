// JSON Lines: an article a line, {"id": ..., "text": ...} with title, publisher, url, published.
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

#include "article/ascii.hpp"
#include "article/formats.hpp"
#include "article/input.hpp"
#include "article/published.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

namespace json = simdjson::ondemand;

/// Deeper than anybody nests by intention; checking recurses.
constexpr int deepest = 500;

/// Whether `s` is a number by JSON's grammar, however long.
bool is_number(std::string_view s) {
    const auto digits = [&s] {
        const auto end = std::min(s.find_first_not_of("0123456789"), s.size());
        s.remove_prefix(end);
        return end > 0;
    };
    if (s.starts_with('-')) s.remove_prefix(1);
    if (s.size() > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9') return false;
    if (!digits()) return false;
    if (s.starts_with('.')) {
        s.remove_prefix(1);
        if (!digits()) return false;
    }
    if (s.starts_with('e') || s.starts_with('E')) {
        s.remove_prefix(1);
        if (s.starts_with('+') || s.starts_with('-')) s.remove_prefix(1);
        if (!digits()) return false;
    }
    return s.empty();
}

/// Reads through a value of a key that we ignore, as simdjson skips such values unchecked. Numbers
/// are not converted, so any size of them will do.
void check_ignored(json::value value, int depth) {
    if (depth > deepest) throw simdjson::simdjson_error(simdjson::DEPTH_ERROR);
    switch (value.type()) {
        case json::json_type::object:
            for (json::field field : value.get_object()) {
                field.unescaped_key().value();
                check_ignored(field.value(), depth + 1);
            }
            break;
        case json::json_type::array:
            for (json::value element : value.get_array()) check_ignored(element, depth + 1);
            break;
        case json::json_type::string:
            value.get_string().value();
            break;
        case json::json_type::number:
            if (!is_number(trimmed(value.raw_json_token())))
                throw simdjson::simdjson_error(simdjson::NUMBER_ERROR);
            break;
        case json::json_type::boolean:
            value.get_bool().value();
            break;
        case json::json_type::null:
            if (!value.is_null()) throw simdjson::simdjson_error(simdjson::N_ATOM_ERROR);
            break;
    }
}

/// Why a line is no article. Its place is added by who knows it.
struct Refusal {
    std::string message;
};

std::string string_of(json::value value, std::string_view key) {
    if (value.type() != json::json_type::string)
        throw Refusal{fmt::format("'{}' is not a string", key)};
    std::string text(value.get_string().value());
    if (text.find('\0') != text.npos) throw Refusal{fmt::format("'{}' holds a NUL character", key)};
    return text;
}

std::optional<std::string> optional_string(json::value value, std::string_view key) {
    if (value.type() == json::json_type::null && value.is_null()) return {};
    auto text = string_of(value, key);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

Article parsed(json::document& document) {
    if (document.type() != json::json_type::object) throw Refusal{"not a JSON object"};
    Article article;
    std::optional<std::string> id, text;
    for (json::field field : document.get_object()) {
        const std::string key(field.unescaped_key().value());
        json::value value = field.value();
        if (key == "id")
            id = string_of(value, key);
        else if (key == "text")
            text = string_of(value, key);
        else if (key == "title")
            article.title = optional_string(value, key);
        else if (key == "publisher")
            article.publisher = optional_string(value, key);
        else if (key == "url")
            article.url = optional_string(value, key);
        else if (key == "published")
            article.published = optional_string(value, key);
        else
            check_ignored(value, 1);
    }
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        throw Refusal{"more than one JSON value on the line"};
    if (!id || id->empty()) throw Refusal{"has no 'id'"};
    if (!text) throw Refusal{"has no 'text'"};
    if (article.published) article.published = iso_date(*article.published);
    article.id = std::move(*id);
    article.text = std::move(*text);
    return article;
}

class LineParser {
  public:
    /// Throws Refusal.
    Article parse(std::string_view line) {
        if (const auto malformed = first_malformed(line))
            throw Refusal{fmt::format("not UTF-8: malformed byte 0x{:02X} at byte {} of the line",
                                      static_cast<unsigned char>(line[*malformed]), *malformed)};
        padded_.assign(line);
        padded_.reserve(line.size() + simdjson::SIMDJSON_PADDING);
        try {
            json::document document = parser_.iterate(
                simdjson::padded_string_view(padded_.data(), padded_.size(), padded_.capacity()));
            return parsed(document);
        } catch (const simdjson::simdjson_error& error) {
            throw Refusal{fmt::format("broken JSON: {}", simdjson::error_message(error.error()))};
        }
    }

  private:
    json::parser parser_;
    std::string padded_;  // the line, with room behind it that simdjson may read
};

}  // namespace

void read_json_lines(Input& input, const InputOptions& options, const ArticleSink& article,
                     const ProblemSink& problem) {
    LineParser parser;
    bool any = false;
    while (const auto line = input.next_line(options.max_bytes)) {
        const std::string where = place(input.name(), line->number);
        std::string_view text = line->text;
        if (line->number == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        text = trimmed(text);
        if (text.empty() && !line->too_long) continue;
        any = true;
        if (line->number == 1 && (text == "{" || text.starts_with('[')))
            throw Error(Fault::input, where, "not JSON Lines: write one article a line");
        std::optional<Article> read;
        try {
            if (line->too_long) throw Refusal{"is too long; --max-bytes lifts the limit"};
            read = parser.parse(text);
            read->source = input.name();
            read->line = line->number;
        } catch (const Refusal& refusal) {
            problem(Error(Fault::input, where, refusal.message));
        }
        if (read) article(std::move(*read));
    }
    if (!any) throw Error(Fault::input, place(input.name()), "holds no article");
}

}  // namespace tadqiq
