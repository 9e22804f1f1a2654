// Who keeps a database locked: what the message says after waiting in vain.
#pragma once

#include <string>

namespace tadqiq {

/// "process 4711 (tadqiq)", or "another process" where the system does not tell.
std::string lock_holder(const std::string& database_path);

}  // namespace tadqiq
