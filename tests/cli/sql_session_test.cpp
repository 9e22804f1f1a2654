// tadqiq sql as a person uses it, on a terminal that `script` makes.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "program.hpp"
#include "support/temporary_folder.hpp"

namespace tadqiq::test {
namespace {

std::string session(const TemporaryFolder& folder, const std::string& typed) {
    const std::string database = folder.path("figures.db");
    CHECK(run_tadqiq({"ingest", "-q", "fixtures/articles/suez-ship", "--db", database}).status ==
          0);
    const std::string input = folder.write("typed", typed);
    return run_shell(fmt::format("XDG_STATE_HOME='{}' TERM=dumb script -qec \"tadqiq sql --db "
                                 "'{}'\" /dev/null < '{}'",
                                 folder.path("state"), database, input))
        .out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("a person on a terminal asks one statement after the other") {
    const TemporaryFolder folder;
    const auto shown = session(folder,
                               "select count(*) as articles\nfrom v_article;\n"
                               "select nonesuch;\n"
                               ".format csv\nselect 6 * 7 as answer;\n.quit\n");
    INFO(shown);
    CHECK(has(shown, "articles"));
    CHECK(has(shown, "no such column: nonesuch (.views lists"));
    CHECK(has(shown, "\n42"));
}

TEST_CASE("what was asked is there in the next session") {
    const TemporaryFolder folder;
    session(folder, "select 'first session';\n.quit\n");
    const auto kept = run_shell(fmt::format("cat '{}/tadqiq/sql_history'", folder.path("state")));
    CHECK(has(kept.out, "session"));
}

TEST_CASE("a session lists the views and its commands") {
    const TemporaryFolder folder;
    const auto shown = session(folder, ".help\n.views\n");
    CHECK(has(shown, ".format FORMAT"));
    CHECK(has(shown, "v_single_origin"));
}

TEST_CASE("the views are listed where nobody types, and without waiting for what is typed") {
    const TemporaryFolder folder;
    const std::string database = folder.path("figures.db");
    REQUIRE(run_tadqiq({"ingest", "-q", "fixtures/articles/suez-ship", "--db", database}).status ==
            0);
    CHECK(has(run_tadqiq({"sql", "--db", database, ".schema"}).out, "v_single_origin"));
    CHECK(has(run_tadqiq({"sql", "--db", database}, ".views\n").out, "v_single_origin"));
    // From an input that never ends nothing is read.
    const auto listed =
        run_shell(fmt::format("mkfifo '{0}' && timeout 20 tadqiq sql --views --db '{1}' 0<> '{0}'",
                              folder.path("open"), database));
    CHECK(has(listed.out, "v_single_origin"));
}

}  // namespace
}  // namespace tadqiq::test
