// What the grammar makes of tokens: numbers, amounts and phrases. Plain values; no Boost in sight.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/figure.hpp"
#include "figures/rule_trace.hpp"
#include "figures/token.hpp"

namespace tadqiq {

/// The tokens [begin, end) that a rule took.
struct Taken {
    const Token* begin = nullptr;
    const Token* end = nullptr;

    bool empty() const { return begin == end; }
};

struct Number {
    Decimal value;
    std::optional<Decimal> alternative;
    Decimal scale = 1;         ///< the last scale multiplied in: 1e6 for "5 million"
    bool is_order = false;     ///< a bare order of magnitude
    bool is_fraction = false;  ///< "a third"; without a unit after it, the figure is a fraction
    bool is_multiple = false;  ///< "three times"
    bool in_digits = false;
    Taken taken;
};

/// The unit that stands beside a number, as the lexicon has it.
struct UnitName {
    const Sense* sense = nullptr;    ///< of class unit_word, currency, percent or coin; null: none
    char power = 0;                  ///< 's' square, 'c' cubic
    const Sense* country = nullptr;  ///< of class country_adjective
    const Sense* per = nullptr;      ///< of class rate_word, unit_word or currency
    char per_power = 0;              ///< of `per`, as `power`
    const Token* at = nullptr;       ///< the unit's word
};

struct Amount {
    Number number;
    UnitName unit;
    Taken core;  ///< the number, or the dual noun that is one
};

struct Phrase {
    enum class Shape : std::uint8_t { amount, range, change };

    Shape shape = Shape::amount;
    bool alternatives = false;  ///< a range of two ends joined by "or"
    Amount low;                 ///< the amount itself where it is no range
    Amount high;
    Taken taken;
};

/// A date, time or name with a number, as parsed; the numbers are unchecked.
struct Date {
    std::optional<long> day, month, year;
    std::vector<long> more_days;   ///< "24 and 26 August"
    std::vector<long> more_years;  ///< "2003 to 2009", "1435/1436"
    bool hijri = false;
    bool before_common_era = false;
    bool common_era = false;   ///< said so: "2023 CE"
    bool ordinal_day = false;  ///< "the fifth of"
    bool this_month = false;   ///< "of the month": no month named
    Taken core;
};

struct Clock {
    long hour = 0, minute = 0;
    const Sense* part = nullptr;  ///< of class day_part
    Taken core;
};

// All that the rest of the program knows of the grammar: what the tokens begin with, if they do.
// No token after the last one is looked at; `taken.end` says how far the phrase goes. With a trace,
// it is the rules of what was found; left as it was where nothing is.
std::optional<Phrase> parse_phrase(std::span<const Token> tokens, RuleTrace* trace = nullptr);
/// The same, but never a range.
std::optional<Phrase> parse_amount(std::span<const Token> tokens, RuleTrace* trace = nullptr);
std::optional<Date> parse_date(std::span<const Token> tokens, RuleTrace* trace = nullptr);
std::optional<Clock> parse_clock(std::span<const Token> tokens, RuleTrace* trace = nullptr);

}  // namespace tadqiq
