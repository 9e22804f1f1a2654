#include "compare/within.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "base/tsv.hpp"
#include "claims/understand.hpp"
#include "figures/reading.hpp"

namespace tadqiq {
namespace {

/// An article with a claim for every figure, without links.
ArticleClaims article(std::string_view text) {
    ArticleClaims a;
    a.article.id = "story";
    a.article.text = text;
    for (const Figure& figure : read_figures(a.article.text).figures) {
        a.claims.emplace_back();
        a.claims.back().figure = figure;
    }
    return a;
}

std::string rules(const ArticleClaims& a) {
    std::string found;
    for (const Slip& slip : slips_within(a))
        found += (found.empty() ? "" : " ") + std::string(name(slip.rule));
    return found.empty() ? "none" : found;
}

/// An article as the program understands it; a line of it ends at ⏎.
ArticleClaims understood(std::string_view row) {
    Article article;
    article.id = "story";
    article.text = row;
    for (const std::string_view end = "⏎"; true;) {
        const auto at = article.text.find(end);
        if (at == article.text.npos) return understand(std::move(article));
        article.text.replace(at, end.size(), "\n");
    }
}

TEST_CASE("every row of slips.tsv has the slip that it names and no other") {
    const std::string path = TADQIQ_SOURCE_DIR "/fixtures/slips.tsv";
    std::stringstream content;
    content << std::ifstream(path).rdbuf();
    const std::string rows = content.str();
    std::map<std::string, int, std::less<>> slips, fine;
    for (const TsvRow& row : read_tsv("fixtures/slips.tsv", rows)) {
        INFO(row.place(), " ", row.field(2));
        const std::string rule(row.field(0));
        const bool is_slip = row.field(1) == "slip";
        CHECK((is_slip || row.field(1) == "fine"));
        CHECK(rules(understood(row.field(2))) == (is_slip ? rule : "none"));
        ++(is_slip ? slips : fine)[rule];
    }
    for (int i = 0; i <= static_cast<int>(SlipRule::headline); ++i) {
        const auto rule = name(static_cast<SlipRule>(i));
        INFO(rule);
        CHECK(slips[std::string(rule)] >= 10);
        CHECK(fine[std::string(rule)] >= 10);
    }
}

TEST_CASE("a part larger than the whole that the text links it to is a slip") {
    auto a = article("احتجز الحرس 25 بحارا بينهم 28 هنديا على متن السفينة.");
    REQUIRE(a.claims.size() == 2);
    CHECK(rules(a) == "none");  // without the link
    a.claims[1].part_of = 0;
    const auto slips = slips_within(a);
    REQUIRE(slips.size() == 1);
    CHECK(slips[0].rule == SlipRule::part_exceeds_whole);
    CHECK(slips[0].claims == std::vector<std::size_t>{1, 0});
    CHECK(slips[0].reason_en == "\"28\" is a part of \"25\" and larger");
    a.claims[0].figure.hedge = Hedge::more_than;
    CHECK(rules(a) == "none");
}

TEST_CASE("a slip says what is wrong in both languages") {
    const auto slips =
        slips_within(article("ارتفع عدد المشتركين من 50 ألفا إلى 60 ألفا بنسبة 45 في المئة."));
    REQUIRE(slips.size() == 1);
    CHECK(slips[0].reason_en ==
          "from \"50 ألفا\" to \"60 ألفا\" is a change of 20 %, not \"45 في المئة\"");
    CHECK(slips[0].reason_ar == "من «50 ألفا» إلى «60 ألفا» تغير نسبته 20% لا «45 في المئة»");
    CHECK(slips[0].fingerprint.size() == 32);
}

TEST_CASE("figures of different sentences, lines and fields are not tied together") {
    CHECK(rules(article("ارتفع عدد المشتركين من 50 ألفا إلى 60 ألفا.\nبنسبة 45 في المئة.")) ==
          "none");
    auto a = article("ارتفع عدد المشتركين من 50 ألفا إلى 60 ألفا بنسبة 45 في المئة.");
    a.article.title = a.article.text;
    a.claims[0].field = Field::title;
    CHECK(rules(a) == "none");
}

TEST_CASE("slips come in the order of the text") {
    CHECK(rules(article("تبلغ مساحة المزرعة 50 هكتارا (5000 متر مربع).\nارتفع العدد من 50 ألفا إلى "
                        "60 ألفا بنسبة 45 في المئة.\nعدد النسخ المطلوبة سبع (9) نسخ.")) ==
          "conversion change words-and-digits");
}

TEST_CASE("a rule is found by its name") {
    CHECK(slip_rule_named("words-and-digits") == SlipRule::words_and_digits);
    CHECK_FALSE(slip_rule_named("typo"));
}

}  // namespace
}  // namespace tadqiq
