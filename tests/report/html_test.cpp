#include "report/html.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>
#include <string>

#include "base/sha256.hpp"
#include "report/page.hpp"
#include "sample.hpp"

using namespace tadqiq;

namespace {

const Reader english{};
const Reader arabic{Language::arabic};

std::string html(const test::Sample& sample, const PageOptions& options = {}) {
    std::ostringstream out;
    write_report_html(out, sample.report(), options);
    return out.str();
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("the page shows who states what, in the article's words with the figure marked") {
    auto sample = test::fleet();
    sample.articles[0].article.url = "https://marfa.example.org/fleet?a=1&b=2";
    const auto page = html(sample, {.reader = english});
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">"));
    CHECK(holds(page, "ships present: north sea"));
    CHECK(holds(page, "<p>في البحر <mark>أقل من 10 آلاف</mark> سفينة صيد.</p>"));
    CHECK(holds(page,
                "<cite><bdi>صحيفة المرفأ</bdi></cite> "
                "<time datetime=\"2021-03-04\">March 4, 2021</time>"));
    CHECK(holds(page, "href=\"https://marfa.example.org/fleet?a=1&amp;b=2\""));
    CHECK(holds(page, "States below 10,000; leads a reader to believe 7,500 to 10,000."));
    CHECK(count(page, "<mark>") == 3);
    CHECK(count(page, "<article ") == 1);
}

TEST_CASE("the page in Arabic runs from right to left and says everything in Arabic") {
    const auto page = html(test::fleet(), {.reader = {Language::arabic, Digits::arabic_indic}});
    CHECK(holds(page, "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(holds(page, "أقل من ١٠٬٠٠٠"));
    CHECK(holds(page, "٤ مارس ٢٠٢١"));
    CHECK(!holds(page, "tension</span>"));
}

TEST_CASE("the scale has a row a stance, with a text for those who do not see it") {
    const auto page = html(test::fleet(), {.reader = english});
    CHECK(count(page, "<svg class=\"line\" role=\"img\"") == 1);
    CHECK(count(page, "<rect class=\"implied\"") >= 2);
    CHECK(holds(page, "A: about 5,200. States 4,680 to 5,720"));
}

TEST_CASE("nothing in an article becomes markup, a script, an address or a change of direction") {
    const std::string hostile[] = {"<script>alert(1)</script>",
                                   "\"><img src=x onerror=alert(1)>",
                                   "</style></mark></bdi>",
                                   "' onmouseover='alert(1)",
                                   "\u202eevil\u202c",
                                   "\x1b[31m",
                                   "{{{t}}} {{#t}}",
                                   "<!--",
                                   std::string(10000, 'x'),
                                   "😀🏴‍☠️"};
    for (const auto& text : hostile) {
        CAPTURE(text);
        test::Sample sample;
        for (const auto* id : {"one", "two"}) {
            sample.articles.push_back(test::article_with(id + text, text + " 5200 " + text, "5200",
                                                         "5200", Hedge::exact,
                                                         sample.articles.empty() ? 5200 : 9000));
            Article& article = sample.articles.back().article;
            auto& claims = sample.articles.back().claims;
            article.publisher = text;
            article.published = text;
            article.url = "javascript:alert('" + text + "')";
            claims[0].attributed_to = claims[0].counted = text;
            claims[0].measure = "?" + text;
            claims[0].scope = {text};
        }
        sample.compare(0, 1, Verdict::contradiction);
        sample.findings[0].reason_en = "\"" + text + "\" means " + text;
        const auto plain = html(test::fleet(), {.reader = english});
        const auto page = html(sample, {.reader = english});
        CHECK(count(page, "<script") == count(plain, "<script"));
        CHECK(count(page, "</style") == 1);
        CHECK(count(page, "<img") == 0);
        CHECK(count(page, "<!--") == 0);
        CHECK(!holds(page, "' onmouseover='"));
        CHECK(!holds(page, "href=\"javascript"));
        CHECK(!holds(page, "\x1b"));
        CHECK(!holds(page, "\u202e"));
    }
}

TEST_CASE("only http and https addresses are links") {
    for (const auto* url : {"javascript:alert(1)", "data:text/html,x", "//evil.example", "/x",
                            "http://a\nb", "https://a\"b", "ftp://a", " https://a", ""})
        CHECK(linkable(std::string(url)).empty());
    CHECK(linkable(std::nullopt).empty());
    CHECK(linkable(std::string("https://ar.example.org/wiki/بيروت_(مدينة)")) ==
          "https://ar.example.org/wiki/بيروت_(مدينة)");
}

TEST_CASE("the page's policy allows its own style and script and nothing else") {
    const auto policy = content_security_policy("a{}", "");
    // Of the empty string, as every browser prints it.
    CHECK(holds(policy, "script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
    CHECK(policy.starts_with("default-src 'none'; style-src 'sha256-"));
    CHECK(holds(html(test::fleet()),
                content_security_policy(page_file("page.css"), page_file("page.js"))));
}

TEST_CASE("what is agreed on shows where it is asked for, what changed always does") {
    auto sample = test::fleet();
    sample.findings[2].verdict = Verdict::update;
    CHECK(holds(html(sample), "<section class=\"updates\""));
    CHECK(!holds(html(sample), "<section class=\"agreements\""));
    sample.findings.erase(sample.findings.begin());
    sample.findings.erase(sample.findings.begin() + 1);
    CHECK(holds(html(sample, {.reader = english, .include = Include::all}),
                "<section class=\"agreements\""));
}

TEST_CASE("disputes between named sources have a section of their own") {
    auto sample = test::fleet();
    for (auto& finding : sample.findings) finding.voices = Voices::dispute;
    const auto page = html(sample);
    CHECK(holds(page, "<section class=\"disputes\""));
    CHECK(!holds(page, "<section class=\"disagreements\""));
}

TEST_CASE("pairs that do not conflict are folded away beside those that do") {
    auto sample = test::fleet();
    sample.findings[2].verdict = Verdict::update;
    sample.articles.push_back(sample.articles[1]);
    sample.articles.back().claims[0].figure.value = 900;
    sample.compare(3, 0, Verdict::contradiction);
    const auto page = html(sample, {.include = Include::all});
    INFO(page);
    const auto fold = page.find("<summary>1 pair that does not conflict</summary>");
    REQUIRE(fold != std::string::npos);
    CHECK(page.find("reason 3-0") < fold);
    CHECK(page.find("reason 0-1") < fold);
    CHECK(page.find("reason 0-2", fold) != std::string::npos);
    for (auto& finding : sample.findings) finding.verdict = Verdict::update;
    CHECK(!holds(html(sample, {.include = Include::all}), "that does not conflict</summary>"));
}

TEST_CASE("the page says which figure most origins state, and which was changed in copying") {
    auto sample = test::fleet();
    CHECK(holds(html(sample), "Best supported: stated by 2 independent origins."));
    CHECK(!holds(html(sample), "changed in copying"));
    std::string passage;
    for (int i = 0; i < 60; ++i) passage += " كلمة" + std::string(static_cast<std::size_t>(i), 'x');
    for (const auto i : {0U, 1U}) sample.articles[i].article.text += passage;
    CHECK(holds(html(sample), "3 articles, 2 of no stated publisher, only 2 independent origins"));
    CHECK(holds(html(sample), "<strong class=\"copying\">"));
}

TEST_CASE("a report without a conflict says so") {
    test::Sample sample;
    const auto page = html(sample, {.reader = english});
    CHECK(holds(page, "Nothing here on which the articles disagree."));
    CHECK(!holds(page, "<form"));
}

TEST_CASE("a slip shows its sentence with every figure of it marked") {
    auto sample = test::fleet();
    Slip slip;
    slip.rule = SlipRule::words_and_digits;
    slip.claims = {0};
    slip.reason_en = "\"a\" and \"b\" are two numbers";
    slip.fingerprint = "0123456789abcdef0123";
    const std::vector<ArticleSlip> slips = {{1, slip}};
    std::ostringstream out;
    write_report_html(out, {sample.articles, {}, slips}, {.reader = english});
    CHECK(holds(out.str(), "<p>بقيت هناك <mark>نحو 5200</mark> سفينة.</p>"));
    CHECK(holds(out.str(), "<q><bdi>a</bdi></q> and <q><bdi>b</bdi></q> are two numbers"));
    CHECK(holds(out.str(), "words and digits differ"));
}

TEST_CASE("entries beyond the page's size are listed, and what is left out is counted") {
    test::Sample sample;
    for (std::size_t i = 0; i < 100; ++i) {
        sample.articles.push_back(test::article_with(fmt::format("{:03}", i), "5200 سفينة", "5200",
                                                     "5200", Hedge::exact, i % 2 ? 5200 : 9000));
        if (i % 2 == 1) sample.compare(i - 1, i, Verdict::contradiction);
    }
    const auto page = html(sample, {.reader = english, .entry_bytes = 20000});
    const auto shown = count(page, "<article ");
    CHECK(shown >= 2);
    CHECK(shown <= 10);
    CHECK(holds(page, fmt::format("{} further entries are only listed", 50 - shown)));
}

TEST_CASE("a hundred articles of one name, and a stance of very many, are summed up") {
    test::Sample sample;
    for (std::size_t i = 0; i < 100; ++i) {
        sample.articles.push_back(test::article_with("same", "5200 سفينة", "5200", "5200",
                                                     Hedge::exact, i == 0 ? 9000 : 5200));
        if (i > 0) sample.compare(0, i, Verdict::contradiction);
    }
    const auto page = html(sample, {.reader = english});
    CHECK(count(page, "<article ") == 1);
    CHECK(holds(page, "and 91 more articles that say the same"));
}

TEST_CASE("the day it was made is on the page only where it is asked for") {
    CHECK(holds(html(test::fleet(), {.reader = english, .stamp = "2024-05-06"}),
                "Made on May 6, 2024."));
    CHECK(!holds(html(test::fleet()), "class=\"stamp\""));
}
