// The terminals of the grammar: one token of a kind. No rule holds a letter of any alphabet; what a
// word can be stands in the lexicon.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <optional>

#include "figures/phrase.hpp"
#include "grammar/define.hpp"

namespace tadqiq::grammar {

namespace x3 = boost::spirit::x3;

/// One token for which `Matches` holds; its attribute is what `Reads` makes of it.
template <typename Attribute, typename Matches, typename Reads>
struct TokenParser : x3::parser<TokenParser<Attribute, Matches, Reads>> {
    using attribute_type = Attribute;
    static constexpr bool has_attribute = true;

    constexpr TokenParser(Matches m, Reads r) : matches(m), reads(r) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Target>
    bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&,
               Target& out) const {
        if (first == last || !matches(*first)) return false;
        x3::traits::move_to(Attribute(reads(*first)), out);  // does nothing inside omit[]
        ++first;  // on success only: a parser that fails leaves `first` where it found it
        return true;
    }

    Matches matches;
    Reads reads;
};

template <typename Attribute>
constexpr auto token(auto matches, auto reads) {
    return TokenParser<Attribute, decltype(matches), decltype(reads)>(matches, reads);
}

/// A word of the class, worth its value.
constexpr auto value(Class c) {
    return token<Decimal>([c](const Token& t) { return t.is(c); },
                          [c](const Token& t) { return t.as(c).value; });
}
/// A word of the class, as the lexicon has it.
constexpr auto sense(Class c) {
    return token<const Sense*>([c](const Token& t) { return t.is(c); },
                               [c](const Token& t) { return &t.as(c); });
}
/// A token for which the condition holds; it carries nothing.
constexpr auto when(auto condition) {
    return x3::omit[token<bool>(condition, [](const Token&) { return true; })];
}
constexpr auto word(Class c) {
    return when([c](const Token& t) { return t.is(c); });
}
constexpr auto sign(char c) {
    return when([c](const Token& t) { return t.is_sign(c); });
}

constexpr auto and_ = when([](const Token& t) { return t.is_and(); });
constexpr auto open_bracket = when([](const Token& t) { return t.is_sign('(') || t.is_sign('['); });
constexpr auto close_bracket =
    when([](const Token& t) { return t.is_sign(')') || t.is_sign(']'); });

/// "$", a code in Latin letters, or Arabic ones with a point between them: "USD", "j.m".
inline bool is_sign_or_code(const Token& t) {
    return t.shape == Token::Shape::sign || t.word->is_code;
}

/// A number in digits.
constexpr auto numeral = token<const Numeral*>([](const Token& t) { return t.is_number(); },
                                               [](const Token& t) { return t.numeral; });
/// Digits without signs among them, worth `low` to `high`: the parts of dates and times.
constexpr auto plain_digits(long low, long high) {
    const auto value_of = [](const Token& t) {
        return t.is_number() && t.numeral->plain && !t.numeral->too_long
                   ? t.numeral->value.to_long()
                   : std::optional<long>();
    };
    return token<long>(
        [=](const Token& t) {
            const auto n = value_of(t);
            return n && *n >= low && *n <= high;
        },
        [=](const Token& t) { return *value_of(t); });
}

/// A choice as one attribute: Boost 1.74 makes a variant of equal types under an action.
template <typename Attribute>
constexpr auto as(auto choice) {
    return x3::rule<struct choice_id, Attribute>{"choice"} = choice;
}

/// Notes on a rule's result which tokens it took. Only for a rule without actions: X3 shows the
/// result of one with actions to them alone, so such a rule gets a plain one around it.
struct NotesTaken {
    template <typename Iterator, typename Result, typename Context>
    void on_success([[maybe_unused]] const Iterator& first, [[maybe_unused]] const Iterator& last,
                    [[maybe_unused]] Result& result, const Context&) {
        if constexpr (requires { result.taken; }) result.taken = {first, last};
    }
};

}  // namespace tadqiq::grammar
