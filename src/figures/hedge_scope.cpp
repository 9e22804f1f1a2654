// docs/figures.md, section 2: the outermost bound of nested hedges wins.
#include "figures/hedge_scope.hpp"

namespace tadqiq {
namespace {

/// How far a verb's subject may reach: "exceeded the number of those killed in the city 50".
constexpr std::uint32_t reach = 7;
constexpr std::uint32_t reach_behind = 4;

bool ends_clause(const Token& t) {
    return t.shape == Token::Shape::sign || t.shape == Token::Shape::line_break || t.is_number();
}

Hedge hedge_of(const Sense& sense) {
    return *hedge_named(sense.key);
}

bool has_note(const Token& t, std::string_view note) {
    return t.is(Class::hedge_before) && t.as(Class::hedge_before).note == note;
}

/// The key of the preposition at `t`, or an empty view.
std::string_view preposition_at(const Token& t) {
    for (const Class c : {Class::preposition, Class::from_word, Class::to_word})
        if (t.is(c)) return t.as(c).key;
    return {};
}

/// "li-yasila ila": the result that something came to, no upper bound.
bool is_resultative(std::span<const Token> tokens, std::uint32_t at) {
    return at > 0 && tokens[at - 1].proclitic == 'l';
}

/// A verb further off whose subject stands between it and the number.
HedgeMatch governing_verb(std::span<const Token> tokens, std::uint32_t at) {
    const std::string_view preposition = preposition_at(tokens[at - 1]);
    const std::uint32_t last = preposition.empty() ? at : at - 1;
    for (std::uint32_t i = last; i-- > 0 && at - i <= reach;) {
        const Token& t = tokens[i];
        if (ends_clause(t) || t.is_and()) return {};
        if (preposition.empty()) {
            constexpr Classes joins = any_of(Class::from_word, Class::to_word, Class::preposition);
            if (t.proclitic == 'b' || t.is_any(joins)) return {};
            // "A boat that carries 150": what "came near to" is written like.
            constexpr Classes amounts = any_of(Class::measure, Class::cue);
            const bool is_boat = t.is(Class::person_noun) && !tokens[i + 1].is_any(amounts);
            if (has_note(t, "verb") && is_boat) return {};
            if (has_note(t, "verb")) return {hedge_of(t.as(Class::hedge_before)), i, true};
            // "The bill exceeds the limit that amounts to 86": it is the limit that is told.
            if (t.is(Class::cue) && t.as(Class::cue).key == "light") return {};
        } else if (t.is(Class::hedge_frame)) {
            const Sense& frame = t.as(Class::hedge_frame);
            if (frame.note.find(preposition) == std::string::npos) return {};
            if (is_resultative(tokens, i)) return {};
            return {hedge_of(frame), i, false};
        }
    }
    return {};
}

/// Whether `t` may stand between a hedge and its number: a preposition, an opening sign, "the age".
bool may_stand_between(const Token& t) {
    return t.proclitic == 'b' || t.proclitic == 'l' || t.is_sign('(') || t.is_sign('"') ||
           t.is_sign('[') || (t.is(Class::age_word) && !t.is(Class::hedge_before));
}

}  // namespace

HedgeMatch hedge_before(std::span<const Token> tokens, std::uint32_t at) {
    HedgeMatch found;
    bool any = false, bounded = false;
    std::uint32_t i = at;
    while (i > 0) {
        const Token& t = tokens[i - 1];
        if (may_stand_between(t) && i >= 2 && tokens[i - 2].is(Class::hedge_before)) {
            --i;
            continue;
        }
        if (!t.is(Class::hedge_before)) break;
        --i;
        const Sense& sense = t.as(Class::hedge_before);
        const Hedge hedge = hedge_of(sense);
        const bool reach_up = sense.note == "reach";
        if (reach_up && is_resultative(tokens, i)) break;
        // "up to more than 50": the inner bound is the claim. Else the outer bound wins.
        const bool wins = !any || (hedge != Hedge::about && !(reach_up && bounded)) ||
                          (!bounded && hedge == Hedge::about);
        if (wins) {
            found.hedge = hedge;
            found.round_only = sense.note == "round" || sense.note == "verb";
        }
        bounded = bounded || hedge != Hedge::about;
        any = true;
        found.token = i;
    }
    if (any) return found;
    return at > 0 ? governing_verb(tokens, at) : found;
}

HedgeMatch hedge_behind(std::span<const Token> tokens, std::uint32_t at) {
    for (std::uint32_t i = at; i < tokens.size() && i - at <= reach_behind; ++i) {
        const Token& t = tokens[i];
        if (t.is(Class::hedge_after)) return {hedge_of(t.as(Class::hedge_after)), i + 1, false};
        if (t.is_sign(')') || t.is_sign('"')) continue;
        if (ends_clause(t) || t.is_and() || t.is(Class::hedge_before)) break;
    }
    return {};
}

}  // namespace tadqiq
