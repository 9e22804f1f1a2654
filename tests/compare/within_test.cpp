#include "compare/within.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "base/tsv.hpp"
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

TEST_CASE("every row of slips.tsv has the slip that it names and no other") {
    const std::string path = TADQIQ_SOURCE_DIR "/fixtures/slips.tsv";
    std::stringstream content;
    content << std::ifstream(path).rdbuf();
    const std::string rows = content.str();
    std::size_t count = 0;
    for (const TsvRow& row : read_tsv("fixtures/slips.tsv", rows)) {
        INFO(row.place(), " ", row.field(1));
        CHECK(rules(article(row.field(1))) == row.field(0));
        ++count;
    }
    CHECK(count > 100);
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

TEST_CASE("a part is only held against its whole where the words between say so") {
    const auto with_link = [](std::string_view text) {
        auto a = article(text);
        REQUIRE(a.claims.size() == 2);
        a.claims[1].part_of = 0;
        return rules(a);
    };
    CHECK(with_link("أوقفت الشرطة 12 شخصا، من بينهم 15 قاصرا، في الحي القديم.") ==
          "part-exceeds-whole");
    CHECK(with_link("فحص الفريق 40 جسرا منها 52 جسرا يحتاج إلى ترميم.") == "part-exceeds-whole");
    CHECK(with_link("أوقفت الشرطة 15 شخصا، من بينهم 12 قاصرا، في الحي القديم.") == "none");
    CHECK(with_link("شاركت 48 دولة منها 55 فيلما في الدورة الجديدة.") == "none");
    CHECK(with_link("تدخلت 21 فرقة للإسعاف في عطلة العيد وتلقت 705 بلاغات.") == "none");
}

TEST_CASE("a headline that miswrites the article's number is a slip") {
    const auto with_measure = [](std::string_view text) {
        auto a = article(text);
        for (Claim& claim : a.claims) claim.measure = "schools";
        return rules(a);
    };
    CHECK(with_measure("افتتاح 62 مدرسة في الأرياف\nافتتح الوزير 26 مدرسة جديدة.") == "headline");
    CHECK(with_measure("افتتاح 1250 مدرسة\nافتتح الوزير 125 مدرسة جديدة.") == "headline");
    CHECK(with_measure("افتتاح 365 مدرسة\nافتتح الوزير 385 مدرسة جديدة.") == "headline");
    CHECK(with_measure("افتتاح 62 مدرسة\nافتتح الوزير 26 مدرسة في الشمال و62 في الجنوب.") ==
          "none");
    CHECK(with_measure("افتتاح 62 مدرسة\nافتتح الوزير 50 مدرسة في الشمال.") == "none");
    CHECK(with_measure("افتتاح 62 مدرسة\nافتتح الوزير أكثر من 60 مدرسة.") == "none");
    CHECK(with_measure("افتتح الوزير 26 مدرسة جديدة بعد 62 مدرسة في العام الماضي.") == "none");
    CHECK(rules(article("افتتاح 62 مدرسة\nأصيب 26 شخصا.")) == "none");  // measures not known
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
