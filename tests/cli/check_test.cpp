// The gate: what it fails on, what it passes, and what it ends with.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gate.hpp"

using namespace tadqiq::test;

TEST_CASE("the gate fails on conflicts and slips, and on what it is told to") {
    const Gate gate;
    CHECK(gate.check({gate.harmless}).status == 0);
    CHECK(gate.check({gate.conflicting}).status == 1);
    CHECK(gate.check({gate.slipping}).status == 1);
    CHECK(gate.check({gate.conflicting, "--fail-on", "tension"}).status == 0);
    CHECK(gate.check({gate.conflicting, "--fail-on", "T102,T101"}).status == 1);
    CHECK(gate.check({gate.slipping, "--fail-on", "contradiction"}).status == 0);
    CHECK(gate.check({gate.slipping, "--fail-on", "T201"}).status == 1);
    CHECK(gate.check({gate.conflicting, "--exit-zero"}).status == 0);
    const auto unknown = gate.check({gate.harmless, "--fail-on", "T999"});
    CHECK(unknown.status == 2);
    CHECK(holds(unknown.err, "there is no verdict or rule 'T999'"));
}

TEST_CASE("what could not be checked outranks what was found, and a trial run does not hide it") {
    const Gate gate;
    CHECK(gate.check({gate.conflicting, gate.folder.path("none.txt")}).status == 2);
    CHECK(gate.check({gate.harmless, gate.folder.path("none.txt"), "--exit-zero"}).status == 2);
    CHECK(gate.check({gate.harmless, "--baseline", gate.folder.path("none")}).status == 2);
    const auto bad = gate.check({gate.harmless, "--baseline", gate.folder.write("b", "# x\nzz\n")});
    CHECK(bad.status == 2);
    CHECK(holds(bad.err, "b:2: a line of a baseline begins with a fingerprint"));
}

namespace {

/// Where the baseline of a story was written.
std::string baseline_of(const Gate& gate, const std::string& story) {
    auto file = gate.folder.path("known.txt");
    REQUIRE(gate.with_database({"baseline", "write", story, "-o", file}).status == 0);
    return file;
}

}  // namespace

TEST_CASE("findings of the baseline pass, new ones do not, and unused entries are said") {
    const Gate gate;
    const auto known = baseline_of(gate, gate.conflicting);
    const auto passed = gate.check({gate.conflicting, "--baseline", known});
    CHECK(passed.status == 0);
    CHECK(!holds(passed.out, "contradiction"));
    CHECK(gate.check({gate.conflicting, gate.slipping, "--baseline", known}).status == 1);
    const auto unused = gate.check({gate.harmless, "--baseline", known});
    CHECK(unused.status == 0);
    CHECK(holds(unused.err, "1 of 1 entries of the baseline match nothing here"));
}

TEST_CASE("a baseline holds when the store has read everything anew") {
    const Gate gate;
    const auto known = baseline_of(gate, gate.conflicting);
    const auto other = gate.folder.path("other.db");
    REQUIRE(run_tadqiq({"ingest", gate.harmless, gate.first, "--db", other}).status == 0);
    CHECK(run_tadqiq({"check", gate.conflicting, "--db", other, "--baseline", known}).status == 0);
}

TEST_CASE("a baseline of all fixtures holds when the database has read them anew") {
    const Gate gate;
    const auto fixtures = std::string("fixtures/articles"), known = gate.folder.path("all.txt");
    const auto in = [&](const std::string& database, std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"-q", "--db", gate.folder.path(database)});
        return run_tadqiq(arguments);
    };
    REQUIRE(in("one.db", {"ingest", fixtures}).status == 0);
    REQUIRE(in("one.db", {"baseline", "write", fixtures, "-o", known}).status == 0);
    const std::vector<std::string> check = {"check", fixtures, "--baseline", known};
    CHECK(in("one.db", {"check", fixtures}).status == 1);
    CHECK(in("one.db", check).status == 0);
    // Another database, filled in another order, and the first one read once more.
    for (const auto* event :
         {"suez-ship", "quarter-results", "traps", "coalition-iraq", "beirut-port"})
        REQUIRE(in("other.db", {"ingest", fixtures + "/" + event}).status == 0);
    CHECK(in("other.db", check).status == 0);
    gate.story("words.tsv", "unit_word\tardeb\tإردب|أرادب\tmeasure\n");
    REQUIRE(in("one.db", {"ingest", fixtures, "--lexicon", gate.folder.path("words.tsv")}).status ==
            0);
    CHECK(in("one.db", check).status == 0);
}

TEST_CASE("a rule is off, a warning or an error, and so are exit status, output and SARIF") {
    const Gate gate;
    const auto check = [&](const std::string& story, const std::string& rule) {
        return gate.check(
            {story, "--rule", rule, "-o", "text:-", "-o", "sarif:" + gate.folder.path("s.sarif")});
    };
    const auto sarif = [&] {
        return nlohmann::json::parse(run_shell("cat '" + gate.folder.path("s.sarif") + "'").out)
            .at("runs")
            .at(0);
    };
    const auto off = check(gate.conflicting, "T101=off");
    CHECK(off.status == 0);
    CHECK(!holds(off.out, "contradiction"));
    CHECK(sarif().at("results").empty());
    const auto rule = sarif().at("tool").at("driver").at("rules").at(0);
    CHECK(rule.at("id") == "T101");
    CHECK(rule.at("defaultConfiguration").at("enabled") == false);
    const auto warned = check(gate.conflicting, "contradiction=warning");
    CHECK(warned.status == 0);
    CHECK(holds(warned.out, "contradiction"));
    CHECK(sarif().at("results").at(0).at("level") == "warning");
    CHECK(check(gate.slipping, "slips=off").status == 0);
    CHECK(sarif().at("results").empty());
    CHECK(check(gate.first, "T105=error").status == 0);  // not compared with itself
    const auto same = gate.story("same.txt", Gate::first_text);
    CHECK(check(same, "T105=error").status == 1);
    CHECK(sarif().at("results").at(0).at("level") == "error");
    CHECK(gate.check({gate.harmless, "--rule", "T101=loud"}).status == 2);
}

TEST_CASE("a story without words or figures passes and says so") {
    const Gate gate;
    const auto blank = gate.story("blank.txt", " \n"), empty = gate.story("empty.txt", "");
    const auto outcome = gate.check({blank, empty, gate.harmless});
    CHECK(outcome.status == 0);
    for (const auto& story : {blank, empty, gate.harmless})
        CHECK(holds(outcome.err, story + ": passes: no figures in it"));
    CHECK(holds(outcome.out, "new stories: 3   figures: 0   stored articles compared with: 0"));
    CHECK(gate.check({"-"}).status == 0);
    CHECK(gate.with_database({"ingest", empty}).status == 2);
}

TEST_CASE("a story that is stored in the same words is known, and checked against the others") {
    const Gate gate;
    REQUIRE(gate.with_database({"ingest", gate.conflicting}).status == 0);
    const auto known = gate.check({gate.conflicting});
    CHECK(known.status == 1);
    CHECK(
        holds(known.err, gate.conflicting + ": known: the database holds it in the same words\n"));
    CHECK(holds(known.out, "new stories: 1   figures: 1   stored articles compared with: 1"));
    const auto copy = gate.check({gate.story("copy.txt", Gate::conflicting_text)});
    CHECK(copy.status == 1);
    CHECK(holds(copy.err, "in the same words as " + gate.conflicting + "\n"));
    CHECK(!holds(gate.check({gate.story("c.txt", "بلغ عدد القتلى في حريق الفندق 20 قتيلا.")}).err,
                 "as " + gate.conflicting));
}

TEST_CASE("several formats go to several files at once") {
    const Gate gate;
    const auto sarif = gate.folder.path("check.sarif"), junit = gate.folder.path("junit.xml");
    const auto outcome = gate.check(
        {gate.conflicting, "-o", "sarif:" + sarif, "-o", "junit:" + junit, "-o", "text:-"});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.out, "contradiction"));
    CHECK(holds(run_shell("cat '" + sarif + "'").out, "\"version\":\"2.1.0\""));
    CHECK(holds(run_shell("cat '" + junit + "'").out, "<testsuite name=\"tadqiq\""));
    CHECK(run_shell("ls '" + gate.folder.path() + "' | grep tmp").out.empty());
}

TEST_CASE("stories that pass are stored, those that do not are not") {
    const Gate gate;
    CHECK(gate.check({gate.conflicting, gate.harmless, "--add"}).status == 1);
    const auto stored = run_tadqiq({"sql", "--db", gate.database, "--format", "csv",
                                    "select article from v_article order by 1"});
    CHECK(holds(stored.out, "h.txt"));
    CHECK(!holds(stored.out, "c.txt"));
}

TEST_CASE("what makes no sense is said in plain words, and nothing is done") {
    const Gate gate;
    const auto file = gate.conflicting;
    const std::string found(32, 'a');
    const std::pair<std::vector<std::string>, std::string> rows[] = {
        {{"check", file, "--event-window", "-1"}, "'-1' is to be a number from 0 to 100000"},
        {{"check", file, "--event-window", "soon"}, "'soon' is to be a number from 0"},
        {{"check", file, "--max-bytes", "-3"}, "'-3' is to be a number from 0"},
        {{"check", file, "-o", "sariff:x.out"}, "sariff:x.out: there is no format 'sariff'"},
        {{"check", file, "--baseline", gate.folder.path(".")}, "is a folder, not a file"},
        {{"check", file, "--config", gate.folder.path(".")}, "is a folder, not a file"},
        {{"check", file, "--lexicon", gate.folder.path(".")}, "is a folder, not a file"},
        {{"ingest", file, "--threads", "-1"}, "'-1' is to be a number from 0 to 256"},
        {{"sql", "select 1", "--time-limit", "0"}, "'0' is to be a number from 1"},
        {{"review", "dismiss", found, "--by", "desk", "--why", " "}, "--why: is to say something"},
        {{"review", "dismiss", found, "--by", "", "--why", "two"}, "--by: is to say something"},
        {{"explain", "T999"}, "T999: there is no such rule"},
        {{"explain", ""}, "SUBJECT: is to say something"},
    };
    for (const auto& [arguments, message] : rows) {
        const auto outcome = gate.with_database(arguments);
        INFO(message, "\n", outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out == "");
        CHECK(holds(outcome.err, message));
    }
    CHECK(
        holds(run_tadqiq({"explain", "abcdef12"}).err, "a fingerprint takes the database (--db)"));
}

TEST_CASE("every rule explains itself in both languages") {
    for (const auto* id :
         {"T101", "T102", "T103", "T104", "T105", "T201", "T202", "T206", "T209", "T215"})
        for (const auto* language : {"en", "ar"}) {
            const auto outcome = run_tadqiq({"explain", id, "--lang", language});
            CAPTURE(id);
            CHECK(outcome.status == 0);
            CHECK(outcome.out.starts_with(std::string(id) + " "));
            CHECK(outcome.out.size() > 60);
        }
    CHECK(holds(run_tadqiq({"explain", "headline"}).out, "T209"));
}
