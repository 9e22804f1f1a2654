// Amounts: a number with its unit, before or after it; and ranges of two amounts.
#pragma once

#include "grammar/number.hpp"

namespace tadqiq::grammar {

template <typename Id>
using Units = x3::rule<Id, UnitName>;
template <typename Id>
using Amounts = x3::rule<Id, Amount>;
template <typename Id>
using Phrases = x3::rule<Id, Phrase>;

struct small_number_id : NotesTaken {};
struct spoken_number_id : NotesTaken {};
struct range_id : NotesTaken {};
struct single_id : NotesTaken {};

// ---- units -------------------------------------------------------------------------------------

const Units<struct per_id> per = "per";
const Units<struct price_per_id> price_per = "price per";
const Units<struct currency_id> currency = "currency";
const Units<struct measure_id> measure = "measure";
const Units<struct percent_id> percent = "percent";
const Units<struct coin_id> coin = "coin";
const Units<struct of_units_id> of_units = "of units";
const Units<struct unit_name_id> unit_name = "unit";

/// A token of the class, kept as a token: its place is needed, too.
constexpr auto token_of(Class c) {
    return token<const Token*>([c](const Token& t) { return t.is(c); },
                               [](const Token& t) { return &t; });
}
const auto set_sense = [](Class c) {
    return [c](auto& ctx) {
        const Token* at = x3::_attr(ctx);
        x3::_val(ctx).sense = &at->as(c);
        x3::_val(ctx).at = at;
    };
};
const auto square = [](auto& c) { x3::_val(c).power = 's'; };
const auto cubic = [](auto& c) { x3::_val(c).power = 'c'; };
/// The exponent of "km2", printed as a digit right behind the unit.
const auto exponent = [](long n) {
    return when([n](const Token& t) {
        return t.is_number() && !t.spaced && t.numeral->plain && t.numeral->value == Decimal(n);
    });
};
const auto power = word(Class::square)[square] | word(Class::cubic)[cubic] | exponent(2)[square] |
                   exponent(3)[cubic];

const auto definite_of = [](Class c) {
    return token<const Sense*>([c](const Token& t) { return t.definite && t.is(c); },
                               [c](const Token& t) { return &t.as(c); });
};
const auto definite_unit =
    as<const Sense*>(definite_of(Class::unit_word) | definite_of(Class::currency));
const auto any_unit = as<const Sense*>(sense(Class::unit_word) | sense(Class::currency));
const auto for_ = when([](const Token& t) { return t.proclitic == 'l'; });
const auto set_lower = [](auto& c) { x3::_val(c).sense = x3::_attr(c); };
// "a day"; "for the barrel"; "for every barrel"; "against the dollar"; "kilometre/hour".
const auto per_def = (sense(Class::rate_word)[set_lower] | (for_ >> definite_unit)[set_lower] |
                      (word(Class::per_word) >> any_unit)[set_lower] |
                      (word(Class::against_word) >> definite_of(Class::currency))[set_lower] |
                      (sign('/') >> any_unit)[set_lower]) >>
                     -power;
/// "70 dollars for a barrel of oil": money alone is paid for an indefinite unit.
const auto price_per_def = (for_ >> any_unit)[set_lower] >> -power;

const auto set_country = [](auto& c) { x3::_val(c).country = x3::_attr(c); };
const auto set_per = [](auto& c) {
    x3::_val(c).per = x3::_attr(c).sense;
    x3::_val(c).per_power = x3::_attr(c).power;
};
const auto country = sense(Class::country_adjective);
const auto currency_def = token_of(Class::currency)[set_sense(Class::currency)] >>
                          -country[set_country] >> -as<UnitName>(per | price_per)[set_per];
/// "seven billion in the year 2012": the year is no unit of theirs.
const auto years_name = when([](const Token& t) { return t.is(Class::year_word); }) >>
                        when([](const Token& t) {
                            return t.is_number() && t.numeral->plain && t.numeral->digits == 4;
                        });
const auto measure_def = !years_name >> token_of(Class::unit_word)[set_sense(Class::unit_word)] >>
                         -power >> -per[set_per];
const auto percent_def = token_of(Class::percent)[set_sense(Class::percent)];
const auto coin_def =
    token_of(Class::coin)[set_sense(Class::coin)] >> -country[set_country] >> -per[set_per];
/// "millions of dollars"; "the 24th of the month" is a date.
const auto definite_plural = [](Class c) {
    return token<const Token*>(
        [c](const Token& t) {
            return t.definite && t.is(c) && !t.is_any(any_of(Class::month_word, Class::year_word));
        },
        [](const Token& t) { return &t; });
};
const auto of_units_def = word(Class::from_word) >>
                          (definite_plural(Class::currency)[set_sense(Class::currency)] |
                           definite_plural(Class::unit_word)[set_sense(Class::unit_word)]) >>
                          -power >> -country[set_country];
const auto unit_name_def = currency | measure | percent | coin | of_units;

// ---- amounts -----------------------------------------------------------------------------------

const Amounts<struct dual_id> dual = "dual";
const Amounts<struct unit_fraction_id> unit_and_fraction = "unit and fraction";
const Amounts<struct unit_number_id> unit_then_number = "unit then number";
const Amounts<struct sign_first_id> sign_first = "sign first";
const Amounts<struct multiple_id> multiple = "multiple";
const Amounts<struct half_unit_id> half_of_unit = "half of unit";
const Numbers<struct spoken_value_id> spoken_half_value = "spoken half value";
const auto spoken_half_value_def = spoken_half[([](auto& c) { x3::_val(c).value = x3::_attr(c); })];
const Numbers<spoken_number_id> spoken_half_number = "spoken half";
const auto spoken_half_number_def = spoken_half_value;
const Amounts<struct ratio_id> ratio = "ratio";
const Amounts<struct number_unit_id> number_then_unit = "number then unit";
const Amounts<struct bare_unit_id> bare_unit = "bare unit";
const Amounts<struct any_amount_id> amount = "amount";
template <>
constexpr bool is_remembered<Amounts<any_amount_id>> = true;

const auto set_number = [](auto& c) {
    x3::_val(c).number = x3::_attr(c);
    x3::_val(c).core = x3::_attr(c).taken;
};
const auto set_unit = [](auto& c) { x3::_val(c).unit = x3::_attr(c); };
const auto below_zero = [](auto& c) { x3::_val(c).number.value = -x3::_val(c).number.value; };

/// "20 dollars and 43 cents": one amount.
const auto add_coins = [](auto& c) {
    Amount& total = x3::_val(c);
    const Number& coins = boost::fusion::at_c<0>(x3::_attr(c));
    const UnitName& name = boost::fusion::at_c<1>(x3::_attr(c));
    const auto worth = multiply(coins.value, name.sense->value);
    const bool money = total.unit.sense && (total.unit.sense->cls == Class::currency ||
                                            total.unit.sense->cls == Class::dual_currency);
    const auto value =
        worth && money && *worth < Decimal(1) ? add(total.number.value, *worth) : std::nullopt;
    x3::_pass(c) = value.has_value();
    if (!value) return;
    total.number.value = *value;
    total.number.alternative.reset();
    total.core.end = coins.taken.end;
};
/// "three hours and a half": the fraction is of the unit.
const auto add_unit_fraction = [](auto& c) {
    Amount& total = x3::_val(c);
    const auto value = total.unit.sense ? add(total.number.value, x3::_attr(c)) : std::nullopt;
    x3::_pass(c) = value && total.number.value.is_integer() && !total.number.is_order &&
                   total.unit.sense->cls != Class::percent;
    if (value && x3::_pass(c)) total.number.value = *value;
};
const auto half_more =
    as<Decimal>(and_fraction | less_fraction)[add_unit_fraction] >> -x3::omit[any_unit];
const auto number_then_unit_def = number[set_number] >>
                                  -(-sign('/') >> unit_name[set_unit] >>
                                    -((and_ >> number >> coin)[add_coins] | half_more)) >>
                                  -word(Class::minus_behind)[below_zero];

/// "9 of 10", "one of every four": a share.
const auto share_of = [](auto& c) {
    Amount& amount = x3::_val(c);
    const Number& whole = x3::_attr(c);
    const bool share = !whole.is_order && !whole.is_fraction && amount.number.value < whole.value;
    const auto value = share ? part(amount.number.value, whole.value) : std::nullopt;
    x3::_pass(c) = value.has_value();
    if (!value) return;
    amount.number.value = *value;
    amount.number.is_fraction = true;
    amount.number.alternative.reset();
    amount.core.end = whole.taken.end;
};
const auto is_round = [](const Token& t) {  // ten, a hundred, a thousand
    return t.is_number() && t.numeral->plain && t.numeral->value.coefficient() == 1 &&
           t.numeral->value.exponent() >= 1;
};
/// "half a litre" in everyday words.
const auto half_of_unit_def = spoken_half_number[set_number] >> unit_name[set_unit];
const auto ratio_def = number[set_number] >> word(Class::from_word) >>
                       ((word(Class::each_word) >> number[share_of]) |
                        (&when(is_round) >> number[share_of]));

/// "$4.13 billion", "USD 35", "% 5": the sign or Latin code stands first.
const auto sign_of = [](Class c) {
    return token<const Token*>([c](const Token& t) { return t.is(c) && is_sign_or_code(t); },
                               [](const Token& t) { return &t; });
};
const auto set_unit_sense = [](Class cls) {
    return [cls](auto& c) {
        const Token* at = x3::_attr(c);
        x3::_val(c).unit.sense = &at->as(cls);
        x3::_val(c).unit.at = at;
    };
};
const auto sign_first_def = (sign_of(Class::currency)[set_unit_sense(Class::currency)] |
                             sign_of(Class::percent)[set_unit_sense(Class::percent)]) >>
                            number[set_number];

/// A noun of a unit with the number that it stands for by itself.
const auto worth = [](long n, auto... classes) {
    return [=](auto& c) {
        const Token* at = x3::_attr(c);
        Amount& amount = x3::_val(c);
        amount.number.value = Decimal(n);
        amount.core = {at, at + 1};
        amount.unit.at = at;
        ((at->is(classes) ? void(amount.unit.sense = &at->as(classes)) : void()), ...);
    };
};
const auto two = worth(2, Class::dual_unit, Class::dual_currency);
const auto one_unit = worth(1, Class::percent, Class::currency, Class::unit_word);
const auto set_amount_country = [](auto& c) { x3::_val(c).unit.country = x3::_attr(c); };
const auto amount_square = [](auto& c) { x3::_val(c).unit.power = 's'; };
const auto amount_cubic = [](auto& c) { x3::_val(c).unit.power = 'c'; };
const auto dual_def = (token_of(Class::dual_unit)[two] >>
                       -(word(Class::square)[amount_square] | word(Class::cubic)[amount_cubic]) >>
                       -half_more >> -word(Class::minus_behind)[below_zero]) |
                      (token_of(Class::dual_currency)[two] >> -country[set_amount_country] >>
                       -(and_ >> number >> coin)[add_coins]) |
                      token_of(Class::dual_noun)[two];

const auto percent_noun = token<const Token*>(
    [](const Token& t) { return t.is(Class::percent) && t.as(Class::percent).key != "percent"; },
    [](const Token& t) { return &t; });
const auto unit_noun =
    as<const Token*>(token_of(Class::unit_word) | token_of(Class::currency) | percent_noun);
const auto bare_unit_def = unit_noun[one_unit];
/// "a litre and a half", "an hour less a quarter".
const auto core_to_here = [](auto& c) { x3::_val(c).core.end = x3::_where(c).begin(); };
const auto unit_and_fraction_def =
    unit_noun[one_unit] >>
    as<Decimal>(and_fraction | less_fraction)[add_unit_fraction] >> x3::eps[core_to_here] >>
    -x3::omit[any_unit];
/// "the six months", "one dollar": an adjective behind the noun it counts.
const auto number_behind = [](auto& c) {
    Amount& amount = x3::_val(c);
    const Number& n = x3::_attr(c);
    const Token& noun = *amount.unit.at;
    const Token& first = *n.taken.begin;
    // Both definite, or "one" behind an indefinite singular.
    const bool both = noun.definite && first.definite;
    const bool one = !n.in_digits && !noun.definite && !first.definite && n.value == Decimal(1);
    x3::_pass(c) = !n.is_fraction && !n.is_order && (both || one);
    amount.number = n;
    amount.core = n.taken;
};
const auto unit_then_number_def = unit_noun[one_unit] >> number[number_behind];

const auto set_multiple = [](auto& c) { x3::_val(c).number.is_multiple = true; };
const auto double_ = [](auto& c) {
    const Token* at = x3::_attr(c);
    x3::_val(c).number.value = at->as(Class::multiple).value;
    x3::_val(c).number.is_multiple = true;
    x3::_val(c).core = {at, at + 1};
};
const auto multiple_def = (number[set_number] >> word(Class::multiple_plural)[set_multiple]) |
                          token_of(Class::multiple)[double_];

const auto amount_def = unit_and_fraction | unit_then_number | dual | sign_first | multiple |
                        ratio | half_of_unit | number_then_unit;

// ---- phrases -----------------------------------------------------------------------------------

const Numbers<struct small_value_id> small_value = "small value";
const Numbers<small_number_id> small_number = "small number";
const Amounts<struct small_id> small = "small";
const Phrases<struct between_id> between = "between";
const Phrases<struct from_to_id> from_to = "from to";
const Phrases<struct dash_id> dash_range = "dash range";
const Phrases<struct pair_id> pair = "pair";
const Phrases<struct or_id> either_or = "either or";
const Phrases<struct one_or_two_id> one_or_two = "one or two";
const Phrases<struct lone_id> lone = "lone";
const Phrases<range_id> range = "range";
const Phrases<single_id> single = "single";

const auto set_low = [](auto& c) { x3::_val(c).low = x3::_attr(c); };
const auto set_high = [](auto& c) {
    x3::_val(c).high = x3::_attr(c);
    x3::_val(c).shape = Phrase::Shape::range;
};
/// "(14-15) million": the scale behind the bracket is both ends'.
const auto scale_both = [](auto& c) {
    for (Amount* end : {&x3::_val(c).low, &x3::_val(c).high}) {
        const auto value = multiply(end->number.value, x3::_attr(c));
        x3::_pass(c) = value.has_value();
        if (!value) return;
        end->number.value = *value;
        end->number.scale = x3::_attr(c);
    }
};
const auto set_high_unit = [](auto& c) { x3::_val(c).high.unit = x3::_attr(c); };

/// "between five and twenty": five must not join the tens behind it.
const auto small_value_def = unit[([](auto& c) { x3::_val(c).value = x3::_attr(c); })];
const auto small_number_def = small_value;
const auto small_def = small_number[set_number];

const auto to = word(Class::to_word);
const auto between_word = word(Class::between_word);
const auto between_def = between_word >> -word(Class::from_word) >>
                         ((amount[set_low] >> (and_ | to) >> -between_word >> amount[set_high]) |
                          (small[set_low] >> and_ >> amount[set_high]));
/// "from a metre to a metre and a half": the low end is a bare unit, worth one.
const auto low_end = amount[set_low] | bare_unit[set_low];
const auto from_to_def = word(Class::from_word) >> low_end >> (to | for_) >> amount[set_high];
const auto dash_range_def =
    (open_bracket >> amount[set_low] >> (sign('-') | to) >> amount[set_high] >> close_bracket >>
     -scales[scale_both] >> -unit_name[set_high_unit]) |
    (amount[set_low] >> (sign('-') | to) >> amount[set_high]) |
    (bare_unit[set_low] >> to >> amount[set_high]);
const auto mark_or = [](auto& c) { x3::_val(c).alternatives = true; };
const auto either_or_def = amount[set_low] >> word(Class::or_word)[mark_or] >> amount[set_high];
/// "a person or two", "a month or two".
const auto one_noun = [](auto& c) {
    const Token* at = x3::_attr(c);
    x3::_val(c).low.number.value = 1;
    x3::_val(c).low.core = {at, at + 1};
};
const auto one_or_two_def = as<const Token*>(token_of(Class::person_noun) |
                                             token_of(Class::unit_word))[one_noun] >>
                            word(Class::or_word)[mark_or] >> dual[set_high];
/// "3.8 and 3.9 million": neighbours, one number given loosely; the parser sees to how near they
/// are.
const auto pair_def = amount[set_low] >> and_ >> amount[set_high];
const auto range_def = between | from_to | one_or_two | either_or | dash_range | pair;
const auto lone_def = amount[set_low];
const auto single_def = lone;

TADQIQ_DEFINE(per, price_per, currency, measure, percent, coin, of_units, unit_name, dual,
              unit_and_fraction, unit_then_number, sign_first, multiple, ratio, number_then_unit,
              spoken_half_value, spoken_half_number, half_of_unit, bare_unit, amount, small_value,
              small_number, small, between, from_to, dash_range, pair, either_or, one_or_two, range,
              lone, single)

}  // namespace tadqiq::grammar
