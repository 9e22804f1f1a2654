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
bool is_number(std::span<const Token> tokens, std::uint32_t at) {
    return at < tokens.size() && tokens[at].is_number();
}

/// Whether what stands behind a number makes an amount of it.
bool is_counted(std::span<const Token> tokens, std::uint32_t at) {
    if (at < tokens.size() && tokens[at].is_sign(')')) ++at;
    return at < tokens.size() && tokens[at].is_any(counted);
}

/// An indefinite noun, as one that is counted is: no article, no preposition, none of our words.
bool is_plain_noun(std::span<const Token> tokens, std::uint32_t at) {
    if (at >= tokens.size()) return false;
    const Token& t = tokens[at];
    // Behind a verb's number stands its subject, before a verb ends the name: "road 80 was closed".
    if (t.is(Class::measure) && t.as(Class::measure).note.starts_with("verb")) return false;
    return t.shape == Token::Shape::word && t.spaced && !t.definite && t.proclitic == 0 &&
           (t.classes & ~(claim_classes | bit(Class::person_noun))) == 0;
}

bool joins_numbers(const Token& t) {
    return t.is_sign('/') || t.is_sign('-') || t.is_sign('+') || t.is_and();
}

/// "Resolution 2254", "F-16", "hall: 4", "articles 5 and 7": the word, perhaps a sign, the numbers.
std::uint32_t named(std::span<const Token> tokens, std::uint32_t at) {
    const std::string& kind = tokens[at].as(Class::identifier_before).key;
    std::uint32_t i = at + 1;
    while (i < tokens.size() && i - at <= 3 &&
           (tokens[i].is_sign(':') || tokens[i].is_sign('-') || tokens[i].is_sign('(') ||
            tokens[i].is_sign('/') || tokens[i].is_sign('"') || tokens[i].is_sign('.') ||
            tokens[i].is_sign('+') || tokens[i].is(Class::identifier_before)))
        ++i;
    if (!is_number(tokens, i)) return 0;
    if (kind == "place" && is_plain_noun(tokens, i + 1)) return 0;
    for (;;) {
        if (is_counted(tokens, i + 1)) return 0;
        ++i;
        if (kind == "document" && is_number(tokens, i)) continue;  // a telephone's groups
        if (i < tokens.size() && joins_numbers(tokens[i]) && is_number(tokens, i + 1) &&
            (kind == "document" || !is_plain_noun(tokens, i + 2))) {
            ++i;
            continue;
        }
        return i - at;
    }
}

bool is_latin(const Token& t, const FoldedText& text) {
    const char c = text.text()[t.folded.begin];
    return t.shape == Token::Shape::word && c >= 'a' && c <= 'z';
}

/// "https://example.org/2021/03": all up to the next white space.
std::uint32_t address(std::span<const Token> tokens, std::uint32_t at, const FoldedText& text) {
    const auto word = text.view(tokens[at].folded);
    if (word != "http" && word != "https" && word != "www") return 0;
    std::uint32_t i = at + 1;
    while (i < tokens.size() && !tokens[i].spaced && tokens[i].shape != Token::Shape::line_break)
        ++i;
    return i - at;
}

/// "MH370", "F-16", "G20", "AE07 0331 ...": Latin letters and a number that touch or are joined by
/// a hyphen.
std::uint32_t latin_name(std::span<const Token> tokens, std::uint32_t at) {
    if (tokens[at].is_any(counted)) return 0;
    std::uint32_t i = at + 1;
    if (i < tokens.size() && tokens[i].is_sign('-') && !tokens[i].spaced) ++i;
    if (!is_number(tokens, i)) return 0;
    const bool touches = !tokens[i].spaced;
    if (!touches && i == at + 1 && tokens[at].folded.size() > 3 && is_plain_noun(tokens, i + 1))
        return 0;  // "Mirror 5" is a name, "in London 5 people" is none
    if (is_counted(tokens, i + 1)) return 0;
    ++i;
    while (touches && is_number(tokens, i) && tokens[i].numeral->digits >= 3) ++i;
    return i - at;
}

/// "sars-cov-2": a word, a hyphen and a number, nothing between.
std::uint32_t hyphenated(std::span<const Token> tokens, std::uint32_t at) {
    if (at + 2 >= tokens.size() || (tokens[at].classes & ~claim_classes) != 0) return 0;
    if (!tokens[at + 1].is_sign('-') || tokens[at + 1].spaced) return 0;
    if (!tokens[at + 2].is_number() || tokens[at + 2].spaced) return 0;
    const auto& n = *tokens[at + 2].numeral;
    return n.plain && n.digits <= 3 && !is_counted(tokens, at + 3) ? 3 : 0;
}

/// "Hero4", "Yanbu2": a name and a single digit that touch.
std::uint32_t glued(std::span<const Token> tokens, std::uint32_t at) {
    constexpr std::uint32_t shortest_name = 6;  // bytes
    const Token& name = tokens[at];
    if (at + 1 >= tokens.size() || !is_number(tokens, at + 1) || tokens[at + 1].spaced) return 0;
    if ((name.classes & ~bit(Class::place)) != 0 || name.folded.size() < shortest_name) return 0;
    if (name.proclitic || (at > 0 && tokens[at - 1].proclitic && !name.spaced)) return 0;
    const Numeral& n = *tokens[at + 1].numeral;
    return n.plain && n.digits == 1 && !is_counted(tokens, at + 2) ? 2 : 0;
}

/// "M.H.370": letters with points between them and before the number.
std::uint32_t dotted(std::span<const Token> tokens, std::uint32_t at) {
    constexpr std::uint32_t longest_letter = 6;  // bytes
    std::uint32_t i = at;
    while (i + 1 < tokens.size() && tokens[i].shape == Token::Shape::word &&
           tokens[i].folded.size() <= longest_letter && tokens[i + 1].is_sign('.') &&
           !tokens[i + 1].spaced && (i == at || !tokens[i].spaced))
        i += 2;
    if (i == at || !is_number(tokens, i) || tokens[i].spaced || is_counted(tokens, i + 1)) return 0;
    return i + 1 - at;
}

/// "5G", "4K": a number and a Latin letter that is no unit.
std::uint32_t number_and_letter(std::span<const Token> tokens, std::uint32_t at,
                                const FoldedText& text) {
    if (at + 1 >= tokens.size() || tokens[at + 1].spaced || !is_latin(tokens[at + 1], text))
        return 0;
    return tokens[at + 1].is_any(counted) ? 0 : 2;
}

/// "88591 - Stc": a short code before the name of its network.
std::uint32_t short_code(std::span<const Token> tokens, std::uint32_t at, const FoldedText& text) {
    constexpr int shortest = 5;
    if (at + 2 >= tokens.size() || !tokens[at + 1].is_sign('-')) return 0;
    const Numeral& n = *tokens[at].numeral;
    return n.plain && n.digits >= shortest && is_latin(tokens[at + 2], text) ? 1 : 0;
}

/// Long plain digits, a leading zero or plus: a telephone, an account. With the groups behind it.
std::uint32_t telephone(std::span<const Token> tokens, std::uint32_t at) {
    const std::uint32_t first = tokens[at].is_sign('+') ? at + 1 : at;
    if (!is_number(tokens, first)) return 0;
    const Numeral& n = *tokens[first].numeral;
    const bool group_follows = is_number(tokens, first + 1) && tokens[first + 1].numeral->plain;
    const bool international = first > at && (n.digits >= 6 || group_follows);
    const bool local =
        n.plain && n.leading_zero && (n.digits >= 6 || (n.digits >= 2 && group_follows));
    const bool toll_free = n.plain && n.digits >= 9 && n.value.exponent() < 6;
    if (!international && !local && !toll_free) return 0;
    std::uint32_t i = first + 1;
    while (is_number(tokens, i)) ++i;
    return is_counted(tokens, i) ? 0 : i - at;
}

/// "(2)" alone at a line's begin or end, "1- The explosion", "3)": the number of a list's item.
std::uint32_t list_number(std::span<const Token> tokens, std::uint32_t at) {
    constexpr long longest_list = 20;
    std::uint32_t i = at;
    const bool bracket = tokens[i].is_sign('(') || tokens[i].is_sign('[');
    const bool starts = at_line_start(tokens, at);
    if (bracket) ++i;
    if ((!starts && !bracket) || !is_number(tokens, i)) return 0;
    const Numeral& n = *tokens[i].numeral;
    if (!n.plain || n.digits > 2 || *n.value.to_long() > longest_list) return 0;
    ++i;
    if (at_line_end(tokens, i)) return 0;
    const Token& sign = tokens[i];
    const bool closes = sign.is_sign(')') || sign.is_sign(']');
    if (bracket) {
        if (!closes || is_counted(tokens, i + 1) || is_number(tokens, i + 1)) return 0;
        if (at_line_end(tokens, i + 1)) return i + 1 - at;
        constexpr Classes number_words =
            any_of(Class::unit_number, Class::bound_unit, Class::tens, Class::teen);
        return starts && !tokens[i + 1].is_any(number_words) ? i + 1 - at : 0;
    }
    const bool dash = sign.is_sign('-') && !is_number(tokens, i + 1);
    const bool point = (sign.is_sign('.') || sign.is_sign(':')) && !sign.spaced &&
                       !at_line_end(tokens, i + 1) && !is_number(tokens, i + 1);
    return closes || dash || point ? i + 1 - at : 0;
}

/// "Oppo Mirror 5": the last word of a short name in quotation marks.
bool ends_quoted_name(std::span<const Token> tokens, std::uint32_t at) {
    constexpr std::uint32_t longest_name = 3;
    if (at + 1 >= tokens.size() || !tokens[at + 1].is_sign('"') || tokens[at + 1].spaced)
        return false;
    for (std::uint32_t d = 1; d <= longest_name + 1 && at >= d; ++d) {
        const Token& t = tokens[at - d];
        if (t.is_sign('"')) return d > 1;
        if (t.shape != Token::Shape::word || t.is_any(counted)) return false;
        if (t.is_any(any_of(Class::hedge_before, Class::measure, Class::to_word))) return false;
    }
    return false;
}

/// "5+1": two numbers joined by a plus.
std::uint32_t sum_name(std::span<const Token> tokens, std::uint32_t at) {
    if (!is_number(tokens, at) || at + 2 >= tokens.size()) return 0;
    return tokens[at + 1].is_sign('+') && tokens[at + 2].is_number() ? 3 : 0;
}

}  // namespace

std::uint32_t identifier_at(std::span<const Token> tokens, std::uint32_t at,
                            const FoldedText& text) {
    const Token& t = tokens[at];
    if (t.is(Class::identifier)) return 1;
    if (t.shape == Token::Shape::word) {
        if (t.is(Class::identifier_before))
            if (const auto n = named(tokens, at)) return n;
        if (is_latin(t, text)) {
            if (const auto n = address(tokens, at, text)) return n;
            return latin_name(tokens, at);
        }
        if (const auto n = dotted(tokens, at)) return n;
        if (const auto n = glued(tokens, at)) return n;
        return hyphenated(tokens, at);
    }
    if (at > 0 && tokens[at - 1].is_sign('#') && !t.spaced)
        return t.is_number() ? 1 : 0;  // "&#8220;"
    if (const auto n = sum_name(tokens, at)) return n;
    if (t.is_number()) {
        if (const auto n = number_and_letter(tokens, at, text)) return n;
        if (const auto n = short_code(tokens, at, text)) return n;
        if (t.numeral->plain && ends_quoted_name(tokens, at)) return 1;
    }
    if (const auto n = telephone(tokens, at)) return n;
    return list_number(tokens, at);
}

}  // namespace tadqiq
