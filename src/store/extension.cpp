// tadqiq.so: the functions of functions.hpp for any SQLite that loads extensions.
#include <sqlite3ext.h>

#include "store/functions.hpp"

SQLITE_EXTENSION_INIT1

// SQLite looks for a function of this name in a file of the name tadqiq.so.
extern "C" [[gnu::visibility("default")]] int sqlite3_tadqiq_init(sqlite3* database, char**,
                                                                  const sqlite3_api_routines* api) {
    SQLITE_EXTENSION_INIT2(api);
    return tadqiq::add_functions(database);
}
