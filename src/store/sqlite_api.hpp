// SQLite's functions, for code that is compiled twice: into the program, where it calls the
// library, and into the loadable extension, where it calls whatever SQLite loaded it.
#pragma once

#ifdef TADQIQ_EXTENSION
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3
#else
#include <sqlite3.h>
#endif
