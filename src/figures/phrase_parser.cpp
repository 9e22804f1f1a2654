// The one source file that includes the grammar of amounts. Whether a range is one is decided here:
// the grammar knows the shapes, this file the conditions.
#include "grammar/quantity.hpp"

namespace tadqiq {
namespace {

using grammar::Memory;
namespace x3 = grammar::x3;

template <typename Rule>
bool parses(const Rule& rule, std::span<const Token> tokens, Phrase& result, Memory& memory,
            RuleTrace* trace) {
    const Token* at = tokens.data();
    const Token* const end = at + tokens.size();
    if (trace) return x3::parse(at, end, x3::with<grammar::trace_tag>(*trace)[rule], result);
    return x3::parse(at, end, x3::with<grammar::memory_tag>(memory)[rule], result);
}

std::optional<Phrase> single_amount(std::span<const Token> tokens, Memory& memory,
                                    RuleTrace* trace) {
    Phrase single;
    if (!parses(grammar::single, tokens, single, memory, trace)) return {};
    single.shape = Phrase::Shape::amount;
    return single;
}

bool has_unit(const Amount& a) {
    return a.unit.sense != nullptr;
}

bool same_unit(const Amount& a, const Amount& b) {
    return a.unit.sense == b.unit.sense ||
           (has_unit(a) && has_unit(b) && a.unit.sense->cls == b.unit.sense->cls &&
            a.unit.sense->key == b.unit.sense->key) ||
           // "two years or three years": a dual and its plural
           (has_unit(a) && has_unit(b) && a.unit.sense->key == b.unit.sense->key);
}

/// Gives the scale of the upper end to the lower one, where print leaves it out: "12 and 14
/// million". Only where the ends then lie within a hundredfold of each other.
void share_scale(Amount& low, const Amount& high) {
    const Decimal& scale = high.number.scale;
    if (scale < Decimal(1000) || low.number.scale != Decimal(1) || low.number.is_order ||
        low.number.is_fraction || has_unit(low))
        return;
    const auto scaled = multiply(low.number.value, scale);
    const auto bound = multiply(high.number.value, 100);
    if (!scaled || !bound || *scaled > *bound) return;
    if (low.number.value >= scale) return;  // "1000 to 2 thousand"
    low.number.value = *scaled;
    low.number.scale = scale;
}

/// A range's ends share a unit that only one of them names.
void share_unit(Amount& low, Amount& high) {
    if (!has_unit(low)) low.unit = high.unit;
    if (!has_unit(high)) high.unit = low.unit;
}

/// "3.8 and 3.9 million" are the ends of a range; "3 and 5 million" are two numbers.
bool is_loose_pair(const Amount& low, const Amount& high) {
    const Number& a = low.number;
    const Number& b = high.number;
    const bool shaped = a.in_digits && b.in_digits && !a.value.is_integer() && !has_unit(low) &&
                        a.scale == Decimal(1) && b.scale >= Decimal(1000);
    const auto scaled = shaped ? multiply(a.value, b.scale) : std::nullopt;
    const auto bound = scaled ? multiply(*scaled, Decimal(12, -1)) : std::nullopt;
    return bound && *scaled < b.value && b.value <= *bound;
}

bool is_range(Phrase& phrase) {
    Amount& low = phrase.low;
    Amount& high = phrase.high;
    if (low.number.is_order || high.number.is_order || low.number.is_multiple) return false;
    if (has_unit(low) && has_unit(high) && !same_unit(low, high)) return false;
    // "fell 0.98 per cent to 96.599": a change and the level that it led to.
    const Token& first = *phrase.taken.begin;
    const bool level = has_unit(low) && low.unit.sense->cls == Class::percent && !has_unit(high) &&
                       !first.is_any(any_of(Class::between_word, Class::from_word));
    if (level && (!phrase.alternatives || high.number.scale > Decimal(1))) return false;
    const Token& between = *(high.core.begin - 1);
    if (between.is_and() && !first.is(Class::between_word)) {
        if (!is_loose_pair(low, high)) return false;
    }
    share_scale(low, high);
    share_unit(low, high);
    if (first.is(Class::between_word) || first.is(Class::from_word)) return true;
    if (high.number.value <= low.number.value) return false;
    if (!phrase.alternatives) return true;
    // "or" joins neighbours, not any two numbers.
    const auto bound = multiply(low.number.value, 10);
    return bound && high.number.value <= *bound;
}

/// Whether a range that begins here begins with the amount of its low end.
bool begins_with_low_end(const Token& first) {
    constexpr Classes others = any_of(Class::between_word, Class::from_word, Class::person_noun,
                                      Class::unit_word, Class::currency, Class::percent);
    return !first.is_any(others) && !first.is_sign('(') && !first.is_sign('[');
}

/// Whether an amount before `next` can be the low end of a range.
bool may_join_ends(const Token& next) {
    return next.is_and() || next.is_sign('-') ||
           next.is_any(any_of(Class::to_word, Class::or_word));
}

}  // namespace

std::optional<Phrase> parse_phrase(std::span<const Token> tokens, RuleTrace* trace) {
    if (tokens.empty()) return {};
    Memory memory;
    if (begins_with_low_end(tokens.front())) {  // mostly it is no range
        auto single = single_amount(tokens, memory, trace);
        const Token* const end = tokens.data() + tokens.size();
        if (!single || single->taken.end == end || !may_join_ends(*single->taken.end))
            return single;
    }
    Phrase range;
    if (parses(grammar::range, tokens, range, memory, trace) && is_range(range)) {
        range.shape = Phrase::Shape::range;
        return range;
    }
    return single_amount(tokens, memory, trace);
}

std::optional<Phrase> parse_amount(std::span<const Token> tokens, RuleTrace* trace) {
    Memory memory;
    return single_amount(tokens, memory, trace);
}

}  // namespace tadqiq
