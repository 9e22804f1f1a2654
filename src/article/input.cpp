#include "article/input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <limits>
#include <system_error>

#include "base/error.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t chunk = 1 << 16;
constexpr std::size_t longest = std::numeric_limits<std::uint32_t>::max();  // what a Span can reach

/// In plain words, and the same in every locale.
std::string reason(int error) {
    return std::generic_category().message(error);
}

/// Why a file of this mode is not read, or null where it is.
const char* unreadable(mode_t mode) {
    if (S_ISDIR(mode)) return "is a folder";
    if (S_ISFIFO(mode)) return "is a pipe, not a file; '-' reads standard input";
    if (S_ISSOCK(mode)) return "is a socket, not a file";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "is a device, not a file";
    return nullptr;
}

std::size_t effective(std::size_t max_bytes) {
    return max_bytes == 0 || max_bytes > longest ? longest : max_bytes;
}

}  // namespace

std::string shown_path(std::string_view path) {
    std::string shown;
    while (const auto malformed = first_malformed(path)) {
        shown.append(path.substr(0, *malformed));
        shown += fmt::format("\\x{:02X}", static_cast<unsigned char>(path[*malformed]));
        path.remove_prefix(*malformed + 1);
    }
    return shown.append(path);
}

std::string place(std::string_view source, std::size_t line) {
    const std::string_view file = source == "-" ? "standard input" : source;
    return line == 0 ? std::string(file) : fmt::format("{}:{}", file, line);
}

Input::Input(const std::string& path) : name_(shown_path(path)) {
    struct stat info {};
    if (path == "-") {
        descriptor_ = STDIN_FILENO;
        if (fstat(descriptor_, &info) != 0) fail("cannot be read: " + reason(errno));
        if (S_ISDIR(info.st_mode)) fail("is a folder");
        return;  // where in a file it begins, and who else reads it, is not ours to say
    } else {
        // Looked at before it is opened: to open a pipe or a device can wait, or do something.
        if (stat(path.c_str(), &info) != 0) fail("cannot be read: " + reason(errno));
        if (const char* why = unreadable(info.st_mode)) fail(why);
        descriptor_ = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
        if (descriptor_ < 0) fail("cannot be read: " + reason(errno));
    }
    regular_ = true;
    size_ = static_cast<std::uint64_t>(info.st_size);
    modified_ = info.st_mtim;
}

Input::~Input() {
    if (descriptor_ != STDIN_FILENO) close(descriptor_);
}

void Input::fail(const std::string& message) const {
    throw Error(Fault::input, place(name_), message);
}

bool Input::fill() {
    if (at_ > 0) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    const std::size_t before = buffer_.size();
    buffer_.resize(before + chunk);
    ssize_t count = 0;
    do count = read(descriptor_, buffer_.data() + before, chunk);
    while (count < 0 && errno == EINTR);
    const int error = errno;
    buffer_.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    if (count < 0) fail("cannot be read: " + reason(error));
    read_ += static_cast<std::uint64_t>(count);
    return count > 0;
}

std::string_view Input::head() {
    while (buffer_.size() - at_ < 4096 && fill()) {
    }
    return std::string_view(buffer_).substr(at_);
}

std::string Input::rest(std::size_t max_bytes) {
    const std::size_t limit = effective(max_bytes);
    const auto check = [&](std::uint64_t size) {
        if (size >= limit)
            fail(fmt::format("is {} bytes long or longer; --max-bytes lifts the limit", limit));
    };
    if (regular_) check(size_);
    do check(buffer_.size() - at_);
    while (fill());
    std::string all = std::move(buffer_);
    all.erase(0, at_);
    buffer_.clear();
    at_ = 0;
    return all;
}

std::optional<Input::Line> Input::next_line(std::size_t max_bytes) {
    const std::size_t limit = effective(max_bytes);
    std::size_t searched = 0;  // of the bytes after at_; no byte is looked at twice
    bool too_long = false;
    for (;;) {
        const auto end = buffer_.find('\n', at_ + searched);
        if (end != std::string::npos) {
            const std::size_t begin = at_;
            at_ = end + 1;
            too_long = too_long || end - begin >= limit;
            const auto text = std::string_view(buffer_).substr(begin, too_long ? 0 : end - begin);
            return Line{text, ++line_, too_long};
        }
        searched = buffer_.size() - at_;
        if (searched >= limit) too_long = true;
        if (too_long) at_ = buffer_.size(), searched = 0;  // dropped as it comes
        if (fill()) continue;
        if (searched == 0 && !too_long) return {};
        const auto text = std::string_view(buffer_).substr(at_);
        at_ = buffer_.size();
        return Line{text, ++line_, too_long};
    }
}

void Input::check_unchanged() const {
    if (!regular_) return;
    struct stat now {};
    if (fstat(descriptor_, &now) != 0) fail("cannot be read: " + reason(errno));
    const bool same = static_cast<std::uint64_t>(now.st_size) == size_ &&
                      now.st_mtim.tv_sec == modified_.tv_sec &&
                      now.st_mtim.tv_nsec == modified_.tv_nsec;
    if (!same || read_ < size_) fail("was changed while it was read");
}

}  // namespace tadqiq
