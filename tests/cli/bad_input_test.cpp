// What cannot be read is named, everything else is done, and the exit status is 2.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq::test;

namespace {

constexpr auto good = "وصلت إلى الميناء 5200 سفينة.";

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Extraction of a good article beside something bad: the good one's figure is there all the same.
void check_named(const Outcome& outcome, std::string_view place) {
    CAPTURE(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.starts_with("tadqiq: "));
    CHECK(holds(outcome.err, place));
    CHECK(holds(outcome.out, "\"core\":\"5200\""));
}

Outcome extract(const std::string& good_path, const std::string& bad_path) {
    return run_tadqiq({"extract", "--format", "jsonl", bad_path, good_path});
}

}  // namespace

TEST_CASE("a file that does not exist") {
    const TemporaryFolder folder;
    const auto path = folder.path("none.txt");
    check_named(extract(folder.write("good.txt", good), path), path + ": ");
}

TEST_CASE("a file that is no text in any charset we know") {
    const TemporaryFolder folder;
    const auto path = folder.write("bad.txt", "قتل 5\nوجرح \xff\xfe\x80 9");
    check_named(extract(folder.write("good.txt", good), path), path + ":2");
}

TEST_CASE("an empty file") {
    const TemporaryFolder folder;
    const auto path = folder.write("empty.txt", "");
    check_named(extract(folder.write("good.txt", good), path), path + ": ");
}

TEST_CASE("a folder without articles") {
    const TemporaryFolder folder;
    folder.write("empty/.hidden", "5");
    const auto path = folder.path("empty");
    check_named(extract(folder.write("good.txt", good), path), path + ": ");
}

TEST_CASE("a broken line of JSON Lines, the lines around it being read") {
    const TemporaryFolder folder;
    const auto path = folder.write("stories.jsonl",
                                   "{\"id\": \"one\", \"text\": \"غرقت 3 سفن\"}\n"
                                   "{\"id\": \"two\", \"text\": \n"
                                   "{\"id\": \"three\", \"text\": \"غرقت 4 سفن\"}\n");
    const auto outcome = extract(folder.write("good.txt", good), path);
    check_named(outcome, path + ":2");
    CHECK(holds(outcome.out, "\"doc\":\"one\""));
    CHECK(holds(outcome.out, "\"doc\":\"three\""));
}

TEST_CASE("a line of JSON Lines that is no article") {
    const TemporaryFolder folder;
    for (const auto* line : {"[]", "{\"id\": \"one\"}", "{\"text\": \"غرقت 3 سفن\"}",
                             "{\"id\": 5, \"text\": \"غرقت 3 سفن\"}"}) {
        CAPTURE(line);
        const auto path = folder.write("stories.jsonl", std::string("\n") + line + "\n");
        check_named(extract(folder.write("good.txt", good), path), path + ":2");
    }
}

TEST_CASE("two articles of one id, the first being read") {
    const TemporaryFolder folder;
    const auto path = folder.write("stories.jsonl",
                                   "{\"id\": \"one\", \"text\": \"غرقت 3 سفن\"}\n"
                                   "{\"id\": \"one\", \"text\": \"غرقت 4 سفن\"}\n");
    const auto outcome = extract(folder.write("good.txt", good), path);
    check_named(outcome, path + ":2");
    CHECK(holds(outcome.out, "\"core\":\"3\""));
    CHECK(!holds(outcome.out, "\"core\":\"4\""));
}

TEST_CASE("a name with a line end and an escape in it is shown, not obeyed") {
    const TemporaryFolder folder;
    const auto outcome = run_tadqiq({"extract", folder.path("a\n\x1b[2Jb.txt")});
    CHECK(outcome.status == 2);
    CHECK(!holds(outcome.err, "\x1b"));
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
}

TEST_CASE("a report is made of what could be read, and the exit status tells that it was not all") {
    const TemporaryFolder folder;
    const auto outcome =
        run_tadqiq({"report", folder.write("good.txt", good), folder.path("none.txt")});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.out, "articles: 1 "));
}

TEST_CASE("a database that is not one is refused and not changed") {
    const TemporaryFolder folder;
    const auto story = folder.write("story.txt", good);
    const std::string content = "a letter, not a database, and long enough to be looked at twice";
    const auto path = folder.write("letter.db", content);
    for (const auto& command :
         std::vector<std::vector<std::string>>{{"ingest", story, "--db", path},
                                               {"check", story, "--db", path},
                                               {"report", "--db", path},
                                               {"sql", "--db", path, "select 1"}}) {
        CAPTURE(command[0]);
        const auto outcome = run_tadqiq(command);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, path));
        CHECK(run_shell("cat '" + path + "'").out == content);
    }
}

TEST_CASE("a database of a newer program is refused with both versions, and not changed") {
    const TemporaryFolder folder;
    const auto story = folder.write("story.txt", good);
    const auto path = folder.path("figures.db");
    REQUIRE(run_tadqiq({"ingest", story, "--db", path}).status == 0);
    REQUIRE(run_shell("sqlite3 '" + path + "' 'pragma user_version = 900'").status == 0);
    const auto before = run_shell("sha256sum < '" + path + "'").out;
    for (const auto& command :
         std::vector<std::vector<std::string>>{{"ingest", story, "--db", path},
                                               {"check", story, "--db", path},
                                               {"report", "--db", path},
                                               {"sql", "--db", path, "select 1"}}) {
        CAPTURE(command[0]);
        const auto outcome = run_tadqiq(command);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "900"));
        CHECK(run_shell("sha256sum < '" + path + "'").out == before);
    }
}

TEST_CASE("a database that is to be read and does not exist is not made") {
    const TemporaryFolder folder;
    const auto path = folder.path("none.db");
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"report", "--db", path}, {"sql", "--db", path, "select 1"}}) {
        const auto outcome = run_tadqiq(command);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, path));
        CHECK(!std::filesystem::exists(path));
    }
}

TEST_CASE("a number of more digits than can be computed with is skipped, and its place is told") {
    const TemporaryFolder folder;
    const std::string number(40, '7');
    const auto path = folder.write("long.txt", "عدد " + number + " ثم " + number + "\n" + good);
    const Outcome outcome = run_tadqiq({"extract", "--format", "jsonl", path});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "\"core\":\"5200\""));
    CHECK(outcome.err == "tadqiq: " + path +
                             ": skipped a number that is too long, 40 bytes at byte 7 of the text,"
                             " and 1 more after it\n");
    CHECK(run_tadqiq({"extract", "--quiet", path}).err.empty());
}

TEST_CASE("numbers of threads that no machine has, and databases without a name, are refused") {
    const TemporaryFolder folder;
    const auto story = folder.write("good.txt", good);
    for (const char* threads : {"-3", "257", "99999", "1.5", "many", ""}) {
        CAPTURE(threads);
        const auto outcome =
            run_tadqiq({"ingest", "--threads", threads, story, "--db", folder.path("a.db")});
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "--threads"));
    }
    for (const auto& arguments : {std::vector<std::string>{"ingest", story, "--db", ""},
                                  {"sql", "--db", "", "select 1"},
                                  {"check", story, "--db", ""}}) {
        const auto outcome = run_tadqiq(arguments);
        CAPTURE(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "--db: is empty"));
    }
}
