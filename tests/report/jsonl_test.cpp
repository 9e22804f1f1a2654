#include "report/jsonl.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "sample.hpp"

using namespace tadqiq;
using Json = nlohmann::ordered_json;

namespace {

std::vector<Json> lines(const std::string& output) {
    std::vector<Json> result;
    std::istringstream in(output);
    for (std::string line; std::getline(in, line);) result.push_back(Json::parse(line));
    return result;
}

std::vector<Json> figures_of(const ArticleClaims& article) {
    std::ostringstream out;
    write_figures_jsonl(out, article);
    return lines(out.str());
}

}  // namespace

TEST_CASE("a figure's line has every key, with null for what is not known") {
    const auto figures = figures_of(test::fleet().articles[1]);
    REQUIRE(figures.size() == 1);
    const Json& figure = figures[0];
    CHECK(figure["doc"] == "second");
    CHECK(figure["field"] == "text");
    CHECK(figure["begin"] == 25);
    CHECK(figure["end"] == 29);
    CHECK(figure["core"] == "5200");
    CHECK(figure["text"] == "نحو 5200");
    CHECK(figure["kind"] == "count");
    CHECK(figure["hedge"] == "about");
    CHECK(figure["value"] == "5200");
    CHECK(figure["measure"] == "ships-present");
    CHECK(figure["scope"] == Json::array({"north-sea"}));
    CHECK(figure["sentence"] == "بقيت هناك نحو 5200 سفينة.");
    for (const auto* key :
         {"unit", "low", "high", "counted", "as_of", "part_of", "attributed_to"}) {
        CAPTURE(key);
        REQUIRE(figure.contains(key));
        CHECK(figure[key].is_null());
    }
}

TEST_CASE("a range has low and high and no value, a date its literal as value") {
    auto article = test::fleet().articles[1];
    auto& figure = article.claims[0].figure;
    figure.hedge = Hedge::between;
    figure.value.reset();
    figure.low = Decimal(413, -2);
    figure.high = *Decimal::parse("123456789012345678901234567890");
    auto json = figures_of(article)[0];
    CHECK(json["value"].is_null());
    CHECK(json["low"] == "4.13");
    CHECK(json["high"] == "123456789012345678901234567890");
    figure = {};
    figure.kind = Kind::date;
    figure.literal = "--08-16";
    json = figures_of(article)[0];
    CHECK(json["value"] == "--08-16");
}

TEST_CASE("a part names its whole") {
    auto article = test::fleet().articles[1];
    article.claims.push_back(article.claims[0]);
    article.claims[1].part_of = 0;
    CHECK(figures_of(article)[1]["part_of"]["begin"] == 25);
    article.claims[1].part_of.reset();
    article.claims[1].part_of_scope = "fleet";
    CHECK(figures_of(article)[1]["part_of"] == Json{{"scope", "fleet"}});
}

TEST_CASE("a line a flagged pair, with both sides, both ranges and the reason") {
    const auto sample = test::fleet();
    std::ostringstream out;
    write_report_jsonl(out, sample.report(), Include::flagged, Language::english);
    const auto pairs = lines(out.str());
    REQUIRE(pairs.size() == 2);
    const Json& pair = pairs[0];
    CHECK(pair["verdict"] == "tension");
    CHECK(pair["measure"] == "ships-present");
    CHECK(pair["a"]["doc"] == "first");
    CHECK(pair["a"]["publisher"] == "صحيفة المرفأ");
    CHECK(pair["a"]["published"] == "2021-03-04");
    CHECK(pair["b"]["doc"] == "second");
    CHECK(pair["b"]["publisher"].is_null());
    CHECK(pair["literal"]["a"] ==
          Json{{"low", "0"}, {"low_open", false}, {"high", "10000"}, {"high_open", true}});
    CHECK(pair["implied"]["b"]["low"] == "5070");
    CHECK(pair["reason"] == "reason 0-1");
    CHECK(pair["fingerprint"] == "00000001");
}

TEST_CASE("agreement is a line where all findings are asked for, and the reason has a language") {
    const auto sample = test::fleet();
    std::ostringstream out;
    write_report_jsonl(out, sample.report(), Include::all, Language::arabic);
    const auto pairs = lines(out.str());
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[1]["verdict"] == "consistent");
    CHECK(pairs[1]["reason"] == "سبب 0-2");
}

TEST_CASE("an id that is not UTF-8 still makes a line of JSON") {
    auto article = test::fleet().articles[1];
    article.article.id = "bad\xff";
    CHECK(figures_of(article)[0]["doc"] == "bad\ufffd");
}

TEST_CASE("a report as one object has the pairs, and the slips within an article") {
    const auto sample = test::fleet();
    Slip slip;
    slip.rule = SlipRule::share;
    slip.claims = {0};
    slip.reason_en = "does not fit";
    const std::vector<ArticleSlip> slips = {{1, slip}};
    std::ostringstream out;
    write_report_json(out, {sample.articles, sample.findings, slips}, Include::flagged,
                      Language::english);
    const auto report = lines(out.str()).at(0);
    CHECK(report["articles"] == 3);
    CHECK(report["pairs"].size() == 2);
    CHECK(report["slips"][0]["rule"] == "share");
    CHECK(report["slips"][0]["figures"][0]["doc"] == "second");
    CHECK(report["slips"][0]["reason"] == "does not fit");
}
