#include "report/entry.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/names.hpp"
#include "sample.hpp"

using namespace tadqiq;

TEST_CASE(
    "claims that say the same are one stance, the lowest first, and stances are compared once") {
    const auto sample = test::fleet();
    const auto found = entries(sample.report(), Include::flagged);
    REQUIRE(found.size() == 1);
    const Entry& entry = found[0];
    CHECK(entry.verdict == Verdict::tension);
    REQUIRE(entry.stances.size() == 2);
    CHECK(entry.stances[0].claims == std::vector<ClaimRef>{{1, 0}});
    CHECK(entry.stances[1].claims == std::vector<ClaimRef>{{0, 0}, {2, 0}});
    REQUIRE(entry.pairs.size() == 1);
    CHECK(entry.pairs[0].count == 2);
    CHECK(entry.pairs[0].finding == &sample.findings[0]);
}

TEST_CASE("what both articles said before is not said again") {
    auto sample = test::fleet();
    sample.findings[2].repeated = true;
    const auto found = entries(sample.report(), Include::flagged);
    REQUIRE(found.size() == 1);
    CHECK(found[0].stances[1].claims == std::vector<ClaimRef>{{0, 0}});
    CHECK(found[0].pairs[0].count == 1);
}

TEST_CASE("an article that says the same twice is listed once") {
    auto sample = test::fleet();
    sample.articles[0].claims.push_back(sample.articles[0].claims[0]);
    sample.findings.push_back(sample.findings[0]);
    sample.findings.back().a.claim = 1;
    const auto found = entries(sample.report(), Include::flagged);
    REQUIRE(found.size() == 1);
    CHECK(found[0].stances[1].claims == std::vector<ClaimRef>{{0, 0}, {2, 0}});
    CHECK(found[0].pairs[0].count == 2);
}

TEST_CASE("agreement makes an entry only where all findings are asked for") {
    auto sample = test::fleet();
    sample.findings.clear();
    sample.compare(0, 2, Verdict::consistent);
    CHECK(entries(sample.report(), Include::flagged).empty());
    const auto all = entries(sample.report(), Include::all);
    REQUIRE(all.size() == 1);
    CHECK(all[0].verdict == Verdict::consistent);
    CHECK(all[0].stances.size() == 1);
}

TEST_CASE("the gravest entry comes first, then the one with the widest gap") {
    test::Sample sample;
    for (const auto* id : {"a", "b", "c", "d", "e", "f"})
        sample.articles.push_back(test::article_with(id, "5 سفن", "5", "5", Hedge::exact,
                                                     sample.articles.size() < 3 ? 5 : 6));
    sample.compare(0, 3, Verdict::tension);
    sample.compare(1, 4, Verdict::contradiction);
    sample.compare(2, 5, Verdict::contradiction);
    sample.findings[2].gap = 3;
    const auto found = entries(sample.report(), Include::flagged);
    REQUIRE(found.size() == 3);
    CHECK(found[0].stances[0].claims[0] == ClaimRef{2, 0});
    CHECK(found[1].stances[0].claims[0] == ClaimRef{1, 0});
    CHECK(found[2].verdict == Verdict::tension);
}

TEST_CASE("of equal gaps the entry of more independent origins comes first") {
    test::Sample sample;
    for (std::size_t i = 0; i < 5; ++i)
        sample.articles.push_back(test::article_with(std::string(1, static_cast<char>('a' + i)),
                                                     "5 سفن", "5", "5", Hedge::exact,
                                                     i < 3 ? 5 : 6));
    sample.compare(0, 3, Verdict::contradiction);
    sample.compare(1, 4, Verdict::contradiction);
    sample.compare(2, 4, Verdict::contradiction);
    const auto found = entries(sample.report(), Include::flagged);
    REQUIRE(found.size() == 2);
    CHECK(found[0].independent_origins() == 3);
    CHECK(found[1].independent_origins() == 2);
}

namespace {

/// Makes the texts of two articles of the fleet share a long passage.
void share_passage(test::Sample& sample, std::size_t a, std::size_t b) {
    std::string passage;
    for (int i = 0; i < 60; ++i) passage += " كلمة" + std::string(static_cast<std::size_t>(i), 'x');
    for (const auto i : {a, b}) sample.articles[i].article.text += passage;
}

}  // namespace

TEST_CASE("the best supported stance is that of the most independent origins, not articles") {
    auto sample = test::fleet();
    CHECK(entries(sample.report(), Include::flagged).at(0).best_supported() == 1);
    share_passage(sample, 0, 2);
    const auto found = entries(sample.report(), Include::flagged);
    CHECK(found.at(0).stances[1].claims.size() == 2);
    CHECK(found.at(0).stances[1].origins == 1);
    CHECK_FALSE(found.at(0).best_supported());
}

TEST_CASE("a conflict within one origin is a figure changed in copying, an update is not") {
    auto sample = test::fleet();
    CHECK_FALSE(entries(sample.report(), Include::flagged).at(0).pairs[0].changed_in_copying);
    share_passage(sample, 0, 1);
    CHECK(entries(sample.report(), Include::flagged).at(0).pairs[0].changed_in_copying);
    for (auto& finding : sample.findings) finding.verdict = Verdict::update;
    CHECK_FALSE(entries(sample.report(), Include::all).at(0).pairs[0].changed_in_copying);
}

TEST_CASE("an entry is named by the measure that most of its claims name") {
    auto sample = test::fleet();
    sample.articles[0].claims[0].measure = "?سفن";
    sample.articles[0].claims[0].counted = "سفينة";
    const auto title = [&] {
        const auto found = entries(sample.report(), Include::flagged);
        return title_of(representative(sample.report(), found.at(0)), Language::english);
    };
    sample.articles[1].claims[0].measure = "ships-sunk";
    CHECK(title() == "ships sunk: north sea");
    sample.articles[0].claims[0].measure = "ships-present";
    CHECK(title() == "ships present: north sea");
    for (auto& article : sample.articles) article.claims[0].measure = "?سفن";
    sample.articles[1].claims[0].counted = "سفينة صيد";
    CHECK(title() == "سفينة صيد: north sea");
}

TEST_CASE("an entry is named by the scope that most of its claims have") {
    auto sample = test::fleet();
    sample.articles[0].claims[0].scope = {"north-sea", "norway"};
    sample.articles[0].claims[0].period = "2014";
    const auto title = [&] {
        const auto found = entries(sample.report(), Include::flagged);
        return title_of(representative(sample.report(), found.at(0)), Language::english);
    };
    CHECK(title() == "ships present: north sea");
    for (auto& article : sample.articles) article.claims[0].period = "2014";
    CHECK(title() == "ships present: north sea, 2014");
    for (auto& article : sample.articles) article.claims[0].scope.clear();
    sample.articles[1].claims[0].scope = {"norway"};  // of the lowest amount, the first
    CHECK(title() == "ships present: Norway, 2014");
    sample.articles[0].claims[0].scope = {"sweden"};  // nothing names both
    CHECK(title() == "ships present, 2014");
}

namespace {

/// The entries of articles that each say one number, compared as `pairs` says: "01!" for two that
/// conflict, "01=" for two that agree. Each entry as its stances' articles: "0+2<1".
std::string grouped(const std::vector<int>& numbers, std::string_view pairs) {
    test::Sample sample;
    for (const int number : numbers) {
        const std::string core = std::to_string(number);
        sample.articles.push_back(test::article_with(std::to_string(sample.articles.size()),
                                                     core + " سفن", core, core, Hedge::exact,
                                                     Decimal(number)));
    }
    for (; !pairs.empty(); pairs.remove_prefix(std::min<std::size_t>(4, pairs.size())))
        sample.compare(static_cast<std::size_t>(pairs[0] - '0'),
                       static_cast<std::size_t>(pairs[1] - '0'),
                       pairs[2] == '!' ? Verdict::contradiction : Verdict::consistent);
    std::vector<std::string> found;
    for (const Entry& entry : entries(sample.report(), Include::all)) {
        std::string text;
        for (const Stance& stance : entry.stances) {
            text += text.empty() ? "" : "<";
            for (const ClaimRef& claim : stance.claims)
                text +=
                    (text.empty() || text.back() == '<' ? "" : "+") + std::to_string(claim.article);
        }
        found.push_back(text);
    }
    std::sort(found.begin(), found.end());
    std::string all;
    for (const auto& entry : found) all += (all.empty() ? "" : " | ") + entry;
    return all;
}

struct Grouping {
    std::vector<int> numbers;
    std::string_view pairs, expected;
};

}  // namespace

TEST_CASE("claims that are compared with each other make one entry") {
    const std::vector<Grouping> rows = {
        {{5, 6}, "01!", "0<1"},
        {{5, 5}, "01=", "0+1"},
        {{5, 6, 5}, "01! 12! 02=", "0+2<1"},
        {{5, 6, 7}, "01! 02! 12!", "0<1<2"},
        {{5, 6, 7}, "01! 12!", "0<1<2"},
        {{7, 6, 5}, "01! 12!", "2<1<0"},
        {{5, 5, 5}, "01= 12=", "0+1+2"},
        {{5, 6, 6, 5}, "01! 02! 13! 23! 03= 12=", "0+3<1+2"},
        {{5, 5, 6, 6}, "01= 23= 12!", "0+1<2+3"},
        {{5, 6, 7, 8, 9}, "01! 12! 23! 34!", "0<1<2<3<4"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.pairs);
        CHECK(grouped(row.numbers, row.pairs) == row.expected);
    }
}

TEST_CASE("claims that nothing compares stay apart, even where their numbers are one") {
    const std::vector<Grouping> rows = {
        {{5}, "", ""},
        {{5, 6}, "", ""},
        {{5, 6, 7, 8}, "01! 23!", "0<1 | 2<3"},
        {{5, 5, 6, 6}, "01= 23=", "0+1 | 2+3"},
        {{5, 6, 5, 5}, "01! 23=", "0<1 | 2+3"},
        {{5, 6, 7}, "01!", "0<1"},
        {{5, 5, 5}, "02=", "0+2"},
        {{5, 6, 7, 8, 9, 10}, "01! 23! 45!", "0<1 | 2<3 | 4<5"},
        {{5, 6, 5, 6}, "01! 23!", "0<1 | 2<3"},
        {{5, 5, 6, 6, 7}, "01= 34!", "0+1 | 3<4"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.pairs);
        CHECK(grouped(row.numbers, row.pairs) == row.expected);
    }
}
