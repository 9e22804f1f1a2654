#include "base/error.hpp"

namespace tadqiq {

Error::Error(Fault fault, const std::string& place, const std::string& message)
    : std::runtime_error(place.empty() ? message : place + ": " + message),
      fault_(fault),
      place_(place) {}

}  // namespace tadqiq
