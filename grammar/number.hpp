// Numbers in words and digits: "five and twenty", "325 thousand", "three million and a half".
// After W. Wright, A Grammar of the Arabic Language, I, 318-328, and what newspapers make of it.
#pragma once

#include "grammar/terminals.hpp"

namespace tadqiq::grammar {

// ---- below a thousand: plain values ------------------------------------------------------------

template <typename Id>
using Value = x3::rule<Id, Decimal>;
const Value<struct compound_id> compound = "compound";
const Value<struct teen_id> teen = "teen";
const Value<struct below_hundred_id> below_hundred = "below hundred";
const Value<struct split_hundred_id> split_hundred = "split hundred";
const Value<struct hundreds_id> hundreds = "hundreds";
const Value<struct with_hundreds_id> with_hundreds = "with hundreds";
const Value<struct ascending_id> ascending = "ascending";
const Value<struct ascending_thousand_id> ascending_thousand = "ascending thousand";
const Value<struct below_thousand_id> below_thousand = "below thousand";

/// Sets the rule's value to `op` of the two parts, or refuses where the digits do not fit.
template <auto op>
constexpr auto combine = [](auto& c) {
    const auto& parts = x3::_attr(c);
    const auto result = op(boost::fusion::at_c<0>(parts), boost::fusion::at_c<1>(parts));
    x3::_pass(c) = result.has_value();
    if (result) x3::_val(c) = *result;
};
constexpr auto sum = combine<add>;
constexpr auto product = combine<multiply>;

const auto unit = value(Class::unit_number);
const auto unit_or_bound = as<Decimal>(unit | value(Class::bound_unit));
const auto hundred = value(Class::hundred);

const auto compound_def = (unit_or_bound >> and_ >> value(Class::tens))[sum];  // five and twenty
const auto teen_def = (unit_or_bound >> value(Class::ten))[sum];               // five ten
const auto below_hundred_def = compound | teen | value(Class::teen) | unit | value(Class::tens);
const auto split_hundred_def = (unit >> value(Class::bare_hundred))[product];  // three hundred
const auto hundreds_def = split_hundred | hundred;
const auto with_hundreds_def = (hundreds >> and_ >> below_hundred)[sum] |
                               (hundreds >> compound)[sum];  // "five hundred five and twenty"
const auto ascending_def = (below_hundred >> and_ >> hundreds)[sum];  // one and ninety and nine h.
const auto thousand = token<Decimal>(
    [](const Token& t) { return t.is(Class::scale) && t.as(Class::scale).value == Decimal(1, 3); },
    [](const Token&) { return Decimal(1, 3); });
/// Years told from the ones up: "eight and fifty and nine hundred and a thousand".
const auto ascending_thousand_def = (ascending >> and_ >> thousand)[sum];
const auto below_thousand_def =
    ascending_thousand | ascending | with_hundreds | hundreds | below_hundred;

TADQIQ_DEFINE(compound, teen, below_hundred, split_hundred, hundreds, with_hundreds,
              ascending_thousand, ascending, below_thousand)

// ---- with scales: numbers that know their scale and their tokens -------------------------------

struct number_id : NotesTaken {};
struct group_id : NotesTaken {};
template <typename Id>
using Numbers = x3::rule<Id, Number>;
const Value<struct scales_id> scales = "scales";
const Numbers<struct digits_id> digits = "digits";
const Numbers<struct bracketed_id> bracketed = "bracketed";
const Numbers<struct words_id> words = "words";
const Numbers<struct count_id> count = "count";
const Numbers<struct scaled_id> scaled = "scaled";
const Numbers<struct bare_scale_id> bare_scale = "bare scale";
const Numbers<struct order_id> order = "order";
const Numbers<struct fraction_id> fraction = "fraction";
const Numbers<group_id> group = "group";
const Value<struct tail_id> fraction_tail = "fraction tail";
const Value<struct spoken_decimals_id> spoken_decimals = "spoken decimals";
const Numbers<struct joined_id> joined = "joined";
const Numbers<struct signed_number_id> signed_number = "signed number";
const Numbers<number_id> number = "number";
template <>
constexpr bool is_remembered<Numbers<number_id>> = true;

/// 1/n as six decimals, which is how a fraction that does not end is written.
inline std::optional<Decimal> part(const Decimal& numerator, const Decimal& n) {
    return divide(numerator, n, 6);
}

/// The scale behind a decimal fraction in words: "seven point two million".
const auto times_scale = [](auto& c) {
    const auto value = multiply(x3::_val(c).value, x3::_attr(c));
    x3::_pass(c) = value.has_value();
    if (!value) return;
    x3::_val(c).value = *value;
    x3::_val(c).scale = x3::_attr(c);
};
const auto is_singular = [](const Token& t) {
    return t.is(Class::scale) && t.as(Class::scale).note == "singular";
};
const auto singular_scale =
    token<Decimal>(is_singular, [](const Token& t) { return t.as(Class::scale).value; });
const auto dual_scale = value(Class::dual_scale);
/// "milyaran and 240 million": the dual drops its ending only right before what it counts.
const auto one_of_scale =
    token<Decimal>([](const Token& t) { return t.is(Class::dual_scale) && is_singular(t); },
                   [](const Token& t) { return t.as(Class::scale).value; }) >>
    &and_;

const auto one = x3::attr(Decimal(1));
const auto scales_def = (value(Class::scale) >> as<Decimal>(value(Class::scale) | one))[product];
const auto perhaps_scales = as<Decimal>(scales | one);

const auto digits_def = numeral[([](auto& c) {
    const Numeral& n = *x3::_attr(c);
    x3::_pass(c) = !n.too_long;
    x3::_val(c).value = n.value;
    x3::_val(c).alternative = n.alternative;
    x3::_val(c).in_digits = true;
})];
const auto words_def = as<Decimal>(
    below_thousand | value(Class::zero))[([](auto& c) { x3::_val(c).value = x3::_attr(c); })];
const auto keep = [](auto& c) { x3::_val(c) = x3::_attr(c); };
const auto bracketed_def = (open_bracket >> as<Number>(digits | words) >> close_bracket)[keep];
const auto count_def = digits | words | bracketed;

/// Multiplies by the scales; the alternative reading of "1.250 million" has no chance then.
const auto by_scales = [](auto& c) {
    Number n = boost::fusion::at_c<0>(x3::_attr(c));
    const Decimal scale = boost::fusion::at_c<1>(x3::_attr(c));
    // "1.250 billion" is a decimal fraction, not 1250 billion.
    const bool grouped = n.alternative && multiply(*n.alternative, 1000) == n.value;
    if (grouped && scale != Decimal(1)) {
        n.value = *n.alternative;
        n.alternative.reset();
    } else if (n.alternative) {
        n.alternative = multiply(*n.alternative, scale);
    }
    const auto value = multiply(n.value, scale);
    x3::_pass(c) = value.has_value();
    if (value) n.value = *value;
    n.scale = scale;
    x3::_val(c) = n;
};
const auto scaled_def = (count >> perhaps_scales)[by_scales];

const auto of_scale = [](auto& c) {
    x3::_val(c).value = x3::_attr(c);
    x3::_val(c).scale = x3::_attr(c);
};
const auto times = [](auto& c) {  // "two thousand million"
    const auto value =
        multiply(boost::fusion::at_c<0>(x3::_attr(c)), boost::fusion::at_c<1>(x3::_attr(c)));
    x3::_pass(c) = value.has_value();
    if (!value) return;
    x3::_val(c).value = *value;
    // What may still be joined lies below the smaller of the two: "a million and 400 thousand".
    x3::_val(c).scale = Decimal(1, value->exponent());
};
const auto bare_scale_def =
    (as<Decimal>(one_of_scale | dual_scale | singular_scale) >> perhaps_scales)[times];

const auto of_order = [](auto& c) {
    const auto value =
        multiply(boost::fusion::at_c<0>(x3::_attr(c)), boost::fusion::at_c<1>(x3::_attr(c)));
    x3::_pass(c) = value.has_value();
    if (!value) return;
    x3::_val(c).value = *value;
    x3::_val(c).is_order = true;
};
const auto some = x3::omit[value(Class::vague)];
const auto order_def =
    (as<Decimal>(value(Class::order) | (some >> value(Class::order))) >> perhaps_scales)[of_order];

// "a third", "two thirds", "three quarters", also of a scale: "half a million".
const Value<struct simple_fraction_id> simple_fraction = "simple fraction";
const Value<struct plain_fraction_id> plain_fraction = "plain fraction";
const Value<struct slashed_id> slashed = "slashed";
const auto one_nth = [](auto& c) { x3::_val(c) = *part(1, x3::_attr(c)); };
const auto two_nths = [](auto& c) { x3::_val(c) = *part(2, x3::_attr(c)); };
const auto nths = [](auto& c) {
    const auto value =
        part(boost::fusion::at_c<0>(x3::_attr(c)), boost::fusion::at_c<1>(x3::_attr(c)));
    x3::_pass(c) = value && *value < Decimal(1);
    if (value) x3::_val(c) = *value;
};
const auto few = as<Decimal>(
    unit | token<Decimal>([](const Token& t) { return t.is_number() && t.numeral->plain; },
                          [](const Token& t) { return t.numeral->value; }));
// "khums" is a fifth before a definite noun only, and five otherwise.
const auto fraction_value = [](const Token& t) { return t.as(Class::fraction).value; };
const auto sure_fraction = token<Decimal>(
    [](const Token& t) {
        return t.is(Class::fraction) && !t.is(Class::unit_number) &&
               t.as(Class::fraction).note.empty();
    },
    fraction_value);
const auto definite = when([](const Token& t) { return t.definite && !t.is_number(); });
const auto doubtful_fraction =
    token<Decimal>(
        [](const Token& t) {
            return t.is(Class::fraction) && t.is(Class::unit_number) && !t.definite;
        },
        fraction_value) >>
    &definite;
const auto plain_fraction_def = value(Class::fraction)[one_nth];
/// "3/4", which a half in one character becomes, too.
const auto slash = when([](const Token& t) { return t.is_sign('/') && !t.spaced; });
const auto joined_numeral = token<Decimal>(
    [](const Token& t) {
        return t.is_number() && !t.spaced && t.numeral->plain && !t.numeral->too_long;
    },
    [](const Token& t) { return t.numeral->value; });
const auto plain_numeral = token<Decimal>(
    [](const Token& t) { return t.is_number() && t.numeral->plain && !t.numeral->too_long; },
    [](const Token& t) { return t.numeral->value; });
const auto slashed_def = ((plain_numeral >> slash >> joined_numeral) >> !slash)[([](auto& c) {
    const Decimal& top = boost::fusion::at_c<0>(x3::_attr(c));
    const Decimal& bottom = boost::fusion::at_c<1>(x3::_attr(c));
    const auto value = (bottom <= Decimal(20) || bottom.coefficient() == 1) && top < bottom
                           ? part(top, bottom)
                           : std::nullopt;
    x3::_pass(c) = value.has_value();
    if (value) x3::_val(c) = *value;
})];
const auto simple_fraction_def = slashed[keep] | (few >> value(Class::fraction_plural))[nths] |
                                 value(Class::dual_fraction)[two_nths] | sure_fraction[one_nth] |
                                 doubtful_fraction[one_nth];
const auto fraction_of = [](auto& c) {
    const Decimal scale = boost::fusion::at_c<1>(x3::_attr(c));
    const auto value = multiply(boost::fusion::at_c<0>(x3::_attr(c)), scale);
    x3::_pass(c) = value.has_value();
    if (!value) return;
    x3::_val(c).value = *value;
    x3::_val(c).scale = scale;
    x3::_val(c).is_fraction = scale == Decimal(1);
};
const auto fraction_def = (simple_fraction >> as<Decimal>(singular_scale | one))[fraction_of];

const auto group_def = fraction | scaled | bare_scale | order;

/// Joins a group only where it falls into the zeros of what stands before it: "38 thousand and 44"
/// is one number, "20 and 5" are two. A refused group gives its conjunction back.
const auto add_below = [](auto& c) {
    Number& total = x3::_val(c);
    const Number& next = x3::_attr(c);
    const auto room = total.value.exponent();
    const bool same_scale = next.scale == total.scale && next.in_digits;
    x3::_pass(c) = room >= 3 && next.value.whole_digits() <= room && next.value.is_integer() &&
                   !next.is_order && !next.is_fraction && !total.is_order && !total.is_fraction &&
                   !same_scale && !next.value.is_zero();
    if (!x3::_pass(c)) return;
    const auto value = add(total.value, next.value);
    x3::_pass(c) = value.has_value();
    if (!value) return;
    total.value = *value;
    total.alternative.reset();
    total.scale = next.scale;
};

/// "... and a half", of the last scale: "three million and a half", also "... of the million".
const Value<struct spoken_half_id> spoken_half = "spoken half";
const Value<struct and_fraction_id> and_fraction = "and a fraction";
const Value<struct less_fraction_id> less_fraction = "less a fraction";
/// "nuss", as people say it, also is "text" and "stipulated": a half before a unit or at an end
/// only.
const auto is_spoken = [](const Token& t) {
    return t.is(Class::fraction) && t.as(Class::fraction).note == "spoken";
};
const auto spoken_half_def = when(is_spoken) >> x3::attr(Decimal(5, -1));
const auto any_word = when([](const Token& t) { return t.shape == Token::Shape::word; });
const auto and_fraction_def = and_ >> as<Decimal>(simple_fraction | (spoken_half >> !any_word));
const auto less_fraction_def =
    (word(Class::less_word) >>
     as<Decimal>(plain_fraction | simple_fraction))[([](auto& c) { x3::_val(c) = -x3::_attr(c); })];
const auto fraction_tail_def = (and_fraction | less_fraction) >> -x3::omit[singular_scale];
const auto add_fraction = [](auto& c) {
    Number& total = x3::_val(c);
    const auto share = multiply(x3::_attr(c), total.scale);
    const auto value =
        share && !total.is_order && !total.is_fraction ? add(total.value, *share) : std::nullopt;
    x3::_pass(c) = value.has_value();
    if (value) total.value = *value;
};

// "four point two five" by single digits, "four point twenty-five" by a number, and "six and eighty
// of a hundred": all below one.
const auto decimal_digit = as<Decimal>(value(Class::zero) | unit);
const auto shifted = [](auto& c) {
    x3::_val(c) = Decimal(x3::_attr(c).coefficient(), x3::_attr(c).exponent() - 2);
};
const Value<struct digit_string_id> digit_string = "digit string";
const auto digit_string_def = (+decimal_digit)[([](auto& c) {
    Decimal value = 0;
    int places = 0;
    for (const Decimal& digit : x3::_attr(c)) {
        if (digit > Decimal(9) || ++places > 12) {
            x3::_pass(c) = false;
            return;
        }
        value = *add(value, Decimal(digit.coefficient(), digit.exponent() - places));
    }
    x3::_val(c) = value;
})];
const Value<struct two_places_id> two_places = "two places";
/// "1 point 25".
const auto digits_behind = token<Decimal>(
    [](const Token& t) { return t.is_number() && t.numeral->plain && t.numeral->digits <= 12; },
    [](const Token& t) {
        const Decimal& d = t.numeral->value;
        return Decimal(d.coefficient(), d.exponent() - t.numeral->digits);
    });
const Value<struct of_ten_id> of_ten = "of ten";
const auto two_places_def = as<Decimal>(compound | teen | value(Class::tens))[shifted];
const Value<struct of_hundred_id> of_hundred = "of a hundred";
const auto of_hundred_def = (below_hundred >> word(Class::from_word) >> x3::omit[hundred])[shifted];
const auto of_ten_def =
    (unit >> word(Class::from_word) >> x3::omit[when([](const Token& t) {
         return t.is(Class::unit_number) && t.as(Class::unit_number).value == Decimal(10);
     })])[([](auto& c) {
        x3::_val(c) = Decimal(x3::_attr(c).coefficient(), x3::_attr(c).exponent() - 1);
    })];
const auto spoken_decimals_def =
    (word(Class::decimal_point) >> (two_places | digit_string | digits_behind)) |
    (and_ >> as<Decimal>(of_hundred | of_ten));
const auto add_decimals = [](auto& c) {
    Number& total = x3::_val(c);
    const auto value = total.value.is_integer() ? add(total.value, x3::_attr(c)) : std::nullopt;
    x3::_pass(c) = value.has_value();
    if (value) total.value = *value;
};

const auto start = [](auto& c) { x3::_val(c) = x3::_attr(c); };
const auto joined_def = group[start] >> *(and_ >> group[add_below]) >>
                        -fraction_tail[add_fraction] >>
                        -(spoken_decimals[add_decimals] >> -scales[times_scale]);

const auto negate = [](auto& c) {
    x3::_val(c) = x3::_attr(c);
    x3::_val(c).value = -x3::_val(c).value;
    if (x3::_val(c).alternative) x3::_val(c).alternative = -*x3::_val(c).alternative;
};
const auto same_again = [](auto& c) {  // "5 (five)": one figure
    x3::_pass(c) = x3::_attr(c).value == x3::_val(c).value;
};
const auto minus_sign =
    word(Class::minus) | when([](const Token& t) { return t.is_sign('-') && t.spaced; });
const auto repeated = open_bracket >> joined[same_again] >> close_bracket;
const auto signed_number_def = (minus_sign >> joined)[negate] |
                               (bracketed[start] >> joined[same_again]) |
                               (joined[start] >> -repeated);

const auto number_def = signed_number;

TADQIQ_DEFINE(scales, digits, bracketed, words, count, scaled, bare_scale, order, plain_fraction,
              slashed, simple_fraction, fraction, group, spoken_half, and_fraction, less_fraction,
              fraction_tail, digit_string, two_places, of_hundred, of_ten, spoken_decimals, joined,
              signed_number, number)

}  // namespace tadqiq::grammar
