#include "store/migration.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/sha256.hpp"

namespace tadqiq {
namespace {

/// 2 for "schema/002-review.sql", 0 for "schema/views.sql".
int migration_number(const EmbeddedFile& file) {
    const auto name = file.path.substr(file.path.rfind('/') + 1);
    int number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number;
}

/// "figures.db.schema-1", or "figures.db.schema-1.2" where that one is there.
std::string backup_path(const std::string& path, int version) {
    const auto base = fmt::format("{}.schema-{}", path, version);
    auto name = base;
    for (int n = 2; std::filesystem::exists(name); ++n) name = fmt::format("{}.{}", base, n);
    return name;
}

void back_up(const std::string& path, int version) {
    // Opened to write, although it does not: SQLite 3.40 cannot vacuum a table with generated
    // columns from a connection that only reads.
    auto source = Database::open(path, Access::write);
    const auto target = backup_path(path, version);
    source.prepare("vacuum into :target").bind(":target", target).run();
}

void check_damage(Database& database) {
    auto check = database.prepare("pragma quick_check(1)");
    if (check.step() && check.text(0) != "ok")
        throw Error(Fault::database, database.path(),
                    fmt::format("is damaged ({}); `sqlite3 FILE .recover` saves what can be saved",
                                check.text(0)));
}

void run_migrations(Database& database, int from, std::span<const EmbeddedFile> files) {
    for (const auto& file : files) {
        const int number = migration_number(file);
        if (number <= from) continue;
        database.execute(std::string(file.content));
        database.execute(fmt::format("pragma user_version = {}", number));
    }
    auto dangling = database.prepare("pragma foreign_key_check");
    if (dangling.step())
        throw Error(
            Fault::database, database.path(),
            fmt::format("cannot be migrated: rows of {} refer to missing rows", dangling.text(0)));
}

void replace_views(Database& database, std::span<const EmbeddedFile> files) {
    std::vector<std::string> old;
    auto views = database.prepare("select name from sqlite_schema where type = 'view'");
    while (views.step()) old.emplace_back(views.text(0));
    for (const auto& name : old) database.execute(fmt::format("drop view \"{}\"", name));
    for (const auto& file : files)
        if (migration_number(file) == 0) database.execute(std::string(file.content));
}

std::string views_version(std::span<const EmbeddedFile> files) {
    for (const auto& file : files)
        if (migration_number(file) == 0) return sha256(file.content);
    return "none";
}

bool has_views(Database& database, std::string_view version) {
    auto property = database.prepare("select value = :version from property where name = 'views'");
    property.bind(":version", version);
    return property.step() && property.integer(0) == 1;
}

}  // namespace

void refuse_newer(Database& database, std::span<const EmbeddedFile> files) {
    const int version = database.schema_version(), newest = newest_schema(files);
    if (version > newest)
        throw Error(Fault::database, database.path(),
                    fmt::format("has schema {}, this program knows schemas up to {}: use a newer "
                                "tadqiq",
                                version, newest));
}

int newest_schema(std::span<const EmbeddedFile> files) {
    int newest = 0;
    for (const auto& file : files) newest = std::max(newest, migration_number(file));
    return newest;
}

void migrate(Database& database, std::span<const EmbeddedFile> files) {
    const int newest = newest_schema(files);
    refuse_newer(database, files);
    int version = database.schema_version();
    if (database.access() == Access::read) {
        if (version == newest) return;
        throw Error(Fault::database, database.path(),
                    fmt::format("has schema {}, this program reads schema {}: `tadqiq ingest` "
                                "migrates it (and keeps a copy)",
                                version, newest));
    }
    const auto views = views_version(files);
    if (version == newest && has_views(database, views)) return;

    if (version == 0) database.execute_when_free("pragma journal_mode = wal");
    // Tables that a migration makes anew keep their rows' references only without the checks.
    database.execute("pragma foreign_keys = off");
    {
        Transaction transaction(database);
        refuse_newer(database, files);  // another process may have been faster
        version = database.schema_version();
        if (version < newest) {
            if (version > 0) {
                check_damage(database);
                back_up(database.path(), version);
            }
            run_migrations(database, version, files);
        }
        replace_views(database, files);
        database
            .prepare(
                "insert into property (name, value) values ('views', :version)"
                " on conflict do update set value = excluded.value")
            .bind(":version", views)
            .run();
        transaction.commit();
    }
    database.execute("pragma foreign_keys = on");
}

}  // namespace tadqiq
