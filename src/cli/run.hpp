// One run of the program: what it says on standard error, and the exit status that it ends with.
#pragma once

#include <string>

#include "base/error.hpp"

namespace tadqiq {

enum class ColorMode { automatic, always, never };

class Run {
  public:
    bool quiet = false;
    ColorMode color = ColorMode::automatic;

    /// Says what went wrong with one input or one step. The rest is still done, and the run ends
    /// with 2.
    void fail(const Error& error);
    /// Says something worth knowing that is no failure; nothing where the run is quiet.
    void note(const std::string& message) const;
    /// The gate found what it was told to fail on.
    void found() { found_ = true; }

    /// 2 where anything could not be done, else 1 where the gate found something, else 0.
    int exit_status() const { return failed_ ? 2 : found_ ? 1 : 0; }

  private:
    bool failed_ = false;
    bool found_ = false;
};

}  // namespace tadqiq
