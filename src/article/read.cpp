#include "article/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <system_error>
#include <unordered_map>
#include <vector>

#include "article/ascii.hpp"
#include "article/formats.hpp"
#include "article/input.hpp"

namespace tadqiq {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> format_names = {"auto", "text", "jsonl", "html", "feed"};

/// By how the content begins: an object or an array of them, a page, a feed, else text.
InputFormat format_of_content(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::string start = lower_case(trimmed(head.substr(0, 1024)));
    const auto begins = [&start](std::string_view with) { return start.starts_with(with); };
    if (begins("{") || begins("[")) {
        const auto next = trimmed(std::string_view(start).substr(1));
        if (next.starts_with(start[0] == '{' ? '"' : '{')) return InputFormat::jsonl;
    }
    if (begins("<!doctype html") || begins("<html") || begins("<head")) return InputFormat::html;
    if (begins("<rss") || begins("<feed") || begins("<rdf:rdf")) return InputFormat::feed;
    if (begins("<?xml") || begins("<!--"))  // says nothing of what follows
        return start.find("<html") != start.npos ? InputFormat::html : InputFormat::feed;
    return InputFormat::text;
}

InputFormat format_of(const std::string& path, std::string_view head) {
    struct Ending {
        std::string_view ending;
        InputFormat format;
    };
    static constexpr std::array<Ending, 11> endings = {{{".jsonl", InputFormat::jsonl},
                                                        {".ndjson", InputFormat::jsonl},
                                                        {".json", InputFormat::jsonl},
                                                        {".html", InputFormat::html},
                                                        {".htm", InputFormat::html},
                                                        {".xhtml", InputFormat::html},
                                                        {".rss", InputFormat::feed},
                                                        {".atom", InputFormat::feed},
                                                        {".txt", InputFormat::text},
                                                        {".text", InputFormat::text},
                                                        {".md", InputFormat::text}}};
    const std::string name = lower_case(path);
    for (const auto& [ending, format] : endings)
        if (name.ends_with(ending)) return format;
    return format_of_content(head);
}

/// Names the files of a folder, in byte order; whether there was any, or a folder that cannot be
/// read.
bool walk(const std::string& folder, const std::function<void(const std::string&)>& file,
          const std::function<void(const std::string&, const std::error_code&)>& unreadable) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        names.push_back(entry->path().filename().string());
    if (error) {
        unreadable(folder, error);
        return true;
    }
    std::sort(names.begin(), names.end());  // chars compare as unsigned: byte order
    bool any = false;
    for (const auto& name : names) {
        if (name.starts_with('.')) continue;
        const std::string path = folder + (folder.ends_with('/') ? "" : "/") + name;
        const auto type = fs::symlink_status(path, error).type();
        if (type == fs::file_type::directory) {
            any = walk(path, file, unreadable) || any;
        } else if (type == fs::file_type::regular || type == fs::file_type::not_found) {
            file(path);  // one that is gone by now is a problem
            any = true;
        }
    }
    return any;
}

class Reader {
  public:
    Reader(const InputOptions& options, const ArticleSink& article, const ProblemSink& problem)
        : options_(options), article_(article), problem_(problem) {}

    void read(const std::string& path) {
        std::error_code unknown;  // then opening it says what is wrong
        if (path != "-" && fs::is_directory(path, unknown)) {
            const bool any = walk(
                path, [this](const std::string& file) { read_file(file); },
                [this](const std::string& folder, const std::error_code& error) {
                    report(folder, "cannot be read: " + error.message());
                });
            if (!any) report(path, "a folder without articles");
        } else {
            read_file(path);
        }
    }

  private:
    void report(const std::string& path, const std::string& message) {
        problem_(Error(Fault::input, place(shown_path(path)), message));
    }

    void read_file(const std::string& path) {
        try {
            Input input(path);
            input_ = &input;
            read_input(input);
            bytes_read_ += input.bytes_read();
        } catch (const Error& error) {
            if (error.fault() != Fault::input) throw;  // not ours: the sink's
            problem_(error);
        }
    }

    void read_input(Input& input) {
        const auto sink = [this](Article article) { hand_on(std::move(article)); };
        const bool empty = input.head().empty();
        if (empty && !options_.takes_empty)
            throw Error(Fault::input, place(input.name()), "is empty");
        InputFormat format = empty ? InputFormat::text : options_.format;
        if (format == InputFormat::automatic) format = format_of(input.name(), input.head());
        if (format == InputFormat::jsonl) {
            read_json_lines(input, options_, sink, problem_);
            return input.check_unchanged();
        }
        std::string bytes = input.rest(options_.max_bytes);
        input.check_unchanged();
        if (format == InputFormat::html)
            hand_on(html_article(std::move(bytes), input.name()));
        else if (format == InputFormat::feed)
            read_feed(std::move(bytes), input.name(), sink, problem_);
        else
            hand_on(plain_article(std::move(bytes), input.name(), options_.takes_empty));
    }

    void hand_on(Article article) {
        const std::string where = place(article.source, article.line);
        const auto [first, is_new] = seen_.emplace(article.id, where);
        if (options_.on_read) options_.on_read(bytes_read_ + input_->bytes_read());
        if (is_new)
            article_(std::move(article));
        else
            problem_(Error(Fault::input, where,
                           fmt::format("has the id '{}' of the article at {}, which was read first",
                                       article.id, first->second)));
    }

    const InputOptions& options_;
    const ArticleSink& article_;
    const ProblemSink& problem_;
    const Input* input_ = nullptr;                       ///< the one that is being read
    std::uint64_t bytes_read_ = 0;                       ///< of those before it
    std::unordered_map<std::string, std::string> seen_;  ///< id to the place of its article
};

}  // namespace

std::string_view name(InputFormat format) {
    return format_names[static_cast<std::size_t>(format)];
}

std::optional<InputFormat> input_format_named(std::string_view name) {
    for (std::size_t i = 0; i < format_names.size(); ++i)
        if (format_names[i] == name) return static_cast<InputFormat>(i);
    return {};
}

void read_articles(std::span<const std::string> paths, const InputOptions& options,
                   const ArticleSink& article, const ProblemSink& problem) {
    Reader reader(options, article, problem);
    for (const auto& path : paths) reader.read(path);
}

std::uint64_t bytes_to_read(std::span<const std::string> paths) {
    std::uint64_t bytes = 0;
    std::error_code error;  // reading will tell
    const auto add = [&](const std::string& path) {
        const auto size = fs::file_size(path, error);
        if (!error) bytes += size;
    };
    for (const auto& path : paths)
        if (path != "-" && fs::is_directory(path, error))
            walk(path, add, [](const auto&, const auto&) {});
        else if (path != "-")
            add(path);
    return bytes;
}

}  // namespace tadqiq
