#include "figures/beginning.hpp"

namespace tadqiq {
namespace {

constexpr Classes number_starts =
    any_of(Class::unit_number, Class::bound_unit, Class::teen, Class::tens, Class::hundred,
           Class::scale, Class::dual_scale, Class::order, Class::vague, Class::zero,
           Class::fraction, Class::dual_fraction, Class::multiple, Class::minus, Class::dual_unit,
           Class::dual_currency, Class::dual_noun, Class::unit_word, Class::currency,
           Class::percent, Class::between_word, Class::from_word, Class::person_noun);

/// "$", "USD": the unit that may stand before its number.
bool is_sign_or_latin(const Token& t) {
    return t.shape == Token::Shape::sign || (t.word && t.word->is_code);
}

}  // namespace

bool is_minus(std::span<const Token> tokens, std::uint32_t at) {
    const Token& t = tokens[at];
    if (!t.is_sign('-') || !t.spaced || at + 1 >= tokens.size()) return false;
    if (!tokens[at + 1].is_number() || tokens[at + 1].spaced) return false;
    if (at == 0) return true;
    const Token& before = tokens[at - 1];
    constexpr Classes leads = any_of(Class::to_word, Class::from_word, Class::hedge_before);
    return before.shape == Token::Shape::line_break || before.is_sign('(') ||
           before.is_any(leads) || before.proclitic == 'b';
}

bool may_begin_phrase(std::span<const Token> tokens, std::uint32_t at) {
    constexpr Classes lead = any_of(Class::between_word, Class::from_word);
    constexpr Classes nouns =
        any_of(Class::unit_word, Class::currency, Class::percent, Class::person_noun);
    constexpr Classes joins = any_of(Class::or_word, Class::to_word, Class::less_word);
    const Token& t = tokens[at];
    const Classes starts = t.classes & number_starts;
    if (starts == 0) return false;
    if ((starts & ~(lead | nouns)) != 0 || is_sign_or_latin(t)) return true;
    if (at + 1 >= tokens.size()) return false;
    const Token& next = tokens[at + 1];
    return next.is_number() || next.shape == Token::Shape::sign || next.is_any(number_starts) ||
           (!t.is_any(lead) && (next.is_and() || next.is_any(joins)));
}

bool may_begin_name(std::span<const Token> tokens, std::uint32_t at) {
    const Token& t = tokens[at];
    if (t.is_any(any_of(Class::identifier, Class::identifier_before))) return true;
    return (t.classes & ~claim_classes) == 0 && at + 1 < tokens.size() &&
           (tokens[at + 1].is_number() || tokens[at + 1].shape == Token::Shape::sign);
}

bool may_begin_date(std::span<const Token> tokens, std::uint32_t at) {
    constexpr Classes follow =
        any_of(Class::from_word, Class::to_word, Class::or_word, Class::month_word, Class::month,
               Class::hijri_month, Class::era);
    if (!tokens[at].numeral->plain || at + 1 >= tokens.size()) return false;
    const Token& next = tokens[at + 1];
    return next.shape == Token::Shape::sign || next.proclitic != 0 || next.is_any(follow);
}

bool may_begin_clock(std::span<const Token> tokens, std::uint32_t at) {
    constexpr Classes follow = any_of(Class::day_part, Class::zone);
    if (at + 1 >= tokens.size()) return false;
    const Token& next = tokens[at + 1];
    return next.shape == Token::Shape::sign || next.is_any(follow);
}

}  // namespace tadqiq
