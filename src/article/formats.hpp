// The formats that articles come in: what read.cpp knows of them. Each throws Error (input) where a
// file as a whole is no article.
#pragma once

#include <string>
#include <string_view>

#include "article/read.hpp"

namespace tadqiq {

class Input;

/// Plain text, with front matter or without: plain.cpp.
/// Throws Error (input) where there are no words, unless `takes_empty`.
Article plain_article(std::string bytes, const std::string& source, bool takes_empty = false);
/// A web page: html.cpp.
Article html_article(std::string bytes, const std::string& source);
/// The items of an RSS or Atom feed: feed.cpp.
void read_feed(std::string bytes, const std::string& source, const ArticleSink& article,
               const ProblemSink& problem);
/// An article a line; a bad line is a problem, and the next one follows: jsonl.cpp.
void read_json_lines(Input& input, const InputOptions& options, const ArticleSink& article,
                     const ProblemSink& problem);

/// Throws where `bytes`, of `source`, hold a NUL: SQLite and C cut a text there.
void refuse_nul(std::string_view bytes, const std::string& source);

}  // namespace tadqiq
