#include "compare/compare.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "claims/understand.hpp"
#include "compare/fingerprint.hpp"
#include "compare/statements.hpp"

namespace tadqiq {
namespace {

using enum Hedge;

Claim claim(const Figure& figure, std::string measure = "killed") {
    Claim c;
    c.figure = figure;
    c.measure = std::move(measure);
    return c;
}

ArticleClaims article(std::string id, std::vector<Claim> claims) {
    ArticleClaims a;
    a.article.id = std::move(id);
    a.claims = std::move(claims);
    return a;
}

TEST_CASE("a pair of claims makes a finding with ranges, reasons, gap and fingerprint") {
    const auto a = article("first", {claim(count_of(less_than, "10000"))});
    const auto b = article("second", {claim(count_of(exact, "1")), claim(count_of(about, "5200"))});
    const auto finding = judge_pair(a, 0, b, 1).value();
    CHECK(finding.verdict == Verdict::tension);
    CHECK(finding.a == ClaimRef{0, 0});
    CHECK(finding.b == ClaimRef{1, 1});
    CHECK(interval(finding.ranges_a.implied) == "[7500, 10000)");
    CHECK(interval(finding.ranges_b.literal) == "[4680, 5720]");
    CHECK(finding.gap.str() == "1.4071");
    CHECK_FALSE(finding.reason_en.empty());
    CHECK_FALSE(finding.reason_ar.empty());
    CHECK(finding.fingerprint.size() == 32);
}

TEST_CASE("a fingerprint does not depend on order, place, verdict or other claims") {
    auto x = claim(count_of(exact, "47")), y = claim(count_of(exact, "51"));
    const auto a = article("first", {x}), b = article("second", {y});
    const auto mark = fingerprint("pair", a, x, b, y);
    CHECK(fingerprint("pair", b, y, a, x) == mark);
    auto moved = x;
    moved.figure.core = {100, 102};
    moved.sentence = {90, 150};
    moved.as_of = "2021-03-01";
    moved.cumulative = true;
    CHECK(fingerprint("pair", article("first", {y, moved}), moved, b, y) == mark);
    // What else may change in an article, or in how it is understood.
    using Change = void (*)(ArticleClaims&, Claim&);
    const Change changes[] = {
        [](ArticleClaims& a, Claim&) { a.article.text = "صيغة أخرى من الخبر"; },
        [](ArticleClaims& a, Claim&) { a.article.title = "عنوان جديد"; },
        [](ArticleClaims& a, Claim&) { a.article.publisher = "صحيفة المرفأ"; },
        [](ArticleClaims& a, Claim&) { a.article.published = "2021-03-04"; },
        [](ArticleClaims& a, Claim&) { a.article.url = "https://example.org/2"; },
        [](ArticleClaims& a, Claim&) { a.claims.clear(); },
        [](ArticleClaims&, Claim& c) {
            c.figure.text = {7, 30};
        },
        [](ArticleClaims&, Claim& c) { c.counted = "قتيلا"; },
        [](ArticleClaims&, Claim& c) { c.scope = {"iraq"}; },
        [](ArticleClaims&, Claim& c) { c.anchor = "حادث"; },
        [](ArticleClaims&, Claim& c) { c.attributed_to = "وزارة الصحة"; },
        [](ArticleClaims&, Claim& c) { c.field = Field::title; },
    };
    for (const Change change : changes) {
        auto changed = a;
        auto claim_in_it = x;
        change(changed, claim_in_it);
        CHECK(fingerprint("pair", changed, claim_in_it, b, y) == mark);
    }
}

TEST_CASE("a fingerprint depends on articles, measure, statement and rule") {
    const auto x = claim(count_of(exact, "47")), y = claim(count_of(exact, "51"));
    const auto a = article("first", {}), b = article("second", {});
    const auto mark = fingerprint("pair", a, x, b, y);
    CHECK(fingerprint("sum", a, x, b, y) != mark);
    CHECK(fingerprint("pair", article("other", {}), x, b, y) != mark);
    CHECK(fingerprint("pair", a, claim(count_of(exact, "47"), "injured"), b, y) != mark);
    CHECK(fingerprint("pair", a, claim(count_of(about, "47")), b, y) != mark);
    CHECK(fingerprint("pair", a, y, b, x) != mark);
    using Change = void (*)(Figure&);
    const Change changes[] = {
        [](Figure& f) { f.value = decimal("48"); }, [](Figure& f) { f.value = decimal("470"); },
        [](Figure& f) { f.hedge = more_than; },     [](Figure& f) { f.hedge = at_least; },
        [](Figure& f) { f.hedge = less_than; },     [](Figure& f) { f.unit = "percent"; },
        [](Figure& f) { f.kind = Kind::percent; },  [](Figure& f) { f.low = decimal("40"); },
        [](Figure& f) { f.high = decimal("50"); },  [](Figure& f) { f.value = {}; },
    };
    for (const Change change : changes) {
        auto changed = x;
        change(changed.figure);
        CHECK(fingerprint("pair", a, changed, b, y) != mark);
    }
}

TEST_CASE("a fingerprint is the same for ever, as baselines hold it") {
    CHECK(fingerprint("pair", article("first", {}), claim(count_of(exact, "47")),
                      article("second", {}),
                      claim(count_of(exact, "51"))) == "d5028a240d98c57822960a30af25a57d");
}

TEST_CASE(
    "findings come most severe first, then by gap, whatever the order of pairs and articles") {
    std::vector<ArticleClaims> articles = {
        article("a", {claim(count_of(exact, "50"), "x"), claim(count_of(exact, "41"), "y"),
                      claim(count_of(less_than, "10000"), "z"), claim(count_of(exact, "7"), "w")}),
        article("b", {claim(count_of(exact, "90"), "x"), claim(count_of(exact, "42"), "y"),
                      claim(count_of(about, "5200"), "z"), claim(count_of(exact, "7"), "w")})};
    std::vector<ComparablePair> pairs;
    for (std::size_t i = 0; i < 4; ++i) pairs.push_back({{1, i}, {0, i}});
    const auto measures = [&] {
        std::string in_order;
        for (const Finding& f : compare(articles, pairs))
            in_order += articles[f.a.article].claims[f.a.claim].measure;
        return in_order;
    };
    CHECK(measures() == "xyzw");
    const auto before = compare(articles, pairs);
    std::reverse(pairs.begin(), pairs.end());
    CHECK(measures() == "xyzw");
    std::swap(articles[0], articles[1]);
    const auto after = compare(articles, pairs);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(after[i].fingerprint == before[i].fingerprint);
        CHECK(after[i].reason_en == before[i].reason_en);
    }
}

TEST_CASE("of what an article says twice, all findings but the first are marked as repeated") {
    const auto killed = claim(count_of(exact, "47"));
    const std::vector<ArticleClaims> articles = {article("a", {killed, killed}),
                                                 article("b", {claim(count_of(exact, "51"))})};
    const std::vector<ComparablePair> pairs = {{{0, 1}, {1, 0}}, {{0, 0}, {1, 0}}};
    const auto findings = compare(articles, pairs);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].a == ClaimRef{0, 0});
    CHECK_FALSE(findings[0].repeated);
    CHECK(findings[1].repeated);
    CHECK(findings[1].fingerprint == findings[0].fingerprint);
}

TEST_CASE("the first finding has the sources that a repeated one names") {
    auto named = claim(count_of(exact, "47")), other = claim(count_of(exact, "51"));
    const auto headline = named, other_headline = other;
    named.attributed_to = "وزارة الداخلية";
    other.attributed_to = "الدفاع المدني";
    const std::vector<ArticleClaims> articles = {article("a", {headline, named}),
                                                 article("b", {other_headline, other})};
    const std::vector<ComparablePair> pairs = {{{0, 0}, {1, 0}}, {{0, 1}, {1, 1}}};
    const auto findings = compare(articles, pairs);
    REQUIRE(findings.size() == 2);
    CHECK_FALSE(findings[0].repeated);
    CHECK(findings[0].voices == Voices::dispute);
    CHECK(findings[0].reason_en == findings[1].reason_en);
}

TEST_CASE("a part is set against the whole of another article") {
    std::vector<ArticleClaims> articles = {
        article("a", {claim(count_of(exact, "70")), claim(count_of(exact, "62"))}),
        article("b", {claim(count_of(exact, "51"))})};
    const std::vector<ComparablePair> alone = {{{0, 1}, {1, 0}, Relation::a_is_part}};
    CHECK(compare(articles, alone).at(0).verdict == Verdict::part_exceeds_whole);
    // The article's own whole, by its link or among the pairs, conflicts already.
    const std::vector<ComparablePair> both = {{{0, 1}, {1, 0}, Relation::a_is_part},
                                              {{0, 0}, {1, 0}}};
    REQUIRE(compare(articles, both).size() == 1);
    CHECK(compare(articles, both)[0].verdict == Verdict::contradiction);
    articles[0].claims[1].part_of = 0;
    CHECK(compare(articles, alone).empty());
    CHECK_FALSE(judge_pair(articles[1], 0, articles[0], 1, Relation::b_is_part));
}

TEST_CASE("two named sources dispute, one source quoted twice is a slip") {
    auto x = claim(count_of(exact, "47")), y = claim(count_of(exact, "51"));
    const auto voices = [&](const char* says_x, const char* says_y) {
        x.attributed_to = says_x;
        y.attributed_to = says_y;
        return judge_pair(article("a", {x}), 0, article("b", {y}), 0)->voices;
    };
    CHECK(voices("", "الدفاع المدني") == Voices::unknown);
    CHECK(voices("وزارة الداخلية", "الدفاع المدني") == Voices::dispute);
    CHECK(voices("الدفاع المدني", "مدير الدفاع المدني") == Voices::one_source);
    CHECK(voices("إدارة الإطفاء", "ادارة الاطفاء") == Voices::one_source);
    CHECK(voices("الوزارة", "وزارة الداخلية") == Voices::one_source);
    CHECK(voices("الهند", "مهندس الموقع") == Voices::dispute);
    CHECK(voices("وزارة الداخلية", "الشرطة") == Voices::dispute);
    // An office and who holds it
    CHECK(voices("وزير النقل", "وزارة النقل") == Voices::one_source);
    CHECK(voices("الوزير", "وزارة النقل") == Voices::one_source);
    CHECK(voices("وزيرة الصحة سلمى حداد", "وزارة الصحة المغربية") == Voices::one_source);
    CHECK(voices("وزير النقل العراقي", "وزارة النقل العراقية") == Voices::one_source);
    CHECK(voices("وزير النقل المصري", "وزارة النقل الأردنية") == Voices::dispute);
    CHECK(voices("وزير النقل", "وزارة الصحة") == Voices::dispute);
    CHECK(voices("وزير النقل", "رئيس هيئة النقل") == Voices::dispute);
}

TEST_CASE("what an article says was before is no conflict with what is now") {
    const auto told = [](const char* id, const char* text) {
        Article article;
        article.id = id;
        article.text = text;
        return understand(std::move(article));
    };
    const std::vector<ArticleClaims> articles = {
        told("a", "ارتفع عدد القتلى من 14 قتيلا إلى 21 قتيلا."), told("b", "قتل 19 شخصا."),
        told("c", "قتل 14 شخصا.")};
    REQUIRE(articles[0].claims.size() == 2);
    const auto verdicts = [&](std::size_t claim, std::size_t other) {
        const std::vector<ComparablePair> pair = {{{0, claim}, {other, 0}}};
        std::string found;
        for (const Finding& finding : compare(articles, pair)) found += name(finding.verdict);
        return found;
    };
    CHECK(verdicts(0, 1).empty());
    CHECK(verdicts(1, 1) == "contradiction");
    CHECK(verdicts(0, 2) == "consistent");
    CHECK(verdicts(1, 2) == "contradiction");
}

}  // namespace
}  // namespace tadqiq
