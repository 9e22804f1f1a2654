// The command line: help, versions, bad usage, exit statuses.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "program.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq::test;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("help of the program and of every command shows examples") {
    const auto help = run_tadqiq({"--help"});
    CHECK(help.status == 0);
    CHECK(holds(help.out, "Examples:"));
    for (const auto* command : {"report", "check", "ingest", "extract", "sql", "explain"}) {
        CAPTURE(command);
        CHECK(holds(help.out, std::string("  ") + command + " "));
        const auto of_command = run_tadqiq({command, "--help"});
        CHECK(of_command.status == 0);
        CHECK(of_command.err.empty());
        CHECK(holds(of_command.out, std::string("Examples:\n  ")));
        CHECK(holds(of_command.out, std::string("tadqiq ") + command));
    }
}

TEST_CASE("the version is one line on standard output") {
    const auto outcome = run_tadqiq({"--version"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("tadqiq "));
    CHECK(outcome.out.find('\n') == outcome.out.size() - 1);
}

TEST_CASE("a command that is none is named") {
    const auto outcome = run_tadqiq({"frobnicate", "fixtures/articles"});
    CHECK(holds(outcome.err, "there is no command 'frobnicate'"));
}

TEST_CASE("bad usage is exit status 2, said on standard error") {
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {},
             {"frobnicate"},
             {"report"},
             {"report", "--format", "postcard", "fixtures/articles"},
             {"report", "--no-such-option", "fixtures/articles"},
             {"extract"},
             {"ingest", "fixtures/articles"},
             {"check", "fixtures/articles"},
             {"check", "--db", "figures.db"},
             {"sql", "select 1"},
             {"extract", "--input-format", "parchment", "-"}}) {
        CAPTURE(arguments);
        const auto outcome = run_tadqiq(arguments);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.starts_with("tadqiq: "));
    }
}

TEST_CASE("standard input is read for -") {
    const auto outcome = run_tadqiq({"extract", "--format", "jsonl", "-"}, "وصلت نحو 5200 سفينة.");
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "\"doc\":\"-\""));
    CHECK(holds(outcome.out, "\"hedge\":\"about\""));
}

TEST_CASE("a story without figures is no failure") {
    const auto outcome = run_tadqiq({"extract", "-"}, "لا أرقام هنا.");
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
}

TEST_CASE("the gate ends with 1 on a conflict, and with 2 where a story could not be read") {
    const TemporaryFolder folder;
    const auto db = folder.path("figures.db");
    const std::string stories = "fixtures/articles/coalition-iraq/";
    const auto conflicting = stories + "atlas.txt";
    REQUIRE(run_tadqiq({"ingest", stories + "marfa.txt", "--db", db}).status == 0);

    const auto found = run_tadqiq({"check", conflicting, "--db", db});
    CHECK(found.status == 1);
    CHECK(holds(found.out, "⟦نحو 3000⟧"));
    CHECK(holds(found.out, "⟦أقل من عشرة آلاف⟧"));
    CHECK(
        run_tadqiq({"check", conflicting, "--db", db, "--fail-on", "part-exceeds-whole"}).status ==
        0);
    CHECK(run_tadqiq({"check", conflicting, folder.path("none.txt"), "--db", db}).status == 2);
    CHECK(run_tadqiq({"report", stories + "marfa.txt", conflicting}).status == 0);

    const auto other = folder.write("other.txt", "ارتفع سعر القمح 3 دراهم.");
    CHECK(run_tadqiq({"check", other, "--db", db}).status == 0);
}

TEST_CASE("the gate compares new stories with each other, and stores those that pass if told to") {
    const TemporaryFolder folder;
    const auto db = folder.path("figures.db");
    const std::string stories = "fixtures/articles/coalition-iraq/";
    const auto one = stories + "marfa.txt", two = stories + "atlas.txt";
    const auto count = [&] {
        return run_tadqiq(
                   {"sql", "--db", db, "--format", "csv", "select count(*) n from v_article"})
            .out;
    };
    const auto other = folder.write("other.txt", "ارتفع سعر القمح 3 دراهم.");
    REQUIRE(run_tadqiq({"ingest", other, "--db", db}).status == 0);
    CHECK(run_tadqiq({"check", one, two, "--db", db}).status == 1);
    CHECK(run_tadqiq({"check", one, two, "--db", db, "--add"}).status == 1);
    CHECK(count() == "n\r\n1\r\n");
    CHECK(run_tadqiq({"check", one, "--db", db, "--add"}).status == 0);
    CHECK(count() == "n\r\n2\r\n");
    CHECK(run_tadqiq({"check", two, "--db", db, "--add"}).status == 1);
    CHECK(count() == "n\r\n2\r\n");
}

TEST_CASE("what was stored and not compared is compared by the next run") {
    const TemporaryFolder folder;
    const auto db = folder.path("figures.db");
    const auto found = [&] {
        return run_tadqiq(
                   {"sql", "--db", db, "--format", "csv", "select count(*) > 0 n from v_finding"})
            .out;
    };
    REQUIRE(run_tadqiq({"ingest", "fixtures/articles/coalition-iraq", "--db", db}).status == 0);
    CHECK(found() == "n\r\n1\r\n");
    // As a run leaves it that is killed after storing.
    REQUIRE(
        run_shell("sqlite3 '" + db +
                  "' 'delete from finding; delete from resemblance; delete from article_compared;"
                  " insert into article_waiting select id from article'")
            .status == 0);
    REQUIRE(found() == "n\r\n0\r\n");
    REQUIRE(run_tadqiq({"ingest", "fixtures/articles/coalition-iraq", "--db", db}).status == 0);
    CHECK(found() == "n\r\n1\r\n");
}

TEST_CASE("extract and explain tell which rules of the grammar took which words") {
    const std::string text = "بلغت القيمة 5 ملايين دولار";
    const auto extracted = run_tadqiq({"extract", "--explain", "-"}, text);
    CHECK(extracted.status == 0);
    CHECK(holds(extracted.out, "\n   rules          single > lone > amount > number then unit  "));
    CHECK(holds(extracted.out, "scales  ملايين\n"));
    const auto explained = run_tadqiq({"explain", text});
    CHECK(holds(explained.out, "scales  ملايين\n"));
    CHECK(run_tadqiq({"extract", "--explain", "--format", "jsonl", "-"}, text).status == 2);
}
