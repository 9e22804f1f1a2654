// Where a result goes: standard output, or a file that is there whole or not at all.
#pragma once

#include <fstream>
#include <iosfwd>
#include <string>

#include "cli/run.hpp"
#include "report/text.hpp"

namespace tadqiq {

class Output {
  public:
    /// An empty path or "-" is standard output.
    explicit Output(const std::string& path);
    /// Removes what was written to a file and not committed; a file of that name stays as it was.
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    std::ostream& stream();
    /// Throws Error (output) where not everything could be written.
    void commit();
    /// How text for people looks here: coloured and isolated on a terminal.
    TextStyle style(ColorMode color, const Reader& reader) const;

  private:
    std::string path_;       ///< as given; empty: standard output
    std::string target_;     ///< where links lead
    std::string temporary_;  ///< beside the target; empty: written in place (a device, a pipe)
    std::ofstream file_;
};

}  // namespace tadqiq
