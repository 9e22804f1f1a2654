// Laws that hold for every pair of figures, tried on figures drawn at random from a fixed seed.
#include <doctest/doctest.h>

#include <array>
#include <random>

#include "compare/statements.hpp"
#include "compare/verdict.hpp"
#include "figures/unit.hpp"

namespace tadqiq {
namespace {

constexpr int tries = 20000;

class Drawing {
  public:
    int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }

    /// A few digits and a few zeros, now and then the same as the last one or close to it.
    Decimal number() {
        if (below(3) != 0) last_ = Decimal(1 + below(below(2) == 0 ? 20 : 9999), below(7) - 2);
        return last_;
    }

    Figure figure() {
        constexpr std::array kinds = {Kind::count, Kind::money, Kind::percent, Kind::fraction};
        Figure f;
        f.kind = kinds[static_cast<std::size_t>(below(kinds.size()))];
        f.unit = f.kind == Kind::money ? "USD" : f.kind == Kind::percent ? "percent" : "";
        f.hedge = static_cast<Hedge>(below(8));
        if (f.hedge == Hedge::between) {
            f.low = number();
            f.high = add(*f.low, Decimal(below(50)));
        } else {
            f.value = f.hedge == Hedge::order ? Decimal(1, 1 + below(6)) : number();
            if (below(8) == 0) f.alternative = number();
        }
        return f;
    }

    Statement statement(const Figure& f) {
        constexpr std::array dates = {"", "2021", "2021-03-01", "2021-03-04", "2020-12-31"};
        return {&f, dates[static_cast<std::size_t>(below(dates.size()))], below(2) == 0,
                below(4) == 0, below(8) == 0};
    }

  private:
    std::mt19937_64 engine_{20210304};
    Decimal last_ = 7;
};

std::string shown(const Figure& f) {
    std::string s(name(f.hedge));
    for (const auto& n : {f.value, f.low, f.high, f.alternative}) s += n ? " " + n->str() : "";
    return s + ' ' + std::string(name(f.kind));
}

TEST_CASE("law: a verdict does not depend on which figure comes first") {
    Drawing draw;
    for (int i = 0; i < tries; ++i) {
        const Figure f = draw.figure(), g = draw.figure();
        const Statement a = draw.statement(f), b = draw.statement(g);
        const auto forward = judge(a, b), backward = judge(b, a);
        INFO(shown(f), " / ", shown(g));
        REQUIRE(forward.has_value() == backward.has_value());
        if (!forward) continue;
        CHECK(forward->verdict == backward->verdict);
        CHECK(forward->ground == backward->ground);
        CHECK(gap(forward->a.implied, forward->b.implied) ==
              gap(backward->a.implied, backward->b.implied));
    }
}

TEST_CASE("law: a figure agrees with itself") {
    Drawing draw;
    for (int i = 0; i < tries; ++i) {
        const Figure f = draw.figure();
        INFO(shown(f));
        CHECK(judge(draw.statement(f), draw.statement(f))->verdict == Verdict::consistent);
    }
}

TEST_CASE("law: what a figure suggests lies within what it says") {
    Drawing draw;
    for (int i = 0; i < tries; ++i) {
        const Figure f = draw.figure();
        // "About 3" suggests 2.5 to 3.5: of small numbers a unit is more than the tenth of "about".
        if (f.hedge == Hedge::about && (f.value->coefficient() < 10 || f.kind == Kind::fraction))
            continue;
        const auto ranges = ranges_of(f).value();
        INFO(shown(f));
        CHECK((!ranges.literal.low || *ranges.implied.low >= *ranges.literal.low));
        CHECK((!ranges.literal.high || *ranges.implied.high <= *ranges.literal.high));
        CHECK(*ranges.implied.low <= *ranges.implied.high);
    }
}

TEST_CASE("law: a tension only where the literal ranges meet, a contradiction only where not") {
    Drawing draw;
    int tensions = 0, contradictions = 0;
    for (int i = 0; i < tries; ++i) {
        const Figure f = draw.figure(), g = draw.figure();
        const auto found = judge(draw.statement(f), draw.statement(g));
        if (!found) continue;
        INFO(shown(f), " / ", shown(g));
        const bool possible = meet(found->a.literal, found->b.literal);
        if (found->verdict == Verdict::tension) CHECK(possible);
        if (found->verdict == Verdict::contradiction) CHECK_FALSE(possible);
        tensions += found->verdict == Verdict::tension;
        contradictions += found->verdict == Verdict::contradiction;
    }
    CHECK(tensions > 100);
    CHECK(contradictions > 100);
}

TEST_CASE("law: a wider hedge makes no contradiction of what agreed") {
    // Each hedge with those that say less of the same number.
    constexpr std::array<std::pair<Hedge, Hedge>, 4> wider = {
        {{Hedge::exact, Hedge::about},
         {Hedge::exact, Hedge::at_least},
         {Hedge::exact, Hedge::at_most},
         {Hedge::more_than, Hedge::at_least}}};
    Drawing draw;
    for (int i = 0; i < tries; ++i) {
        const auto [narrow_hedge, wide_hedge] = wider[static_cast<std::size_t>(draw.below(4))];
        Figure narrow = count_of(narrow_hedge, "1");
        narrow.value = Decimal(10 + draw.below(9000), draw.below(4));
        Figure wide = narrow;
        wide.hedge = wide_hedge;
        Figure other = draw.figure();
        other.kind = Kind::count;
        other.unit.clear();
        // A bound cuts off what rounding leaves on its other side, so there the other one must hold
        // the number itself.
        if (wide_hedge != Hedge::about &&
            !meet(ranges_of(other)->implied, Range{narrow.value, narrow.value}))
            continue;
        INFO(shown(narrow), " widened to ", shown(wide), " / ", shown(other));
        if (judge({&narrow}, {&other})->verdict == Verdict::consistent)
            CHECK(judge({&wide}, {&other})->verdict != Verdict::contradiction);
    }
}

TEST_CASE("law: a range written in another unit changes no verdict") {
    // Only a range has no granule, so that its conversion is exact.
    constexpr std::array units = {"kilometer", "mile", "foot", "hectare", "week", "kilometer/hour"};
    Drawing draw;
    std::array<int, 5> found{};
    for (int i = 0; i < tries; ++i) {
        Figure f = draw.figure(), range = draw.figure();
        if (range.hedge != Hedge::between) continue;
        f.kind = range.kind = Kind::measure;
        f.unit = range.unit = units[static_cast<std::size_t>(draw.below(units.size()))];
        const BaseUnit base = base_unit(f.unit);
        Figure converted = range;
        converted.unit = base.unit;
        converted.low = multiply(*range.low, base.factor);
        converted.high = multiply(*range.high, base.factor);
        INFO(shown(f), " / ", shown(range), " in ", f.unit);
        const auto as_stated = judge({&f}, {&range}).value();
        const auto in_base = judge({&f}, {&converted}).value();
        CHECK(in_base.verdict == as_stated.verdict);
        CHECK(in_base.ground == as_stated.ground);
        CHECK(in_base.unit == base.unit);
        CHECK(gap(in_base.a.implied, in_base.b.implied) ==
              gap(as_stated.a.implied, as_stated.b.implied));
        ++found[static_cast<std::size_t>(as_stated.verdict)];
    }
    CHECK(found[static_cast<std::size_t>(Verdict::contradiction)] > 100);
    CHECK(found[static_cast<std::size_t>(Verdict::tension)] > 20);
    CHECK(found[static_cast<std::size_t>(Verdict::consistent)] > 100);
}

TEST_CASE("law: another unit of the same amounts changes no verdict") {
    constexpr std::array units = {"kilometer", "mile", "foot", "hectare", "week", "kilometer/hour"};
    Drawing draw;
    for (int i = 0; i < tries; ++i) {
        Figure f = draw.figure(), g = draw.figure();
        f.kind = g.kind = Kind::measure;
        f.unit = g.unit = units[static_cast<std::size_t>(draw.below(units.size()))];
        const auto as_stated = judge({&f}, {&g}).value();
        const Decimal factor = base_unit(f.unit).factor;
        const Ranges a = scaled(as_stated.a, factor).value();
        const Ranges b = scaled(as_stated.b, factor).value();
        INFO(shown(f), " / ", shown(g), " in ", f.unit);
        CHECK(meet(a.literal, b.literal) == meet(as_stated.a.literal, as_stated.b.literal));
        CHECK(meet(a.implied, b.implied) == meet(as_stated.a.implied, as_stated.b.implied));
        CHECK(gap(a.implied, b.implied) == gap(as_stated.a.implied, as_stated.b.implied));
    }
}

}  // namespace
}  // namespace tadqiq
