// The one source file that includes the grammar of dates and clock times.
#include "grammar/date.hpp"

namespace tadqiq {

std::optional<Date> parse_date(std::span<const Token> tokens) {
    const Token* at = tokens.data();
    Date date;
    if (!grammar::x3::parse(at, tokens.data() + tokens.size(), grammar::date, date)) return {};
    date.core = {tokens.data(), at};
    return date;
}

std::optional<Clock> parse_clock(std::span<const Token> tokens) {
    const Token* at = tokens.data();
    Clock clock;
    if (!grammar::x3::parse(at, tokens.data() + tokens.size(), grammar::clock, clock)) return {};
    clock.core = {tokens.data(), at};
    return clock;
}

}  // namespace tadqiq
