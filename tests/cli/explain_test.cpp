// What `tadqiq explain` says of findings and of pairs of figures.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gate.hpp"

using namespace tadqiq::test;

namespace {

std::string fingerprint_of(const Outcome& checked) {
    return nlohmann::json::parse(checked.out.substr(0, checked.out.find('\n'))).at("fingerprint");
}

void check_derivation(const Outcome& explained) {
    INFO(explained.out, explained.err);
    CHECK(explained.status == 0);
    for (const auto* part : {"T101 contradiction", "⟦30⟧", "⟦20⟧", "   rules          single",
                             "   measure        same     killed | killed",
                             "   status         same     stated | stated",
                             "   compared       yes: ", "   verdict        contradiction\n",
                             "articles       headlines and leads share ", "   because        "}) {
        CAPTURE(part);
        CHECK(holds(explained.out, part));
    }
}

}  // namespace

TEST_CASE("a finding is explained from both sentences to its verdict, stored or not") {
    const Gate gate;
    const auto found = fingerprint_of(gate.check({gate.conflicting, "--format", "jsonl"}));
    const auto begin = found.substr(0, 8);
    CHECK(gate.with_database({"explain", begin}).status == 2);
    check_derivation(gate.with_database({"explain", begin, gate.conflicting}));
    check_derivation(run_tadqiq({"explain", found, gate.first, gate.conflicting}));
    REQUIRE(gate.with_database({"ingest", gate.conflicting}).status == 0);
    check_derivation(gate.with_database({"explain", begin}));
    const auto arabic = gate.with_database({"explain", begin, "--lang", "ar"});
    CHECK(holds(arabic.out, "نعم: "));
    CHECK(holds(arabic.out, "تناقض"));
}

TEST_CASE("a slip is explained by its rule, the readings of its figures and the reason") {
    const Gate gate;
    const auto outcome = run_tadqiq({"report", gate.slipping, "--format", "json"});
    const std::string slip = nlohmann::json::parse(outcome.out).at("slips").at(0).at("fingerprint");
    const auto explained = gate.with_database({"explain", slip, gate.slipping});
    CHECK(explained.status == 0);
    for (const auto* part : {"T201 ", "⟦20⟧", "⟦30⟧", "   part of", "   because"})
        CHECK(holds(explained.out, part));
    REQUIRE(gate.with_database({"ingest", gate.slipping}).status == 0);
    CHECK(gate.with_database({"explain", slip.substr(0, 10)}).out == explained.out);
}

TEST_CASE("two figures that are not compared are explained by what decided") {
    const Gate gate;
    const auto other =
        gate.story("other.txt", "شب حريق في الفندق وأصيب 15 شخصا، وبلغت الخسائر 7 ملايين دولار.");
    const auto byte_of = [](std::string_view text, std::string_view figure) {
        return ":" + std::to_string(text.find(figure));
    };
    const auto in_first = gate.first + byte_of(Gate::first_text, "20");
    const auto text =
        std::string_view("شب حريق في الفندق وأصيب 15 شخصا، وبلغت الخسائر 7 ملايين دولار.");
    const auto injured = run_tadqiq({"explain", in_first, other + byte_of(text, "15")});
    INFO(injured.out, injured.err);
    CHECK(injured.status == 0);
    CHECK(holds(injured.out, "   measure        differs  killed | injured"));
    CHECK(holds(injured.out, "   compared       no: two different measures\n"));
    CHECK(!holds(injured.out, "verdict"));
    const auto money = run_tadqiq({"explain", in_first, other + byte_of(text, "7 ملا")});
    CHECK(holds(money.out, "   compared       no: amounts of different kinds"));
    // In the database an article goes by its id, and is judged among all that are there.
    const auto stored = gate.with_database({"explain", in_first, other + byte_of(text, "15")});
    CHECK(holds(stored.out,
                "   collection     judged as two of 2 articles: where amounts disagree, 0.0 "));
    CHECK(holds(stored.out, "   measure        differs  killed | injured"));
}

TEST_CASE("figures of one file with many articles go by the ids of their articles") {
    const Gate gate;
    const std::string file = TADQIQ_SOURCE_DIR "/fixtures/articles/suez-ship/articles.jsonl";
    std::string addresses[2];
    for (const std::string query : {"suez-1", "suez-2"}) {
        const auto figures =
            run_shell("tadqiq extract --format jsonl '" + file + "' | grep '\"doc\":\"" + query +
                      "\"' | grep '\"measure\":\"length\"' | head -1");
        INFO(figures.out);
        addresses[query == "suez-2"] =
            query + ":" + std::to_string(nlohmann::json::parse(figures.out).at("begin").get<int>());
    }
    const auto explained = run_tadqiq({"explain", addresses[0], addresses[1], file});
    INFO(explained.out, explained.err);
    CHECK(explained.status == 0);
    CHECK(holds(explained.out, "   verdict "));
    CHECK(holds(explained.out, "   collection"));
    CHECK(holds(explained.out, "judged as two of 5 articles"));
    const auto refused = run_tadqiq({"explain", file + ":1", addresses[1]});
    CHECK(refused.status == 2);
    CHECK(holds(refused.err, "explain ID:BYTE ID:BYTE FILE"));
}

TEST_CASE("explain judges two stored figures as their collection does") {
    const Gate gate;
    std::string others;
    for (int i = 0; i < 120; ++i)
        others += "{\"id\": \"other-" + std::to_string(i) + "\", \"text\": \"خبر رقم " +
                  std::to_string(i) + " عن بيع 7 سيارات\"}\n";
    REQUIRE(
        run_tadqiq({"ingest", "-q", "--input-format", "jsonl", "-", "--db", gate.database}, others)
            .status == 0);
    const auto byte_of = [](std::string_view text, std::string_view figure) {
        return ":" + std::to_string(text.find(figure));
    };
    const auto explained =
        gate.with_database({"explain", gate.first + byte_of(Gate::first_text, "20"),
                            gate.conflicting + byte_of(Gate::conflicting_text, "30")});
    INFO(explained.out, explained.err);
    CHECK(explained.status == 0);
    CHECK(holds(explained.out, " 122 articles: where amounts disagree, 0.3 "));
}

TEST_CASE("what explain cannot find it says, with where figures stand") {
    const Gate gate;
    const auto nowhere = run_tadqiq({"explain", gate.first + ":0", gate.conflicting + ":0"});
    CHECK(nowhere.status == 2);
    CHECK(holds(nowhere.err, "no figure stands at byte 0 of its text; figures stand at "));
    const std::pair<std::vector<std::string>, std::string> rows[] = {
        {{"explain", "abcdef", "--db", gate.database}, "no finding here has this fingerprint"},
        {{"explain", "word", gate.first}, "is neither a fingerprint nor"},
        {{"explain", gate.folder.path("none") + ":1", gate.first + ":1"}, "none"},
        {{"explain", std::string(32, 'a'), "--db", gate.database}, "no finding on these articles"},
    };
    for (const auto& [arguments, message] : rows) {
        const auto outcome = run_tadqiq(arguments);
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(holds(outcome.err, message));
    }
}
