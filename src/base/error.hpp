// The one exception type: something cannot go on, and where.
#pragma once

#include <stdexcept>
#include <string>

namespace tadqiq {

enum class Fault {
    usage,     ///< the command line or the configuration
    input,     ///< an article that cannot be read
    lexicon,   ///< a row of a lexicon file that makes no sense
    database,  ///< a file that is no database of ours, or one that cannot be used now
    output,    ///< a result that cannot be written
};

/// `what()` reads "place: message": a message for people, naming the file and, where known, the line.
class Error : public std::runtime_error {
  public:
    Error(Fault fault, const std::string& place, const std::string& message);

    Fault fault() const { return fault_; }
    const std::string& place() const { return place_; }

  private:
    Fault fault_;
    std::string place_;
};

}  // namespace tadqiq
