#include "store/database.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <sstream>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "sample.hpp"
#include "store/migration.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq;
using namespace tadqiq::test;
using namespace std::chrono_literals;

namespace {

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return (std::ostringstream() << file.rdbuf()).str();
}

/// What opening says, or an empty string where it opens.
std::string refusal(const std::string& path, Access access) {
    try {
        Store::open(path, access);
        return {};
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::database);
        return error.what();
    }
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void make_database(const std::string& path, const std::string& sql) {
    auto database = Database::in_memory();
    database.execute(sql);
    database.prepare("vacuum into :path").bind(":path", path).run();
}

}  // namespace

TEST_CASE("a file that is no database of ours is refused with its name and stays as it was") {
    const TemporaryFolder folder;
    const auto text = folder.write("notes.txt", std::string(2000, 'x'));
    const auto shorter = folder.write("short.txt", "قتل 12 شخصا");
    const auto foreign = folder.path("foreign.db");
    make_database(foreign, "pragma application_id = 0; create table claim (x)");
    const auto newer = folder.path("newer.db");
    make_database(newer, "pragma user_version = 99");
    auto damaged = folder.path("damaged.db");
    {
        auto store = Store::open(damaged, Access::write);
        for (int i = 0; i < 200; ++i) store.save(full_article("a" + std::to_string(i)), reading);
    }
    std::filesystem::resize_file(damaged, std::filesystem::file_size(damaged) / 2 + 100);

    const struct {
        std::string path, message;
    } cases[] = {{text, "is not a SQLite database"},
                 {shorter, "is not a SQLite database"},
                 {foreign, "database of another program"},
                 {newer, "has schema 99, this program knows schemas up to"},
                 {damaged, "is damaged"},
                 {folder.path(), "is a directory"},
                 {"/dev/null", "is not a regular file"}};
    for (const auto& [path, message] : cases) {
        const bool is_file = std::filesystem::is_regular_file(path);
        const auto before = is_file ? content(path) : "";
        for (const auto access : {Access::read, Access::write}) {
            const auto said = refusal(path, access);
            CAPTURE(said);
            CHECK(contains(said, message));
            CHECK(said.starts_with(path + ": "));
        }
        if (is_file) CHECK(content(path) == before);
    }
}

TEST_CASE("a database that is not there is made for writing only") {
    const TemporaryFolder folder;
    const auto path = folder.path("new.db");
    CHECK(contains(refusal(path, Access::read), "does not exist"));
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(refusal(path, Access::write).empty());
    CHECK(refusal(path, Access::read).empty());
    CHECK(contains(refusal(folder.path("no/such/folder.db"), Access::write), "cannot be opened"));
}

TEST_CASE("an empty file becomes a database, as mktemp makes them") {
    const TemporaryFolder folder;
    const auto path = folder.write("empty.db", "");
    CHECK(contains(refusal(path, Access::read), "is empty"));
    CHECK(refusal(path, Access::write).empty());
}

TEST_CASE("a file that was left before its schema was made is finished") {
    const TemporaryFolder folder;
    const auto path = folder.path("begun.db");
    Database::open(path, Access::write);  // no migration
    CHECK(refusal(path, Access::write).empty());
    CHECK(Database::open(path, Access::read).schema_version() == newest_schema());
}

TEST_CASE("paths that look like SQLite's special names are paths") {
    const TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    for (const std::string name : {":memory:", "file:x?mode=memory", "a#b%41.db", "it's.db"}) {
        CAPTURE(name);
        CHECK(refusal(name, Access::write).empty());
        CHECK(std::filesystem::exists(folder.path(name)));
    }
    std::filesystem::current_path(before);
}

TEST_CASE("a database that may not be written is read, and said to be read-only") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    Store::open(path, Access::write).save(full_article("a"), reading);
    auto store = Store::open(path, Access::read);
    CHECK(same(store.load("a").value(), full_article("a")));
    CHECK_THROWS_WITH_AS(store.save(full_article("b"), reading), (path + ": is read-only").c_str(),
                         Error);
}

TEST_CASE("a user without rights on file and folder reads it, too") {
    if (geteuid() != 0) return;  // only root can become somebody else
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    Store::open(path, Access::write).save(full_article("a"), reading);
    chmod(folder.path().c_str(), 0555);
    chmod(path.c_str(), 0444);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        int status = 1;
        try {
            if (setuid(65534) == 0) {
                auto store = Store::open(path, Access::read);
                status = same(store.load("a").value(), full_article("a")) ? 0 : 2;
                Store::open(path, Access::write);
                status = 3;
            }
        } catch (const Error& error) {
            if (status == 0 && !contains(error.what(), "read-only")) status = 4;
        }
        _exit(status);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a second writer waits, and then says who holds the lock") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    Store::open(path, Access::write);
    int ready[2], done[2];
    REQUIRE(pipe(ready) == 0);
    REQUIRE(pipe(done) == 0);
    const auto child = fork();
    REQUIRE(child >= 0);
    char byte = 'x';
    if (child == 0) {
        auto database = Database::open(path, Access::write);
        Transaction transaction(database);
        if (write(ready[1], &byte, 1) != 1 || read(done[0], &byte, 1) != 1) _exit(1);
        transaction.commit();
        _exit(0);
    }
    REQUIRE(read(ready[0], &byte, 1) == 1);
    auto store = Store::open(path, Access::write, 200ms);
    CHECK(store.ids().empty());  // readers go on
    const auto begin = std::chrono::steady_clock::now();
    try {
        store.save(full_article("a"), reading);
        FAIL("the lock was not seen");
    } catch (const Error& error) {
        CAPTURE(std::string(error.what()));
        CHECK(contains(error.what(), "is locked by process " + std::to_string(child)));
        CHECK(contains(error.what(), "gave up after 0.2 s"));
    }
    CHECK(std::chrono::steady_clock::now() - begin >= 200ms);

    auto patient = Store::open(path, Access::write, 20s);
    std::thread release([&] {
        std::this_thread::sleep_for(100ms);
        CHECK(write(done[1], &byte, 1) == 1);
    });
    CHECK(patient.save(full_article("a"), reading) == Saved::added);
    release.join();
    waitpid(child, nullptr, 0);
    for (const int end : {ready[0], ready[1], done[0], done[1]}) close(end);
}

TEST_CASE("many readers go on while articles are saved, and see whole articles only") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    Store::open(path, Access::write);
    const auto writer = fork();
    REQUIRE(writer >= 0);
    if (writer == 0) {
        auto store = Store::open(path, Access::write);
        for (int i = 0; i < 400; ++i) store.save(full_article("a" + std::to_string(i)), reading);
        _exit(0);
    }
    const auto read_until_all_are_there = [&] {
        auto database = Database::open(path, Access::read, 0ms);  // readers wait for nobody
        std::int64_t before = 0, halves = 0;
        while (before < 400) {
            auto now = database.prepare(
                "select (select count(*) from article), (select count(*) from claim)");
            now.step();
            if (now.integer(0) < before || now.integer(1) != 5 * now.integer(0)) ++halves;
            before = now.integer(0);
        }
        return halves;
    };
    std::vector<std::future<std::int64_t>> readers;
    for (int i = 0; i < 4; ++i)
        readers.push_back(std::async(std::launch::async, read_until_all_are_there));
    for (auto& reader : readers) CHECK(reader.get() == 0);
    int status = 1;
    waitpid(writer, &status, 0);
    CHECK(status == 0);
}

TEST_CASE("two processes that write at once lose nothing") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    constexpr int writers = 3, articles = 40;
    for (int w = 0; w < writers; ++w) {
        if (fork() != 0) continue;
        int status = 0;
        try {
            auto store = Store::open(path, Access::write, 60s);  // they race to make it, too
            for (int i = 0; i < articles; ++i)
                store.save(full_article(std::to_string(w) + "-" + std::to_string(i)), reading);
        } catch (const Error& error) {
            fprintf(stderr, "%s\n", error.what());
            status = 1;
        }
        _exit(status);
    }
    for (int w = 0; w < writers; ++w) {
        int status = 0;
        wait(&status);
        CHECK(status == 0);
    }
    CHECK(Store::open(path, Access::read).ids().size() == writers * articles);
}

TEST_CASE("a process killed while it saves leaves whole articles, and the next run finishes") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    constexpr int articles = 300;
    const auto save_all = [&] {
        auto store = Store::open(path, Access::write, 20s);
        for (int i = 0; i < articles; ++i)
            if (store.save(full_article("a" + std::to_string(i)), reading) != Saved::unchanged &&
                i % 8 == 0)
                store.index_words();
    };
    std::size_t kept = 0;
    for (int round = 0; round < 15; ++round) {
        const auto child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            save_all();
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1 + round * 3));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);

        auto store = Store::open(path, Access::write, 20s);
        auto& database = store.database();
        CHECK(database.number("select count(*) from pragma_integrity_check"
                              " where integrity_check <> 'ok'") == 0);
        CHECK(database.number("select count(*) from pragma_foreign_key_check") == 0);
        const auto ids = store.ids();
        CHECK(ids.size() >= kept);
        kept = ids.size();
        for (const auto& id : ids) CHECK(same(store.load(id).value(), full_article(id)));
        CHECK(database.number("select count(*) from claim") == static_cast<std::int64_t>(5 * kept));
        store.index_words();
        CHECK(database.number("select count(*) from article_index_docsize") ==
              static_cast<std::int64_t>(kept));
    }
    save_all();
    CHECK(Store::open(path, Access::read).ids().size() == articles);
}
