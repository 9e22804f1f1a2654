// How far a long run is: one line on a terminal, written over again.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/run.hpp"

namespace tadqiq {

/// "comparing: 1,200 of 8,000 articles, 340 a second, 20 s left". Without a `total` (0), `share`
/// says how much of the work is done, of 1; without that (0), what is left is not said.
std::string progress_line(std::string_view step, std::size_t done, std::size_t total,
                          std::chrono::duration<double> elapsed, double share = 0);

/// Says so at most some times a second; nothing where standard error is no terminal or the run is
/// quiet. The line is gone with the object.
class Progress {
  public:
    Progress(const Run& run, std::string step, std::size_t total = 0);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void add(std::size_t articles = 1);
    /// How much of the work is done, of 1, where the number of articles is not known.
    void set_share(double share) { share_ = share; }

  private:
    using Clock = std::chrono::steady_clock;

    bool shown_;
    std::string step_;
    std::size_t total_, done_ = 0;
    double share_ = 0;
    Clock::time_point begin_ = Clock::now(), said_ = begin_;
};

}  // namespace tadqiq
