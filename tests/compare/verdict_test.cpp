#include "compare/verdict.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "compare/statements.hpp"

namespace tadqiq {
namespace {

using enum Hedge;

Verdict verdict_on(const Statement& a, const Statement& b) {
    const auto judgement = judge(a, b);
    REQUIRE(judgement);
    const auto turned = judge(b, a);
    REQUIRE(turned);
    CHECK(turned->verdict == judgement->verdict);
    return judgement->verdict;
}

Verdict verdict_on(const Figure& a, const Figure& b) {
    return verdict_on(Statement{&a}, Statement{&b});
}

Figure dollars(Hedge hedge, std::string_view amount) {
    return figure(Kind::money, hedge, amount, "USD");
}

TEST_CASE("what is implied meets: consistent") {
    CHECK(verdict_on(count_of(exact, "135"), count_of(exact, "135")) == Verdict::consistent);
    CHECK(verdict_on(count_of(exact, "135"), count_of(about, "130")) == Verdict::consistent);
    CHECK(verdict_on(count_of(more_than, "100"), count_of(exact, "120")) == Verdict::consistent);
    CHECK(verdict_on(count_of(order, "10"), count_of(exact, "35")) == Verdict::consistent);
}

TEST_CASE("only what is literal meets: tension") {
    CHECK(verdict_on(count_of(less_than, "10000"), count_of(about, "5200")) == Verdict::tension);
    CHECK(verdict_on(count_of(less_than, "10000"), count_of(about, "3000")) == Verdict::tension);
    CHECK(verdict_on(dollars(exact, "5000000000"), dollars(more_than, "4130000000")) ==
          Verdict::tension);
}

TEST_CASE("nothing meets: contradiction") {
    CHECK(verdict_on(count_of(exact, "135"), count_of(exact, "141")) == Verdict::contradiction);
    CHECK(verdict_on(count_of(at_least, "50"), count_of(exact, "49")) == Verdict::contradiction);
    CHECK(verdict_on(count_of(between, "10..12"), count_of(exact, "13")) == Verdict::contradiction);
    CHECK(verdict_on(count_of(less_than, "20"), count_of(order, "10")) == Verdict::contradiction);
}

TEST_CASE("a lower bound and an upper bound agree where there is room for both") {
    const Figure low = count_of(at_least, "82"), high = count_of(at_most, "86");
    CHECK(verdict_on(low, high) == Verdict::consistent);
    CHECK(judge({&low}, {&high})->ground == Ground::bounds);
    CHECK(verdict_on(count_of(more_than, "90"), high) == Verdict::contradiction);
    // Two lower bounds are no such pair.
    CHECK(verdict_on(low, count_of(at_least, "50")) == Verdict::tension);
}

struct Dated {
    const char *amount, *date;
};

/// Both figures exact counts.
Judgement judged(Dated a, Dated b, bool cumulative, bool fixed = false) {
    const Figure x = count_of(exact, a.amount), y = count_of(exact, b.amount);
    return judge({&x, a.date, cumulative, fixed}, {&y, b.date, cumulative, fixed}).value();
}

TEST_CASE("two dates make an update of an amount that changes") {
    CHECK(judged({"40", "2021-03-01"}, {"55", "2021-03-04"}, false).verdict == Verdict::update);
    CHECK(judged({"55", "2021-03-01"}, {"40", "2021-03-04"}, false).verdict == Verdict::update);
    CHECK(judged({"4000", "2019"}, {"5500", "2021-03-04"}, false).verdict == Verdict::update);
}

TEST_CASE("without two different dates a conflict stays one") {
    CHECK(judged({"41", ""}, {"55", "2021-03-04"}, false).verdict == Verdict::contradiction);
    CHECK(judged({"41", "2021-03-04"}, {"55", "2021-03-04"}, false).verdict ==
          Verdict::contradiction);
    // The year may be that very day.
    CHECK(judged({"41", "2021"}, {"55", "2021-03-04"}, false).verdict == Verdict::contradiction);
}

TEST_CASE("a running total can rise and cannot fall") {
    CHECK(judged({"41", "2021-03-01"}, {"55", "2021-03-04"}, true).verdict == Verdict::update);
    const auto fallen = judged({"55", "2021-03-01"}, {"41", "2021-03-04"}, true);
    CHECK(fallen.verdict == Verdict::contradiction);
    CHECK(fallen.ground == Ground::total_fell);
}

TEST_CASE("an amount that does not change is never updated") {
    const auto lengths = judged({"41", "2021-03-01"}, {"55", "2021-03-04"}, false, true);
    CHECK(lengths.verdict == Verdict::contradiction);
    CHECK(lengths.ground == Ground::fixed);
}

TEST_CASE("more than a hundredfold is a slip of scale and no update") {
    const auto slip = judged({"12", "2021-03-01"}, {"12000", "2021-03-04"}, true);
    CHECK(slip.verdict == Verdict::contradiction);
    CHECK(slip.ground == Ground::slip_of_scale);
    CHECK(judged({"12", "2021-03-01"}, {"1199", "2021-03-04"}, true).verdict == Verdict::update);
}

TEST_CASE("an ambiguous number conflicts only where both readings do") {
    Figure ambiguous = figure(Kind::measure, exact, "1500", "meter");
    ambiguous.alternative = decimal("1.5");
    const Figure short_way = figure(Kind::measure, exact, "1.5", "meter");
    const auto agreed = judge({&ambiguous}, {&short_way}).value();
    CHECK(agreed.verdict == Verdict::consistent);
    CHECK(agreed.alternative_a);
    CHECK(interval(agreed.a.literal) == "[1.45, 1.55]");

    CHECK(verdict_on(ambiguous, figure(Kind::measure, exact, "700", "meter")) ==
          Verdict::contradiction);
    CHECK_FALSE(judge({&ambiguous}, {&ambiguous})->alternative_a);
}

TEST_CASE("units of one dimension are compared in their base") {
    const Figure miles = figure(Kind::measure, exact, "100", "mile");
    const Figure kilometers = figure(Kind::measure, exact, "161", "kilometer");
    const auto judgement = judge({&miles}, {&kilometers}).value();
    CHECK(judgement.verdict == Verdict::consistent);
    CHECK(judgement.unit == "meter");
    CHECK(interval(judgement.b.literal) == "[160500, 161500]");
    CHECK(verdict_on(miles, figure(Kind::measure, exact, "120", "kilometer")) ==
          Verdict::contradiction);
    CHECK(verdict_on(figure(Kind::fraction, exact, "0.5"),
                     figure(Kind::percent, exact, "48", "percent")) == Verdict::consistent);
}

TEST_CASE("different dimensions and currencies have no verdict") {
    const auto none = [](const Figure& a, const Figure& b) { return !judge({&a}, {&b}); };
    const Figure euros = figure(Kind::money, exact, "5", "EUR");
    CHECK(none(dollars(exact, "5"), euros));
    CHECK(none(figure(Kind::measure, exact, "5", "meter"),
               figure(Kind::measure, exact, "5", "metric-ton")));
    CHECK(none(figure(Kind::duration, exact, "1", "year"),
               figure(Kind::duration, exact, "365", "day")));
    CHECK(none(count_of(exact, "2"), figure(Kind::multiple, exact, "2")));
    CHECK(none(figure(Kind::date, exact, "2014"), figure(Kind::date, exact, "2015")));
}

TEST_CASE("a bare currency name agrees or says nothing") {
    Figure dinars = figure(Kind::money, exact, "300");
    dinars.unit_candidates = {"IQD", "KWD"};
    const auto iraqi = [](const char* amount) { return figure(Kind::money, exact, amount, "IQD"); };
    CHECK(verdict_on(dinars, iraqi("300")) == Verdict::consistent);
    const Figure other = iraqi("700");
    CHECK_FALSE(judge({&dinars}, {&other}));
    const Figure in_dollars = dollars(exact, "300");
    CHECK_FALSE(judge({&dinars}, {&in_dollars}));
    // Two bare names that can mean the same are compared.
    Figure more = dinars;
    more.value = decimal("700");
    CHECK(verdict_on(dinars, more) == Verdict::contradiction);
}

/// A part of 60 against a whole of 50, unless said otherwise.
struct PartCase {
    Figure part = count_of(exact, "62"), whole = count_of(exact, "51");
    std::vector<Figure> own = {};
    std::string_view part_date = {}, whole_date = {};

    bool is_flagged() const {
        std::vector<Statement> own_wholes;
        for (const Figure& f : own) own_wholes.push_back({&f, part_date});
        return judge_part({&part, part_date}, {&whole, whole_date}, own_wholes).has_value();
    }
};

TEST_CASE("a part that lies above the whole of another article is flagged") {
    CHECK(PartCase{}.is_flagged());
    CHECK_FALSE(PartCase{.whole = count_of(exact, "62")}.is_flagged());
    CHECK_FALSE(PartCase{.whole = count_of(more_than, "51")}.is_flagged());
    CHECK_FALSE(PartCase{.part = count_of(less_than, "62")}.is_flagged());
}

TEST_CASE("a part is not flagged where its own article gives a whole that conflicts already") {
    CHECK_FALSE(PartCase{.own = {count_of(exact, "70")}}.is_flagged());
    CHECK_FALSE(PartCase{.own = {count_of(exact, "70"), count_of(exact, "51")}}.is_flagged());
    CHECK(PartCase{.own = {count_of(exact, "70"), count_of(more_than, "50")}}.is_flagged());
}

TEST_CASE("a part that is larger than its own article's whole was only taken for one") {
    CHECK_FALSE(PartCase{.own = {count_of(exact, "51")}}.is_flagged());
    CHECK_FALSE(PartCase{.own = {count_of(exact, "50"), count_of(exact, "51")}}.is_flagged());
    CHECK(
        PartCase{.whole = count_of(exact, "52"), .own = {count_of(more_than, "51")}}.is_flagged());
}

TEST_CASE("a part is not flagged against an earlier whole") {
    CHECK_FALSE(PartCase{.part_date = "2021-03-04", .whole_date = "2021-03-01"}.is_flagged());
    CHECK(PartCase{.part_date = "2021-03-01", .whole_date = "2021-03-04"}.is_flagged());
    CHECK(PartCase{.part_date = "2021-03-01", .whole_date = "2021-03-01"}.is_flagged());
    CHECK(PartCase{.whole_date = "2021-03-01"}.is_flagged());
}

TEST_CASE("a part with two readings is flagged only where both exceed") {
    PartCase ambiguous;
    ambiguous.part.alternative = decimal("0.62");
    CHECK_FALSE(ambiguous.is_flagged());
}

TEST_CASE("the date of a claim is its own clause's, else its article's") {
    ArticleClaims article;
    article.article.published = "2021-03-04T10:15:00+03:00";
    Claim claim;
    CHECK(statement_of(article, claim).date == "2021-03-04");
    claim.as_of = "2020";
    CHECK(statement_of(article, claim).date == "2020");
    claim.as_of = "--08-16";  // no year to set against others
    CHECK(statement_of(article, claim).date.empty());
    CHECK(statement_of(ArticleClaims{}, Claim{}).date.empty());
}

TEST_CASE("the gap is how many times the higher range begins above the end of the lower") {
    const auto range = [](const char* low, const char* high) {
        return Range{decimal(low), decimal(high)};
    };
    CHECK(gap(range("7500", "10000"), range("5070", "5330")).str() == "1.4071");
    CHECK(gap(range("5070", "5330"), range("7500", "10000")).str() == "1.4071");
    CHECK(gap(range("1", "3"), range("2", "5")).str() == "1");
    CHECK(gap(range("0", "0"), range("5", "5")) == largest_gap);
    CHECK(gap(range("1", "1"), range("1000000000", "1000000000")) == largest_gap);
}

}  // namespace
}  // namespace tadqiq
