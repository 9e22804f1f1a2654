// Numbers, dates and messages as a reader's locale writes them. A locale is a BCP 47 tag: "en",
// "ar-u-nu-arab". The same on every machine: nothing here looks at the environment.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tadqiq {

/// "5,200", "٥٬٢٠٠", "4.13 billion US dollars", "٢٫٥ كيلومتر".
/// `digits` is plain decimal notation. `unit` is an ISO 4217 code, a CLDR identifier or "percent";
/// empty for a bare number. `compact` says what is a million or more by its scale word.
/// Fractions are rounded to four places, or four digits below 1.
std::string localized_number(std::string_view digits, std::string_view unit, bool compact,
                             std::string_view locale);

/// Whether `localized_number` has a name for the unit.
bool has_localized_unit(std::string_view unit);

/// "28 August 2020" of an ISO 8601 date with as much as is stated of it, a time of day left out;
/// what is no such date comes back as it is.
std::string localized_date(std::string_view iso, std::string_view locale);

/// What a message's {name} stands for: a number, which plural forms look at, or a text.
using MessageArgument = std::pair<std::string_view, std::variant<long, std::string>>;

/// An ICU message pattern filled in: "{n, plural, one{# article} other{# articles}}". Throws
/// std::invalid_argument where the pattern makes no sense.
std::string localized_message(std::string_view pattern, std::string_view locale,
                              std::span<const MessageArgument> arguments);

}  // namespace tadqiq
