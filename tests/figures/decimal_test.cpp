#include "figures/decimal.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using tadqiq::Decimal;

namespace {

Decimal decimal(const std::string& digits) {
    return Decimal::parse(digits).value();
}

std::string nines(int count) {
    return std::string(static_cast<std::size_t>(count), '9');
}

/// Decimals of all sizes, both signs, and many that share digits.
std::vector<Decimal> some_decimals(std::size_t count, int most_digits) {
    std::mt19937 random(7);
    std::vector<Decimal> all = {Decimal(0), Decimal(1), Decimal(-1), Decimal(1, 6),
                                Decimal(25, -1)};
    while (all.size() < count) {
        const auto digits = 1 + random() % static_cast<unsigned>(most_digits);
        std::string text = random() % 3 == 0 ? "-" : "";
        for (unsigned i = 0; i < digits; ++i) {
            if (i > 0 && random() % digits == 0 && text.find('.') == text.npos) text += '.';
            text += static_cast<char>('0' + random() % (random() % 2 ? 10 : 2));
        }
        all.push_back(decimal(text));
    }
    return all;
}

}  // namespace

TEST_CASE("a decimal is its digits and the place of its last non-zero digit") {
    struct Row {
        std::string written, plain;
        int exponent, whole_digits;
    };
    for (const Row& row : {
             Row{"0", "0", 0, 0},
             Row{"-0.00", "0", 0, 0},
             Row{"5200", "5200", 2, 4},
             Row{"4.13", "4.13", -2, 1},
             Row{"4130000000", "4130000000", 7, 10},
             Row{"-12.50", "-12.5", -1, 2},
             Row{"0.5", "0.5", -1, 0},
             Row{"007", "7", 0, 1},
             Row{"0.05", "0.05", -2, 0},
             Row{"10.0", "10", 1, 2},
             Row{"100.001", "100.001", -3, 3},
         }) {
        INFO(row.written);
        const Decimal value = decimal(row.written);
        CHECK(value.str() == row.plain);
        CHECK(value.exponent() == row.exponent);
        CHECK(value.whole_digits() == row.whole_digits);
        CHECK(value.is_zero() == (row.plain == "0"));
        CHECK(value.is_negative() == row.plain.starts_with('-'));
        CHECK(value.is_integer() == (row.plain.find('.') == row.plain.npos));
    }
}

TEST_CASE("what is no plain number is not read") {
    for (const std::string text : {"", "-", ".", "-.", "+5", "1e3", "1,5", " 5", "5 ", "1.2.3",
                                   "--5", "٥", "0x10", "inf", "5-"}) {
        INFO(text);
        CHECK(!Decimal::parse(text));
    }
}

TEST_CASE("numbers of 36 digits are read and longer ones are not") {
    for (const std::string& text :
         {nines(36), "-" + nines(36), nines(18) + "." + nines(18), "1" + std::string(35, '0')}) {
        INFO(text);
        CHECK(decimal(text).str() == text);
        CHECK(!Decimal::parse(text + "9"));
        CHECK(!Decimal::parse(text + "0"));
    }
    CHECK(decimal(std::string(1000, '0') + "5").str() == "5");
    CHECK(decimal("0." + std::string(35, '0') + "5").str() == "0." + std::string(35, '0') + "5");
    CHECK(!Decimal::parse("0." + std::string(36, '0') + "5"));
    CHECK(!Decimal::parse(std::string(1'000'000, '7')));
}

TEST_CASE("a decimal reads back as it is written") {
    for (const Decimal& value : some_decimals(1000, 36)) {
        CHECK(decimal(value.str()) == value);
        CHECK(decimal((-value).str()) == -value);
    }
}

TEST_CASE("whole numbers that fit a long become one") {
    CHECK(decimal("-5200").to_long() == -5200);
    CHECK(decimal("999999999999999999").to_long() == 999999999999999999);
    CHECK(decimal("0").to_long() == 0);
    CHECK(!decimal("0.5").to_long());
    CHECK(!decimal(nines(20)).to_long());
}

TEST_CASE("decimals are in the order of their values") {
    const std::vector<std::string> ascending = {"-" + nines(36),
                                                "-1000.5",
                                                "-1000",
                                                "-999.99",
                                                "-1",
                                                "-0.5",
                                                "-0.05",
                                                "0",
                                                "0.05",
                                                "0.5",
                                                "0.50000001",
                                                "1",
                                                "1.000000000000000000000000000000001",
                                                "9",
                                                "10",
                                                "999.99",
                                                "1000",
                                                "1000.5",
                                                "99999",
                                                "100000",
                                                nines(36)};
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t j = 0; j < ascending.size(); ++j) {
            INFO(ascending[i], " ", ascending[j]);
            CHECK((decimal(ascending[i]) <=> decimal(ascending[j])) == (i <=> j));
            CHECK((decimal(ascending[i]) == decimal(ascending[j])) == (i == j));
        }
    }
}

TEST_CASE("sums and products are exact") {
    struct Row {
        std::string a, b, sum, difference, product;
    };
    for (const Row& row : {
             Row{"5", "0", "5", "5", "0"},
             Row{"0.1", "0.2", "0.3", "-0.1", "0.02"},
             Row{"5200", "0.05", "5200.05", "5199.95", "260"},
             Row{"-3", "4.5", "1.5", "-7.5", "-13.5"},
             Row{"1000000000000", "0.000001", "1000000000000.000001", "999999999999.999999",
                 "1000000"},
             Row{"99", "1", "100", "98", "99"},
         }) {
        INFO(row.a, " ", row.b);
        CHECK(add(decimal(row.a), decimal(row.b)) == decimal(row.sum));
        CHECK(subtract(decimal(row.a), decimal(row.b)) == decimal(row.difference));
        CHECK(multiply(decimal(row.a), decimal(row.b)) == decimal(row.product));
    }
}

TEST_CASE("quotients are rounded half away from zero") {
    struct Row {
        std::string a, b;
        int places;
        std::string quotient;
    };
    for (const Row& row : {
             Row{"1", "3", 6, "0.333333"},
             Row{"2", "3", 6, "0.666667"},
             Row{"-2", "3", 2, "-0.67"},
             Row{"1", "2", 0, "1"},
             Row{"-1", "2", 0, "-1"},
             Row{"1", "-2", 0, "-1"},
             Row{"1", "4", 1, "0.3"},
             Row{"0.5", "0.25", 3, "2"},
             Row{"5200", "1000", 1, "5.2"},
             Row{"7", "1000000000000", 2, "0"},
             Row{"0", "7", 2, "0"},
             Row{"149", "100", 0, "1"},
         }) {
        INFO(row.a, " ", row.b);
        CHECK(divide(decimal(row.a), decimal(row.b), row.places) == decimal(row.quotient));
    }
    CHECK(!divide(Decimal(1), Decimal(0), 2));
}

TEST_CASE("the laws of arithmetic hold for decimals of every size") {
    const auto values = some_decimals(60, 11);
    for (const Decimal& a : values) {
        CHECK(add(a, -a) == Decimal(0));
        CHECK(multiply(a, Decimal(1)) == a);
        for (const Decimal& b : values) {
            const auto sum = add(a, b).value();
            const auto product = multiply(a, b).value();
            CHECK(sum == add(b, a));
            CHECK(subtract(sum, b) == a);
            CHECK(product == multiply(b, a));
            CHECK((sum > a) == (b > Decimal(0)));
            CHECK((a < b) == (subtract(a, b)->is_negative()));
            if (!b.is_zero()) {
                // As many places as a has bring a back from a * b / b.
                CHECK(divide(product, b, std::max(0, -a.exponent())) == a);
            }
            const Decimal& c = values[7];
            CHECK(add(sum, c) == add(a, *add(b, c)));
            CHECK(multiply(c, sum) == add(*multiply(c, a), *multiply(c, b)));
        }
    }
}

TEST_CASE("what needs more digits than there are is empty and never wrong") {
    const Decimal large = decimal(nines(36)), small = decimal("0." + std::string(35, '0') + "1");
    CHECK(!add(large, small));
    CHECK(!subtract(large, small));
    CHECK(!multiply(large, large));
    CHECK(!multiply(large, decimal("12345")));
    CHECK(!divide(large, Decimal(7), 6));
    CHECK(divide(Decimal(1), multiply(Decimal(1, 30), Decimal(1, 30)).value(), 6) == Decimal(0));
    // The ranges of a number that was read exist: N + g, 0.9 N, 1.1 N.
    CHECK(add(large, Decimal(1))->str() == "1" + std::string(36, '0'));
    CHECK(multiply(large, Decimal(9, -1)).has_value());
    CHECK(multiply(large, Decimal(11, -1)).has_value());
    // Magnitudes may differ by any number of places where the digits fit.
    CHECK(multiply(Decimal(5, 20), Decimal(3, 30)) == Decimal(15, 50));
    CHECK(Decimal(1, 300) > Decimal(9, 200));
    CHECK(-Decimal(1, 300) < Decimal(1, -300));
}
