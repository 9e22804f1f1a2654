// Reading: from paths as given on the command line to articles, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "article/article.hpp"
#include "base/error.hpp"

namespace tadqiq {

enum class InputFormat {
    automatic,  ///< by the ending of the file's name, else by how its content begins
    text,
    jsonl,
    html,
    feed,  ///< RSS or Atom
};

std::string_view name(InputFormat format);  ///< as --input-format gives it: "auto", "jsonl"
std::optional<InputFormat> input_format_named(std::string_view name);

struct InputOptions {
    InputFormat format = InputFormat::automatic;
    /// What is this long or longer is a problem: a file, or a line of JSON Lines. 0: no limit but
    /// that of byte offsets, 4 GiB. Problems call the option --max-bytes.
    std::size_t max_bytes = 64'000'000;
    /// A file without words is an article without words, not a problem.
    bool takes_empty = false;
    /// Told before each article how many bytes of all paths have been read.
    std::function<void(std::uint64_t)> on_read;
};

using ArticleSink = std::function<void(Article)>;
/// Takes an Error (input) that names the file and, where known, the line; reading goes on.
using ProblemSink = std::function<void(const Error&)>;

/// Reads every path: a file, a folder (walked in byte order of names; hidden files, symbolic links,
/// pipes, devices and sockets in it are left out) or "-", standard input. Articles are handed on as
/// they are read and none is kept. Of two articles with one id the second is a problem. What
/// `article` throws ends the reading, but for an Error (input), which is a problem of that file.
void read_articles(std::span<const std::string> paths, const InputOptions& options,
                   const ArticleSink& article, const ProblemSink& problem);

/// How many bytes that will be, as far as it is known before: not of standard input.
std::uint64_t bytes_to_read(std::span<const std::string> paths);

}  // namespace tadqiq
