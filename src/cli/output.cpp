#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>

namespace tadqiq {
namespace {

namespace fs = std::filesystem;

Error cannot_write(const std::string& path, int code) {
    return Error(Fault::output, path.empty() ? "standard output" : path,
                 "cannot be written: " + std::generic_category().message(code));
}

bool wants_color(ColorMode mode, bool terminal) {
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return value ? std::string_view(value) : std::string_view();
    };
    switch (mode) {
        case ColorMode::always:
            return true;
        case ColorMode::never:
            return false;
        case ColorMode::automatic:
            break;
    }
    return terminal && set("NO_COLOR").empty() && set("TERM") != "dumb";
}

/// Columns of the terminal; 0 where it does not say.
std::size_t terminal_width() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

Output::Output(const std::string& path) : path_(path == "-" ? "" : path), target_(path_) {
    if (path_.empty()) return;
    std::error_code ignored;
    const auto status = fs::status(path_, ignored);
    if (fs::is_directory(status)) throw cannot_write(path_, EISDIR);
    if (!fs::exists(status) || fs::is_regular_file(status)) {
        if (fs::is_symlink(path_, ignored)) target_ = fs::weakly_canonical(path_, ignored).string();
        temporary_ = fmt::format("{}.{}.tmp", target_, ::getpid());
        const int made = ::open(temporary_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
        if (made < 0) {
            temporary_.clear();
            throw cannot_write(path_, errno);
        }
        ::close(made);
    }
    file_.open(temporary_.empty() ? target_ : temporary_, std::ios::binary | std::ios::trunc);
    if (!file_) throw cannot_write(path_, errno);
}

Output::~Output() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

std::ostream& Output::stream() {
    return path_.empty() ? std::cout : file_;
}

void Output::commit() {
    errno = 0;
    stream().flush();
    if (!path_.empty()) file_.close();
    if (!stream()) throw cannot_write(path_, errno);
    if (temporary_.empty()) return;
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0) throw cannot_write(path_, errno);
    temporary_.clear();
}

TextStyle Output::style(ColorMode color, const Reader& reader) const {
    const bool terminal = path_.empty() && ::isatty(STDOUT_FILENO) != 0;
    return {.reader = reader,
            .color = wants_color(color, terminal),
            .isolate = terminal,
            .width = terminal ? terminal_width() : 0};
}

}  // namespace tadqiq
