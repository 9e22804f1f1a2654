#include "store/migration.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq;
using namespace tadqiq::test;

namespace {

const std::vector<EmbeddedFile> first = {
    {"schema/001-initial.sql",
     "create table property (name text not null primary key, value text not null) strict;"
     "create table place (id integer primary key, name text) strict;"
     "create table event (place_id integer references place (id)) strict;"
     "insert into place values (1, 'البصرة'); insert into event values (1)"},
    {"schema/views.sql", "create view v_place as -- places\nselect name from place;"}};

const std::vector<EmbeddedFile> second = {
    first[0],
    {"schema/002-country.sql", "alter table place add column country text"},
    {"schema/views.sql", "create view v_place as -- places\nselect name, country from place;"}};

std::vector<EmbeddedFile> with_last(const EmbeddedFile& file) {
    return {first[0], file, first[1]};
}

Database made(const std::string& path, const std::vector<EmbeddedFile>& files) {
    auto database = Database::open(path, Access::write);
    migrate(database, files);
    return database;
}

}  // namespace

TEST_CASE("an older database is migrated, and a copy of it is kept") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    CHECK(made(path, first).schema_version() == 1);
    auto database = made(path, second);
    CHECK(database.schema_version() == 2);
    CHECK(database.number("select count(*) from v_place where country is null") == 1);
    const auto copy = path + ".schema-1";
    REQUIRE(std::filesystem::exists(copy));
    auto kept = Database::open(copy, Access::read);
    CHECK(kept.schema_version() == 1);
    CHECK(kept.number("select count(*) from place") == 1);
}

TEST_CASE("a copy that is there already is not written over") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    made(path, first);
    folder.write("figures.db.schema-1", "precious");
    made(path, second);
    CHECK(std::filesystem::file_size(path + ".schema-1") == 8);
    CHECK(std::filesystem::exists(path + ".schema-1.2"));
}

TEST_CASE("an older database opened for reading is refused with both versions") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    made(path, first);
    auto database = Database::open(path, Access::read);
    CHECK_THROWS_WITH_AS(
        migrate(database, second),
        (path + ": has schema 1, this program reads schema 2: `tadqiq ingest` migrates it"
                " (and keeps a copy)")
            .c_str(),
        Error);
}

TEST_CASE("a migration that fails leaves the database as it was") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    made(path, first);
    for (const char* sql : {"alter table place add column country text; create nonsense",
                            "create table x (y) strict", "delete from place"}) {
        CAPTURE(sql);
        auto database = Database::open(path, Access::write);
        CHECK_THROWS_AS(migrate(database, with_last({"schema/002-bad.sql", sql})), Error);
        CHECK(database.schema_version() == 1);
        CHECK(database.number("select count(*) from v_place") == 1);
        CHECK(database.number("select count(*) from pragma_table_info('place')") == 2);
    }
}

TEST_CASE("views are made anew where the program has others") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    made(path, first);
    auto files = first;
    files[1].content = "create view v_town as select name from place;";
    auto database = made(path, files);
    CHECK(database.schema_version() == 1);
    CHECK(database.number("select count(*) from v_town") == 1);
    CHECK(database.number("select count(*) from sqlite_schema where name = 'v_place'") == 0);
    CHECK_FALSE(std::filesystem::exists(path + ".schema-1"));
}

TEST_CASE("the schema holds no function of ours, so that any SQLite opens it") {
    auto database = Database::in_memory();
    migrate(database);
    CHECK(database.number("select count(*) from sqlite_schema where sql like '%tadqiq%(%'") == 0);
    CHECK(database.number("select count(*) from sqlite_schema where type = 'trigger'") == 0);
    auto view = database.prepare("select name from sqlite_schema where type = 'view'");
    int views = 0;
    for (; view.step(); ++views) {
        auto select = database.prepare("select * from " + std::string(view.text(0)));
        CHECK_FALSE(select.step());
    }
    CHECK(views >= 10);
}
