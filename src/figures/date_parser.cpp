// The one source file that includes the grammar of dates and clock times.
#include "grammar/date.hpp"

namespace tadqiq {
namespace {

template <typename Result>
std::optional<Result> parsed(const auto& rule, std::span<const Token> tokens, RuleTrace* trace) {
    const Token* at = tokens.data();
    const Token* const end = at + tokens.size();
    Result result;
    const bool found =
        trace ? grammar::x3::parse(at, end, grammar::x3::with<grammar::trace_tag>(*trace)[rule],
                                   result)
              : grammar::x3::parse(at, end, rule, result);
    if (!found) return {};
    result.core = {tokens.data(), at};
    return result;
}

}  // namespace

std::optional<Date> parse_date(std::span<const Token> tokens, RuleTrace* trace) {
    return parsed<Date>(grammar::date, tokens, trace);
}

std::optional<Clock> parse_clock(std::span<const Token> tokens, RuleTrace* trace) {
    return parsed<Clock>(grammar::clock, tokens, trace);
}

}  // namespace tadqiq
