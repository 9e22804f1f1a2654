// An open file or standard input, read once from front to back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace tadqiq {

/// `path` as articles and messages name it: its bytes that are no UTF-8 written as "\xE3", so that
/// whatever a file is called, its name is text.
std::string shown_path(std::string_view path);
/// How a message names a place: "news.jsonl:3", "standard input"; no line where it is 0.
std::string place(std::string_view source, std::size_t line = 0);

class Input {
  public:
    /// Opens a path, or standard input for "-". Throws Error (input) for what is not there or may
    /// not be read, and for folders, pipes, devices and sockets, which it never opens.
    explicit Input(const std::string& path);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    const std::string& name() const { return name_; }  ///< the shown path
    /// How the content begins, a few kilobytes or all of it. What is read next begins there, too.
    std::string_view head();

    /// All that is left. Throws Error where that is `max_bytes` long or longer (0: no limit).
    std::string rest(std::size_t max_bytes);

    struct Line {
        std::string_view text;  ///< without its end; valid until the next call
        std::size_t number = 0;
        bool too_long = false;  ///< `text` is empty then
    };
    /// The next line, or nothing at the end.
    std::optional<Line> next_line(std::size_t max_bytes);

    /// From the file, so far.
    std::uint64_t bytes_read() const { return read_; }
    /// To be called at the end: throws Error where the file became shorter or was written to.
    void check_unchanged() const;

  private:
    bool fill();  ///< reads some more into the buffer; false at the end
    [[noreturn]] void fail(const std::string& message) const;

    std::string name_;
    int descriptor_ = -1;
    bool regular_ = false;               ///< a file that was named; its size is known
    std::uint64_t size_ = 0, read_ = 0;  ///< as it was opened; read so far
    std::timespec modified_{};
    std::string buffer_;
    std::size_t at_ = 0;  ///< what of the buffer was handed out
    std::size_t line_ = 0;
};

}  // namespace tadqiq
