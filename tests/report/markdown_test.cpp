#include "report/markdown.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "report/csv.hpp"
#include "sample.hpp"

using namespace tadqiq;

namespace {

std::string markdown(const test::Sample& sample, Include include = Include::flagged) {
    std::ostringstream out;
    write_report_markdown(out, sample.report(), include, Reader{});
    return out.str();
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a report in Markdown has a heading a disagreement and a link to each article") {
    auto sample = test::fleet();
    sample.articles[0].article.url = "https://marfa.example.org/fleet";
    const auto report = markdown(sample);
    INFO(report);
    CHECK(holds(report, "\n## 1. tension – ships present: north sea\n"));
    CHECK(holds(report,
                "- B: **less than 10,000** – States below 10,000; leads a reader to believe "));
    CHECK(holds(report,
                "  - [صحيفة المرفأ](<https://marfa.example.org/fleet>), 2021-03-04: في البحر "
                "**أقل من 10 آلاف** سفينة صيد.\n"));
    CHECK(holds(report, "- B-A **tension**: reason 0-1\n"));
}

TEST_CASE("a report in Markdown lists slips, and what was decided but not what was dismissed") {
    auto sample = test::fleet();
    Slip slip{SlipRule::sum, {0}, "too many", "أكثر", "f0"};
    const std::vector<ArticleSlip> slips = {{1, slip}, {2, {SlipRule::age, {0}, "x", "y", "f1"}}};
    Decisions decisions;
    decisions["f1"] = {"f1", Decision::Kind::dismissed, "it is right", "someone", "2021-03-05", ""};
    decisions["00000001"] = {
        "00000001", Decision::Kind::accepted, "a slip", "someone", "2021-03-05", ""};
    std::ostringstream out;
    write_report_markdown(out, {sample.articles, sample.findings, slips, &decisions},
                          Include::flagged, Reader{});
    INFO(out.str());
    CHECK(holds(out.str(),
                "\n## Slips within one article\n\n- second\n  - بقيت هناك **نحو 5200** سفينة.\n"
                "  - **a total that does not follow**: too many\n"));
    CHECK(!holds(out.str(), "an age"));
    CHECK(holds(out.str(), "  - Confirmed by someone, March 5, 2021: a slip\n"));
}

TEST_CASE("nothing in an article is taken for Markdown or leads to a script") {
    auto sample = test::fleet();
    sample.articles[0].article.publisher = "*a* [b](c) <img src=x onerror=y>";
    sample.articles[0].article.url = "javascript:alert(1)";
    const auto report = markdown(sample);
    CHECK(holds(report, "\\*a\\* \\[b\\](c) \\<img src=x onerror=y\\>, 2021"));
    CHECK(!holds(report, "javascript:"));
}

TEST_CASE("a report as CSV has a line a claim") {
    std::ostringstream out;
    write_report_csv(out, test::fleet().report(), Include::flagged);
    const auto report = out.str();
    INFO(report);
    CHECK(report.starts_with("entry,verdict,measure,scope,publisher,published,article,"));
    CHECK(holds(report,
                "\r\n1,tension,ships-present,north-sea,صحيفة المرفأ,2021-03-04,first,,"
                "أقل من 10 آلاف,less_than,10000,,,,0,10000,7500,10000,,,"
                "في البحر أقل من 10 آلاف سفينة صيد.\r\n"));
}
