#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace tadqiq {
namespace {

constexpr std::chrono::milliseconds between_lines{100};
constexpr const char* clear_line = "\r\x1b[K";

std::string grouped(std::size_t number) {
    std::string digits = fmt::format("{}", number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

/// "40 s", "3 min", "2 h 5 min".
std::string in_words(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole < 120) return fmt::format("{} s", whole);
    const long minutes = (whole + 30) / 60;
    if (minutes < 60) return fmt::format("{} min", minutes);
    return fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

}  // namespace

std::string progress_line(std::string_view step, std::size_t done, std::size_t total,
                          std::chrono::duration<double> elapsed, double share) {
    std::string line = fmt::format("{}: {}", step, grouped(done));
    if (total > 0) line += fmt::format(" of {}", grouped(total));
    line += " articles";
    const double rate = elapsed.count() > 0 ? static_cast<double>(done) / elapsed.count() : 0;
    if (rate <= 0) return line;
    line += fmt::format(", {} a second", grouped(static_cast<std::size_t>(rate + 0.5)));
    if (total > done)
        line += fmt::format(", {} left", in_words(static_cast<double>(total - done) / rate));
    else if (share > 0 && share < 1)
        line += fmt::format(", {} left", in_words(elapsed.count() * (1 - share) / share));
    return line;
}

Progress::Progress(const Run& run, std::string step, std::size_t total)
    : shown_(!run.quiet && ::isatty(STDERR_FILENO) != 0), step_(std::move(step)), total_(total) {}

Progress::~Progress() {
    if (shown_ && said_ != begin_) std::fputs(clear_line, stderr);
}

void Progress::add(std::size_t articles) {
    done_ += articles;
    const auto now = Clock::now();
    if (!shown_ || now - said_ < between_lines) return;
    said_ = now;
    fmt::print(stderr, "{}{}", clear_line,
               progress_line(step_, done_, total_, now - begin_, share_));
    std::fflush(stderr);
}

}  // namespace tadqiq
