#include "report/text.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "sample.hpp"
#include "text/width.hpp"

using namespace tadqiq;

namespace {

std::string text(const test::Sample& sample, const TextStyle& style = {},
                 Include include = Include::flagged) {
    std::ostringstream out;
    write_report_text(out, sample.report(), include, style);
    return out.str();
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a report shows who states what, what it suggests, the verdict and why") {
    const auto report = text(test::fleet());
    INFO(report);
    CHECK(holds(report, "articles: 3   publishers: 1   figures: 3\n"));
    CHECK(holds(report, "disagree: 1 (tension: 2)\n"));
    CHECK(holds(report,
                "1. tension – ships present: north sea (3 articles, 2 of no stated publisher)\n"));
    CHECK(holds(report,
                "B  less than 10,000 – States below 10,000; leads a reader to believe "
                "7,500 to 10,000. Best supported: stated by 2 independent origins.\n"));
    CHECK(holds(report,
                "      صحيفة المرفأ, 2021-03-04 (first)\n"
                "         في البحر ⟦أقل من 10 آلاف⟧ سفينة صيد.\n"));
    CHECK(holds(report, "      third\n         سجل الميناء ⟦أقل من عشرة آلاف⟧ سفينة.\n"));
    CHECK(holds(report,
                "A  about 5,200 – States 4,680 to 5,720; leads a reader to believe "
                "5,070 to 5,330.\n"));
    CHECK(holds(report, "   B-A  tension (2 pairs of articles): reason 0-1\n"));
    CHECK(holds(report, "agreements: 1   updates: 0 (shown with --include all)\n"));
}

TEST_CASE("a report in Arabic says its words in Arabic") {
    const auto report = text(test::fleet(), {.reader = {Language::arabic}});
    CHECK(holds(report, "سبب 0-1"));
    CHECK(!holds(report, "tension"));
    CHECK(!holds(report, "states"));
}

TEST_CASE("without a conflict a report says so") {
    auto sample = test::fleet();
    sample.findings.clear();
    sample.compare(0, 2, Verdict::consistent);
    const auto report = text(sample);
    CHECK(holds(report, "Nothing here on which the articles disagree."));
    CHECK(!holds(report, "1. "));
    CHECK(holds(text(sample, {}, Include::all), "1. consistent – ships present"));
}

TEST_CASE("articles that share long passages are one voice") {
    auto sample = test::fleet();
    std::string passage;
    for (int i = 0; i < 60; ++i) passage += " كلمة" + std::string(static_cast<std::size_t>(i), 'x');
    for (const auto i : {0, 2})
        sample.articles[static_cast<std::size_t>(i)].article.text += passage;
    const auto report = text(sample);
    INFO(report);
    CHECK(holds(report, "(3 articles, 2 of no stated publisher, only 2 independent origins)\n"));
    CHECK(
        holds(report, "      third, shares long passages with صحيفة المرفأ, 2021-03-04 (first)\n"));
}

TEST_CASE("slips within one article have a section of their own") {
    auto sample = test::fleet();
    Slip slip;
    slip.rule = SlipRule::words_and_digits;
    slip.claims = {0};
    slip.reason_en = "these are not the same number";
    const std::vector<ArticleSlip> slips = {{1, slip}};
    std::ostringstream out;
    write_report_text(out, {sample.articles, {}, slips}, Include::flagged, {});
    CHECK(holds(out.str(),
                "\nslips within one article:\n\n"
                "   second\n"
                "      بقيت هناك ⟦نحو 5200⟧ سفينة.\n"
                "      words and digits differ: these are not the same number\n"));
}

TEST_CASE("colours and isolates stand only where they are asked for") {
    const auto plain = text(test::fleet());
    CHECK(!holds(plain, "\x1b"));
    CHECK(!holds(plain, "\u2068"));
    const auto terminal = text(test::fleet(), {.color = true, .isolate = true});
    CHECK(holds(terminal, "\x1b[33mtension\x1b[0m"));
    CHECK(holds(terminal, "\u2068في البحر \x1b[1m⟦أقل من 10 آلاف⟧\x1b[0m سفينة صيد.\u2069"));
}

TEST_CASE("an article's escapes, overrides and line ends are shown and do nothing") {
    auto sample = test::fleet();
    sample.articles[1] =
        test::article_with("an\x1b[2Jid\n9. forged", "\u202eبقيت \x1b[31m5200\x1b[0m", "5200",
                           "5200", Hedge::about, 5200);
    const auto report = text(sample, {.isolate = true});
    CHECK(!holds(report, "\x1b"));
    CHECK(!holds(report, "\u202e"));
    CHECK(!holds(report, "\n9. forged"));
    CHECK(holds(report, "<U+202E>بقيت <U+001B>[31m⟦5200⟧<U+001B>[0m"));
}

TEST_CASE("the figures of an article come one a line under its name") {
    std::ostringstream out;
    write_figures_text(out, test::fleet().articles[1], {});
    CHECK(out.str() ==
          "second\n"
          "      25-29    count      about 5,200  نحو 5200  [ships present: north sea]\n");
}

TEST_CASE("lines are no wider than the terminal, and each line of a quote is isolated") {
    std::istringstream lines(text(test::fleet(), {.isolate = true, .width = 40}));
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        const bool one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
        CHECK((display_width(line) <= 40 || one_word));
        const auto opens = line.find("\u2068"), closes = line.find("\u2069");
        if (line.starts_with("         ")) CHECK((opens == line.npos) == (closes == line.npos));
    }
}

TEST_CASE("the quotes in a reason are isolated on a terminal") {
    auto sample = test::fleet();
    for (auto& finding : sample.findings) finding.reason_en = "\"نحو 5\" means 5; \"6\" means 6";
    CHECK(holds(text(sample, {.isolate = true}),
                ": \"\u2068نحو 5\u2069\" means 5; \"\u20686\u2069\" means 6\n"));
}
