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
                "- B: **less than 10,000** (states below 10,000, leads a reader to believe "));
    CHECK(holds(report,
                "  - [صحيفة المرفأ](<https://marfa.example.org/fleet>), 2021-03-04: في البحر "
                "**أقل من 10 آلاف** سفينة صيد.\n"));
    CHECK(holds(report, "- A-B **tension**: reason 0-1\n"));
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
