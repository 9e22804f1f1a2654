#include "claims/corroboration.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>
#include <vector>

using namespace tadqiq;

namespace {

constexpr ClaimRef a{0, 0}, b{1, 0}, c{2, 0}, d{3, 0};

WeighedPair pair_of(ClaimRef x, ClaimRef y, std::int32_t score, bool agree = false) {
    WeighedPair pair;
    pair.a = x;
    pair.b = y;
    pair.score = score;
    pair.agree = pair.one_amount = agree;
    return pair;
}

bool are_compared(std::span<const WeighedPair> pairs, ClaimRef x, ClaimRef y, double caution = 0) {
    const auto found = comparable_pairs(pairs, Corroboration(pairs, caution), caution);
    return std::any_of(found.begin(), found.end(),
                       [&](const auto& pair) { return pair.a == x && pair.b == y; });
}

}  // namespace

TEST_CASE(
    "a conflict that its own words leave open is compared once third articles say it of both") {
    const auto open = pair_of(a, b, -1000);
    CHECK_FALSE(are_compared(std::vector{open}, a, b));
    const std::vector corroborated = {open, pair_of(a, c, 2000, true), pair_of(b, c, 1500),
                                      pair_of(a, d, 2000, true), pair_of(b, d, 1500)};
    CHECK(are_compared(corroborated, a, b));
}

TEST_CASE("a third article that says it of one of them only corroborates nothing") {
    const std::vector pairs = {pair_of(a, b, -1000), pair_of(a, c, 2000, true),
                               pair_of(a, d, 2000, true)};
    CHECK_FALSE(are_compared(pairs, a, b));
    CHECK(Corroboration(pairs, 0).witnesses(a, b).empty());
}

TEST_CASE("a witness says as much as of the claim that it resembles less") {
    const std::vector pairs = {pair_of(a, c, 2000), pair_of(c, b, 300), pair_of(d, a, 900),
                               pair_of(b, d, 1800)};
    const auto witnesses = Corroboration(pairs, 0).witnesses(a, b);
    REQUIRE(witnesses.size() == 2);
    CHECK(witnesses[0].claim == d);
    CHECK(witnesses[0].score == 900);
    CHECK(witnesses[1].claim == c);
    CHECK(witnesses[1].score == 300);
    CHECK(Corroboration(pairs, 0).of(a, b) > 0.9);
}

TEST_CASE("what is two things witnesses nothing, and no witness makes two things one") {
    auto apart = pair_of(a, c, 3000);
    apart.apart = true;
    CHECK(Corroboration(std::vector{apart, pair_of(b, c, 3000)}, 0).witnesses(a, b).empty());
    auto two = pair_of(a, b, 3000);
    two.apart = true;
    const std::vector pairs = {two, pair_of(a, c, 3000), pair_of(b, c, 3000)};
    CHECK_FALSE(are_compared(pairs, a, b));
}

TEST_CASE("the order of the pairs and of their articles changes nothing") {
    std::vector pairs = {pair_of(a, b, -700), pair_of(a, c, 1200, true), pair_of(c, b, -400),
                         pair_of(d, b, 200), pair_of(a, d, 700)};
    const double before = Corroboration(pairs, 0).of(a, b);
    std::reverse(pairs.begin(), pairs.end());
    for (auto& pair : pairs) pair = turned(pair);
    CHECK(Corroboration(pairs, 0).of(a, b) == before);
    CHECK(Corroboration(pairs, 0).of(b, a) == before);
}

TEST_CASE("more caution never compares more") {
    for (std::int32_t score = -4000; score <= 4000; score += 500)
        for (const std::int32_t support : {-2000, 0, 2000}) {
            const std::vector pairs = {pair_of(a, b, score), pair_of(a, c, support),
                                       pair_of(b, c, support)};
            CAPTURE(score);
            CAPTURE(support);
            for (const double caution : {0.5, 1.0, 3.0})
                CHECK((!are_compared(pairs, a, b, caution) || are_compared(pairs, a, b)));
        }
}

TEST_CASE("among many articles, amounts that agree roughly must speak as loud as a conflict") {
    auto pair = pair_of(a, b, 500, true);
    const double crowd = 1;
    CHECK(are_compared(std::vector{pair}, a, b, crowd));
    pair.contested = true;
    CHECK(are_compared(std::vector{pair}, a, b));
    CHECK_FALSE(are_compared(std::vector{pair}, a, b, crowd));
    pair.score = 3000;
    CHECK(are_compared(std::vector{pair}, a, b, crowd));
    pair.ordinary = true;
    CHECK_FALSE(are_compared(std::vector{pair}, a, b, crowd));
}

TEST_CASE("among many, a plain statement that is flagged must be likely by its own words") {
    const double crowd = 1;
    auto pair = pair_of(a, b, -500, true);
    pair.plain = true;
    CHECK(are_compared(std::vector{pair}, a, b, crowd));
    pair.contested = true;
    CHECK(are_compared(std::vector{pair}, a, b));
    CHECK_FALSE(are_compared(std::vector{pair}, a, b, crowd));
    pair.score = 500;
    CHECK(are_compared(std::vector{pair}, a, b, crowd));
}

TEST_CASE("a part is compared with the whole that its own whole is compared with") {
    auto part = pair_of({0, 1}, b, -6000);
    part.whole_of_a = 0;
    const std::vector pairs = {pair_of(a, b, 2500), part};
    const auto found = comparable_pairs(pairs, Corroboration(pairs, 0), 0);
    REQUIRE(found.size() == 2);
    CHECK(found[1].relation == Relation::a_is_part);
}
