// What people decide on findings, and what the other commands make of it.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "gate.hpp"

using namespace tadqiq::test;

namespace {

/// A gate with a finding on which something can be decided.
struct Desk : Gate {
    std::string story = conflicting;
    std::string fingerprint;

    Desk() {
        const auto found = check({story, "--format", "jsonl"});
        REQUIRE(found.status == 1);
        fingerprint = nlohmann::json::parse(found.out).at("fingerprint");
    }
    Outcome run(const std::vector<std::string>& arguments) const { return run_tadqiq(arguments); }
    Outcome decide(const std::string& verb, const std::string& which) const {
        return with_database(
            {"review", verb, which, "--why", "حريقان مختلفان", "--by", "قسم المراجعة"});
    }
    Outcome check_again() const { return check({story}); }
};

}  // namespace

TEST_CASE("what was dismissed passes the gate, what was accepted or forgotten does not") {
    const Desk gate;
    CHECK(gate.decide("dismiss", gate.fingerprint).status == 0);
    CHECK(gate.check_again().status == 0);
    CHECK(gate.decide("accept", gate.fingerprint).status == 0);
    CHECK(gate.check_again().status == 1);
    CHECK(gate.decide("dismiss", gate.fingerprint.substr(0, 8)).status == 0);
    CHECK(gate.check_again().status == 0);
    CHECK(gate.run({"review", "forget", gate.fingerprint, "--db", gate.database}).status == 0);
    CHECK(gate.check_again().status == 1);
}

TEST_CASE("a report folds away what was dismissed, and says who decided so and why") {
    const Desk gate;
    REQUIRE(gate.run({"ingest", gate.story, "--db", gate.database}).status == 0);
    REQUIRE(gate.decide("dismiss", gate.fingerprint).status == 0);
    const auto page = gate.run({"report", "--db", gate.database, "--format", "html"}).out;
    CHECK(holds(page, "<section class=\"dismissed\""));
    CHECK(!holds(page, "<section class=\"disagreements\""));
    CHECK(holds(page, "Dismissed by قسم المراجعة"));
    CHECK(holds(page, "حريقان مختلفان"));
    const auto text = gate.run({"report", "--db", gate.database}).out;
    CHECK(holds(text, "Nothing here on which the articles disagree."));
    CHECK(holds(text, "Reviewed and dismissed: 1"));
    const auto line = gate.run({"report", "--db", gate.database, "--format", "jsonl"}).out;
    CHECK(nlohmann::json::parse(line).at("decision").at("author") == "قسم المراجعة");
    REQUIRE(gate.decide("accept", gate.fingerprint).status == 0);
    CHECK(holds(gate.run({"report", "--db", gate.database}).out, "Confirmed by قسم المراجعة"));
}

TEST_CASE("what people decided is given as ClaimReview, and nothing else is") {
    const Desk gate;
    REQUIRE(gate.run({"ingest", gate.story, "--db", gate.database}).status == 0);
    const auto reviews = [&] {
        const auto out =
            gate.run({"report", "--db", gate.database, "--format", "claimreview", "--lang", "ar"})
                .out;
        return nlohmann::json::parse(out).at("@graph");
    };
    CHECK(reviews().empty());
    REQUIRE(gate.decide("accept", gate.fingerprint).status == 0);
    const auto graph = reviews();
    REQUIRE(graph.size() == 2);
    CHECK(graph[0].at("@type") == "ClaimReview");
    CHECK(graph[1].at("claimReviewed") == Gate::first_text);
    CHECK(graph[0].at("claimReviewed") == Gate::conflicting_text);
    CHECK(graph[0].at("reviewRating").at("alternateName") == "تناقض");
    CHECK(graph[0].at("author").at("name") == "قسم المراجعة");
}

TEST_CASE("decisions travel as TOML from one database to another and to a gate") {
    const Desk gate, other;
    REQUIRE(gate.run({"review", "dismiss", gate.fingerprint, "--why", "say \"no\"\n\\ x", "--by",
                      "n", "--until", "2999-01-01", "--db", gate.database})
                .status == 0);
    const auto file = gate.folder.path("decisions.toml");
    REQUIRE(gate.run({"review", "export", "--db", gate.database, "-o", file}).status == 0);
    // Fingerprints are of the articles' ids, which are paths here: the other gate's is another one.
    CHECK(gate.run({"review", "import", file, "--db", other.database}).status == 0);
    CHECK(gate.run({"review", "export", "--db", other.database}).out ==
          gate.run({"review", "export", "--db", gate.database}).out);
    CHECK(gate.run({"review", "forget", gate.fingerprint, "--db", gate.database}).status == 0);
    CHECK(gate.check_again().status == 1);
    CHECK(gate.run({"check", gate.story, "--db", gate.database, "--decisions", file}).status == 0);
}

TEST_CASE("a decision that has expired counts no more, and that is said") {
    const Desk gate;
    REQUIRE(gate.run({"review", "dismiss", gate.fingerprint, "--why", "w", "--by", "n", "--until",
                      "2001-01-01", "--db", gate.database})
                .status == 0);
    const auto checked = gate.check_again();
    CHECK(checked.status == 1);
    CHECK(holds(checked.err, "1 decisions have expired"));
}

TEST_CASE("a file of decisions that makes no sense is refused with line and column") {
    const Desk gate;
    const std::string good = "fingerprint = \"" + gate.fingerprint +
                             "\"\ndecision = \"dismissed\"\nreason = \"r\"\nauthor = \"a\"\n";
    const std::pair<std::string, std::string> rows[] = {
        {"[[decision]]\n" + good, ":1:1: this decision has no 'date'"},
        {"[[decision]]\n" + good + "date = 2024-05-06\n", ":1:1: this decision has no 'expires'"},
        {"[[decision]]\n" + good + "date = \"2024-05-06\"\nexpires = 2999-01-01\n",
         ":6:8: 'date' is to be a date"},
        {"[[decision]]\n" + good + "colour = 1\n", ":6:10: there is no key 'colour' here"},
        {"[[decision]]\nfingerprint = 5\n", ":2:15: 'fingerprint' is to be a text"},
        {"[[decision]]\nfingerprint = \"xyz\"\n", ":2:15: a fingerprint has 32"},
        {"decision = 5\n", ":1:12: 'decision' is no list"},
        {"[[decision]\n", ":1:12: "},
    };
    for (const auto& [content, message] : rows) {
        const auto file = gate.folder.write("bad.toml", content);
        const auto outcome =
            gate.run({"check", gate.story, "--db", gate.database, "--decisions", file});
        INFO(content, "\n", outcome.err);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, file + message));
    }
}

TEST_CASE("what cannot be decided on is refused") {
    const Desk gate;
    CHECK(gate.decide("dismiss", "xyz").status == 2);
    CHECK(gate.decide("dismiss", "abcdef").status == 2);
    CHECK(gate.run({"review", "dismiss", gate.fingerprint, "--db", gate.database}).status == 2);
    CHECK(gate.run({"review", "--db", gate.database}).status == 2);
    CHECK(gate.run({"review", "forget", gate.fingerprint, "--db", gate.database}).status == 2);
}
