// Ingestion from end to end: killed, repeated, over older files, whatever the order.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/progress.hpp"
#include "program.hpp"
#include "support/temporary_folder.hpp"

namespace tadqiq::test {
namespace {

namespace fs = std::filesystem;

std::string content(const std::string& path) {
    std::stringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// What a database holds, whatever the row ids.
std::string answers(const std::string& database) {
    std::string all;
    for (const char* query :
         {"select article, revision, figures, content_hash, origin from v_article order by 1",
          "select article, field, begin_byte, core, measure, value_exact from v_claim"
          " order by 1, 2, 3, 4",
          "select verdict, a_article, a_expression, b_article, b_expression, reason_en"
          " from v_finding order by 2, 4, 3, 5, 1, 6",
          "select article, rule, reason_en from v_slip order by 1, 2, 3"}) {
        const auto answer = run_tadqiq({"sql", "--db", database, "--format", "csv", query});
        CHECK(answer.status == 0);
        all += answer.out;
    }
    return all;
}

TEST_CASE("the same articles make the same file whatever the threads and the order of files") {
    const TemporaryFolder folder;
    const std::vector<std::string> fixed = {"SOURCE_DATE_EPOCH=1600000000"};
    const std::string one = folder.path("one.db"), other = folder.path("other.db");
    const std::string suez = "fixtures/articles/suez-ship", port = "fixtures/articles/beirut-port";
    CHECK(run_tadqiq({"ingest", "--threads", "1", suez, port, "--db", one}, {}, fixed).status == 0);
    CHECK(run_tadqiq({"ingest", "--threads", "8", port, suez, "--db", other}, {}, fixed).status ==
          0);
    CHECK(content(one).size() > 4096);
    CHECK(content(one) == content(other));
}

TEST_CASE("ingestion that is killed again and again ends with what one run makes") {
    const TemporaryFolder folder;
    const std::string whole = folder.path("whole.db"), killed = folder.path("killed.db");
    REQUIRE(run_tadqiq({"ingest", "fixtures/articles", "--db", whole}).status == 0);
    int ended = 0;
    for (int milliseconds = 20; milliseconds <= 300; milliseconds += 20)
        ended += run_shell(fmt::format("timeout -s KILL 0.{:03} tadqiq ingest fixtures/articles "
                                       "--db '{}' 2>/dev/null",
                                       milliseconds, killed))
                     .status != 0;
    CHECK(ended > 0);
    REQUIRE(run_tadqiq({"ingest", "fixtures/articles", "--db", killed}).status == 0);
    CHECK(run_shell(fmt::format("sqlite3 '{}' 'pragma integrity_check'", killed)).out == "ok\n");
    CHECK(answers(killed) == answers(whole));
}

TEST_CASE("databases of every older schema are migrated, with a copy, and still answer") {
    const TemporaryFolder folder;
    for (const auto& entry : fs::directory_iterator(TADQIQ_SOURCE_DIR "/fixtures/databases")) {
        const std::string name = entry.path().filename().string();
        INFO(name);
        const std::string database = folder.path(name);
        fs::copy_file(entry.path(), database);
        fs::permissions(database, fs::perms::owner_all);
        const auto refused = run_tadqiq({"report", "--db", database});
        CHECK(refused.status == 2);
        CHECK(refused.err.find("migrates it (and keeps a copy)") != std::string::npos);
        CHECK(content(database) == content(entry.path().string()));
        const auto ingest = [&] {
            return run_tadqiq({"ingest", "fixtures/articles/suez-ship", "--db", database});
        };
        CHECK(ingest().status == 0);
        CHECK(fs::exists(database + "." + name.substr(0, name.find('.'))));
        CHECK(ingest().err.find("5 known") != std::string::npos);
        const std::string fresh = folder.path("fresh.db");
        CHECK(run_tadqiq({"ingest", "fixtures/articles/suez-ship", "--db", fresh}).status == 0);
        CHECK(answers(database) == answers(fresh));
        fs::remove(fresh);
    }
}

TEST_CASE("an article of the limit or more is refused with the option that lifts it") {
    const auto refused = run_tadqiq({"extract", "--max-bytes", "20", "-"}, "وصلت نحو 5200 سفينة.");
    CHECK(refused.status == 2);
    CHECK(refused.err.find("--max-bytes") != std::string::npos);
}

TEST_CASE("progress tells the rate and the time that is left") {
    using std::chrono::duration;
    CHECK(progress_line("reading", 1200, 0, duration<double>(2)) ==
          "reading: 1,200 articles, 600 a second");
    CHECK(progress_line("comparing", 1200, 8000, duration<double>(60)) ==
          "comparing: 1,200 of 8,000 articles, 20 a second, 6 min left");
    CHECK(progress_line("comparing", 10, 100000, duration<double>(1)) ==
          "comparing: 10 of 100,000 articles, 10 a second, 2 h 47 min left");
    CHECK(progress_line("comparing", 0, 10, duration<double>(0)) == "comparing: 0 of 10 articles");
}

}  // namespace
}  // namespace tadqiq::test
