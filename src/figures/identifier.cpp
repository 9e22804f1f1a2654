#include "figures/identifier.hpp"

namespace tadqiq {
namespace {

constexpr Classes counted = any_of(Class::scale, Class::unit_word, Class::currency, Class::percent,
                                   Class::person_noun, Class::multiple_plural, Class::month);

bool at_line_start(std::span<const Token> tokens, std::uint32_t at) {
    return at == 0 || tokens[at - 1].shape == Token::Shape::line_break;
}
bool at_line_end(std::span<const Token> tokens, std::uint32_t at) {
    return at >= tokens.size() || tokens[at].shape == Token::Shape::line_break;
}

bool is_counted(std::span<const Token> tokens, std::uint32_t at) {
    return at < tokens.size() && tokens[at].is_any(counted);
}

/// "Resolution 2254", "F-16", "hall: 4": the word, perhaps a sign, the number, perhaps a second
/// one.
std::uint32_t named(std::span<const Token> tokens, std::uint32_t at) {
    std::uint32_t i = at + 1;
    while (i < tokens.size() && i - at <= 2 &&
           (tokens[i].is_sign(':') || tokens[i].is_sign('-') || tokens[i].is_sign('(') ||
            tokens[i].is_sign('/') || tokens[i].is(Class::identifier_before)))
        ++i;
    if (i >= tokens.size() || !tokens[i].is_number()) return 0;
    if (is_counted(tokens, i + 1)) return 0;
    ++i;
    while (i + 1 < tokens.size() && (tokens[i].is_sign('/') || tokens[i].is_sign('-')) &&
           tokens[i + 1].is_number())
        i += 2;
    return i - at;
}

bool is_latin(const Token& t, const FoldedText& text) {
    const char c = text.text()[t.folded.begin];
    return t.shape == Token::Shape::word && c >= 'a' && c <= 'z';
}

/// "MH370", "F-16", "G20": Latin letters and a number that touch or are joined by a hyphen.
std::uint32_t latin_name(std::span<const Token> tokens, std::uint32_t at, const FoldedText& text) {
    if (!is_latin(tokens[at], text) || tokens[at].is_any(counted)) return 0;
    std::uint32_t i = at + 1;
    if (i < tokens.size() && tokens[i].is_sign('-') && !tokens[i].spaced) ++i;
    if (i >= tokens.size() || !tokens[i].is_number()) return 0;
    const bool touches = !tokens[i].spaced;
    const bool short_name = tokens[at].folded.size() <= 3 || i > at + 1;
    if (!touches && !short_name) return 0;
    return is_counted(tokens, i + 1) ? 0 : i + 1 - at;
}

/// Long plain digits, a leading zero or plus: a telephone, an account.
std::uint32_t telephone(std::span<const Token> tokens, std::uint32_t at) {
    const std::uint32_t first = tokens[at].is_sign('+') ? at + 1 : at;
    if (first >= tokens.size() || !tokens[first].is_number()) return 0;
    const Numeral& n = *tokens[first].numeral;
    const bool international = first > at && n.digits >= 6;
    const bool local = n.plain && n.leading_zero && n.digits >= 6;
    const bool toll_free = n.plain && n.digits >= 9 && n.value.exponent() < 6;
    if (!international && !local && !toll_free) return 0;
    return is_counted(tokens, first + 1) ? 0 : first + 1 - at;
}

/// "1- The explosion", "(2)" alone on its line, "3)": the number of a list's item.
std::uint32_t list_number(std::span<const Token> tokens, std::uint32_t at) {
    if (!at_line_start(tokens, at)) return 0;
    std::uint32_t i = at;
    const bool bracket = tokens[i].is_sign('(') || tokens[i].is_sign('[');
    if (bracket) ++i;
    if (i >= tokens.size() || !tokens[i].is_number()) return 0;
    const Numeral& n = *tokens[i].numeral;
    if (!n.plain || n.digits > 2) return 0;
    ++i;
    if (at_line_end(tokens, i)) return bracket ? 0 : i - at;
    const Token& sign = tokens[i];
    const bool closes = sign.is_sign(')') || sign.is_sign(']');
    if (bracket && closes && (at_line_end(tokens, i + 1) || tokens[i + 1].definite))
        return i + 1 - at;
    if (!bracket &&
        (closes || ((sign.is_sign('-') || sign.is_sign('.') || sign.is_sign(':')) && !sign.spaced &&
                    i + 1 < tokens.size() && !tokens[i + 1].is_number())))
        return i + 1 - at;
    return 0;
}

/// "5+1": two numbers joined by a plus.
std::uint32_t sum_name(std::span<const Token> tokens, std::uint32_t at) {
    if (!tokens[at].is_number() || at + 2 >= tokens.size()) return 0;
    return tokens[at + 1].is_sign('+') && tokens[at + 2].is_number() ? 3 : 0;
}

}  // namespace

std::uint32_t identifier_at(std::span<const Token> tokens, std::uint32_t at,
                            const FoldedText& text) {
    const Token& t = tokens[at];
    if (t.is(Class::identifier)) return 1;
    if (t.is(Class::identifier_before))
        if (const auto n = named(tokens, at)) return n;
    if (t.shape == Token::Shape::word) return latin_name(tokens, at, text);
    if (const auto n = sum_name(tokens, at)) return n;
    if (const auto n = telephone(tokens, at)) return n;
    return list_number(tokens, at);
}

}  // namespace tadqiq
