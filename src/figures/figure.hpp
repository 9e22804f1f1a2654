// A figure: an amount that a text states, as the grammar read it. See docs/figures.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "figures/decimal.hpp"

namespace tadqiq {

enum class Kind : std::uint8_t {
    count,
    money,
    measure,
    percent,
    fraction,
    multiple,
    duration,
    age,
    date,
    time,
    ordinal,
    score,
    identifier,
};

enum class Hedge : std::uint8_t {
    exact,
    about,
    more_than,
    at_least,
    less_than,
    at_most,
    between,
    order,
};

/// The names that files, JSON and SQL use: "count", "at_least".
std::string_view name(Kind kind);
std::string_view name(Hedge hedge);
std::optional<Kind> kind_named(std::string_view name);
std::optional<Hedge> hedge_named(std::string_view name);

/// Whether figures of this kind state an amount that is compared by range.
bool is_amount(Kind kind);

struct Figure {
    Span core;  ///< the number itself: bytes of the article's text as received
    Span text;  ///< the whole expression with hedge and unit
    Kind kind = Kind::count;
    Hedge hedge = Hedge::exact;
    /// ISO 4217, CLDR unit identifier, or a rate with a slash ("USD/barrel"); empty for none.
    std::string unit;
    /// What a bare currency name could be ("IQD", "KWD") where `unit` is left empty.
    std::vector<std::string> unit_candidates;
    std::optional<Decimal> value;      ///< of every amount and ordinal that is no range
    std::optional<Decimal> low, high;  ///< of a range (hedge `between`), low <= high
    /// The other reading of an ambiguous "1.500", where nothing in the text decides.
    std::optional<Decimal> alternative;
    /// Of a date (ISO 8601, as much as is stated), a time ("HH:MM") or a score ("2-1").
    std::string literal;

    friend bool operator==(const Figure&, const Figure&) = default;
};

}  // namespace tadqiq
