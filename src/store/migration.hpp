// Brings a database to the schema that this program knows.
#pragma once

#include <span>

#include "base/embedded.hpp"
#include "store/database.hpp"

namespace tadqiq {

/// The number of the last migration among `files`.
int newest_schema(std::span<const EmbeddedFile> files = schema_files());

/// Throws Error where the database has a newer schema than the program.
void refuse_newer(Database& database, std::span<const EmbeddedFile> files = schema_files());

/// Makes sure that the database has the newest schema, and the views of this program. A database
/// opened for writing is made or migrated, in one transaction; an older one is copied first, to a
/// file beside it. One that is newer than the program, or older and only opened for reading, is an
/// Error.
void migrate(Database& database, std::span<const EmbeddedFile> files = schema_files());

}  // namespace tadqiq
