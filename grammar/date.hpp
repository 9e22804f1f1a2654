// Dates and clock times: "5 January / second Kanun 2020", "the fifth of the month", "at 04:17".
#pragma once

#include "grammar/number.hpp"

namespace tadqiq::grammar {

struct date_id : NotesTaken {};
template <typename Id>
using Dates = x3::rule<Id, Date>;
const x3::rule<struct month_name_id, long> month_name = "month name";
const Dates<struct day_month_id> day_month = "day and month";
const Dates<struct hijri_date_id> hijri_date = "hijri date";
const Dates<struct month_year_id> month_year = "month and year";
const Dates<struct numeric_date_id> numeric_date = "numeric date";
const Dates<struct ordinal_date_id> ordinal_date = "ordinal date";
const Dates<struct year_id> year_phrase = "year";
const Dates<struct year_era_id> year_and_era = "year and era";
const Dates<struct numbered_month_id> numbered_month = "numbered month";
const Dates<struct hijri_years_id> hijri_years = "hijri years";
const Dates<struct year_ce_id> year_ce = "year of the common era";
const Dates<struct any_date_id> date = "date";
const x3::rule<struct clock_id, Clock> clock = "clock";
const Value<struct spelled_year_id> spelled_year = "spelled year";

const auto set_day = [](auto& c) { x3::_val(c).day = x3::_attr(c); };
const auto add_day = [](auto& c) { x3::_val(c).more_days.push_back(x3::_attr(c)); };
const auto set_month = [](auto& c) { x3::_val(c).month = x3::_attr(c); };
const auto set_year = [](auto& c) { x3::_val(c).year = x3::_attr(c); };
const auto add_year = [](auto& c) { x3::_val(c).more_years.push_back(x3::_attr(c)); };
const auto set_hijri = [](auto& c) { x3::_val(c).hijri = true; };
const auto set_ce = [](auto& c) { x3::_val(c).common_era = true; };
const auto set_bce = [](auto& c) { x3::_val(c).before_common_era = true; };
const auto set_ordinal = [](auto& c) {
    x3::_val(c).day = x3::_attr(c).to_long();
    x3::_val(c).ordinal_day = true;
};

const auto of = word(Class::from_word);
const auto month_word = word(Class::month_word);
const auto day_number = plain_digits(1, 31);
const x3::rule<struct month_number_id, long> month_number = "month number";
const auto month_number_def = below_hundred[([](auto& c) {
                                  const auto n = x3::_attr(c).to_long();
                                  x3::_pass(c) = n && *n <= 12;
                                  if (n) x3::_val(c) = *n;
                              })] |
                              plain_digits(1, 12)[([](auto& c) { x3::_val(c) = x3::_attr(c); })];
const auto four_digits = token<long>(
    [](const Token& t) {
        return t.is_number() && t.numeral->plain && t.numeral->digits == 4 && !t.numeral->too_long;
    },
    [](const Token& t) { return *t.numeral->value.to_long(); });
const auto month_of =
    token<long>([](const Token& t) { return t.is(Class::month); },
                [](const Token& t) { return *t.as(Class::month).value.to_long(); });
const auto hijri_month =
    token<long>([](const Token& t) { return t.is(Class::hijri_month); },
                [](const Token& t) { return *t.as(Class::hijri_month).value.to_long(); });
const auto era = [](std::string_view key) {
    return when([key](const Token& t) { return t.is(Class::era) && t.as(Class::era).key == key; });
};
const auto common_era = era("ce");
const auto hijri_era = era("ah");
const auto year_word = word(Class::year_word);
const auto comma =
    sign(',') | when([](const Token& t) {
        return t.shape == Token::Shape::sign && t.folded.size() == 2;  // the Arabic comma
    });

/// A month by one of its names or by both: "Tammuz/July", "April (Nisan)".
const auto same_month = [](auto& c) { x3::_pass(c) = x3::_val(c) == x3::_attr(c); };
const auto set_month_name = [](auto& c) { x3::_val(c) = x3::_attr(c); };
const auto twin = ((sign('/') | sign('-')) >> month_of[same_month]) |
                  (sign('(') >> month_of[same_month] >> sign(')')) | month_of[same_month];
const auto month_name_def = month_of[set_month_name] >> -twin;

const auto year_value = four_digits;
const auto of_year = -comma >> -(of) >> -year_word >> year_value[set_year] >> -common_era;
const auto more_days =
    (and_ | sign('-') | sign(',') | word(Class::to_word) | word(Class::or_word)) >>
    day_number[add_day];
const auto day_month_def =
    day_number[set_day] >> *more_days >> -of >> -month_word >> month_name[set_month] >> -of_year;
/// "7 of the month nine": a month by its number, after the word for month only.
const auto numbered_month_def =
    day_number[set_day] >> -of >> month_word >> month_number[set_month] >> -of_year;
const auto month_year_def = -month_word >> month_name[set_month] >> of_year;
const auto first_day =
    token<long>([](const Token& t) { return t.is(Class::first_day); },
                [](const Token& t) { return *t.as(Class::first_day).value.to_long(); });
const auto hijri_year = plain_digits(1, 1600)[set_year] >> -hijri_era;
const auto hijri_date_def =
    ((as<long>(day_number | first_day)[set_day] >> *more_days >> -of >> -month_word >>
      hijri_month[set_month] >> -(-comma >> -(of) >> -year_word >> hijri_year)) |
     (hijri_month[set_month] >> -year_word >> hijri_year)) >>
    x3::eps[set_hijri];

// 5/1/2020, 2020-01-05, 5.1.2020: day first, as in all Arab countries, or year first.
const auto two_digits = plain_digits(1, 99);
const auto with = [](auto separator) {
    const auto twelve = plain_digits(1, 12);
    return (day_number[set_day] >> separator >> twelve[set_month] >> separator >>
            as<long>(four_digits | plain_digits(0, 99))[set_year]) |
           (four_digits[set_year] >> separator >> twelve[set_month] >> separator >>
            day_number[set_day]);
};
const auto month_and_year = plain_digits(1, 12)[set_month] >> sign('/') >>
                            plain_digits(1900, 2100)[set_year];
const auto numeric_date_def = (month_and_year | with(sign('/')) | with(sign('-')) |
                               with(sign('.'))) >>
                              -(hijri_era[set_hijri] | common_era);

const auto ordinal =
    token<Decimal>([](const Token& t) { return t.is(Class::ordinal) && t.definite; },
                   [](const Token& t) { return t.as(Class::ordinal).value; });
/// "awwal Shubat": the first, without the article.
const auto first_of = token<Decimal>(
    [](const Token& t) {
        return t.is(Class::ordinal) && !t.definite && t.as(Class::ordinal).value == Decimal(1);
    },
    [](const Token&) { return Decimal(1); });
const auto set_this_month = [](auto& c) { x3::_val(c).this_month = true; };
const auto ordinal_or_tens = as<Decimal>(
    ordinal | token<Decimal>([](const Token& t) { return t.definite && t.is(Class::tens); },
                             [](const Token& t) { return t.as(Class::tens).value; }));
/// "the 24th of the current month", in digits.
const auto definite_day = token<long>(
    [](const Token& t) {
        return t.definite && t.is_number() && t.numeral->plain && t.numeral->digits <= 2 &&
               !t.numeral->value.is_zero() && t.numeral->value <= Decimal(31);
    },
    [](const Token& t) { return *t.numeral->value.to_long(); });
const auto ordinal_date_def = (definite_day[set_day] >> of >> month_word[set_this_month]) |
                              ordinal_or_tens[set_ordinal] >> of >>
                                  ((-month_word >> month_name[set_month] >> -of_year) |
                                   (-month_word >> hijri_month[set_month][set_hijri] >>
                                    -(-year_word >> hijri_year)) |
                                   (month_word >> month_number[set_month] >> -of_year) |
                                   month_word[set_this_month]) |
                              (first_of[set_ordinal] >> month_name[set_month] >> -of_year);

// "the year 2014", "2003 and 2009", "2014-2015", "a thousand and nine hundred ...".
const auto spelled_year_def = joined[([](auto& c) {
    const Number& n = x3::_attr(c);
    x3::_pass(c) = !n.in_digits && !n.is_order && n.value.is_integer() && n.value > Decimal(1000) &&
                   n.value < Decimal(2200);
    x3::_val(c) = n.value;
})];
const auto set_spelled = [](auto& c) { x3::_val(c).year = x3::_attr(c).to_long(); };
const auto any_year = plain_digits(100, 2999);
const auto through = and_ | sign('-') | sign('/') | word(Class::to_word) | word(Class::or_word);
// "in the year 2014": year_word | "summer of", all from the lexicon; the cue may be a phrase.
const auto year_phrase_def = year_word >> -open_bracket >>
                             (any_year[set_year] >> -hijri_era[set_hijri] >>
                                  *(through >> -year_word >> four_digits[add_year]) >>
                                  -(hijri_era[set_hijri] | common_era[set_ce] |
                                    era("bce")[set_bce]) |
                              spelled_year[set_spelled]) >>
                             -close_bracket;
const auto year_and_era_def = plain_digits(1, 2999)[set_year] >>
                              (hijri_era[set_hijri] | era("bce")[set_bce]);
/// "2023 CE" by one letter, which also is a metre: only of four digits.
const auto year_ce_def = four_digits[set_year] >> common_era;
const auto hijri_years_def = plain_digits(1300, 1600)[set_year] >> hijri_era[set_hijri] >>
                             sign('/') >> plain_digits(1300, 1600)[add_year] >> hijri_era;

const auto date_def = numeric_date | day_month | numbered_month | hijri_date | month_year |
                      ordinal_date | year_phrase | hijri_years | year_and_era | year_ce;

// ---- clock times -------------------------------------------------------------------------------

const auto set_hour = [](auto& c) { x3::_val(c).hour = x3::_attr(c); };
const auto set_minute = [](auto& c) { x3::_val(c).minute = x3::_attr(c); };
const auto set_part = [](auto& c) { x3::_val(c).part = x3::_attr(c); };
const auto set_military = [](auto& c) {  // "at 0213"
    x3::_val(c).hour = x3::_attr(c) / 100;
    x3::_val(c).minute = x3::_attr(c) % 100;
    x3::_pass(c) = x3::_val(c).hour < 24 && x3::_val(c).minute < 60;
};
const auto set_decimal_time = [](auto& c) {  // "at 9.30"
    const Decimal d = x3::_attr(c)->value;
    x3::_pass(c) =
        !x3::_attr(c)->plain && d.exponent() >= -2 && d.exponent() < 0 && d < Decimal(24);
    if (!x3::_pass(c)) return;
    const long hundredths = *multiply(d, 100)->to_long();
    x3::_val(c).hour = hundredths / 100;
    x3::_val(c).minute = hundredths % 100;
    x3::_pass(c) = x3::_val(c).minute < 60;
};
const auto set_ordinal_hour = [](auto& c) {
    const auto hour = x3::_attr(c).to_long();
    x3::_pass(c) = hour && *hour >= 2 && *hour <= 12;  // the first hour is told by "one"
    if (hour) x3::_val(c).hour = *hour;
};
const auto add_minutes = [](auto& c) {
    const auto minutes = x3::_attr(c).to_long();
    x3::_pass(c) = minutes && *minutes < 60;
    if (minutes) x3::_val(c).minute = *minutes;
};
const auto fraction_of_hour = [](auto& c) {
    const long m = *divide(*multiply(x3::_attr(c), 60), 1, 0)->to_long();  // a third is 20
    x3::_val(c).minute = m;
    if (m >= 0) return;
    x3::_val(c).minute += 60;
    x3::_val(c).hour = x3::_val(c).hour == 1 ? 12 : x3::_val(c).hour - 1;
};
const auto minute_word = when([](const Token& t) {
    return t.is(Class::unit_word) && t.as(Class::unit_word).key == "minute";
});
const auto plain_minutes = token<Decimal>(
    [](const Token& t) { return t.is_number() && t.numeral->plain && t.numeral->digits <= 2; },
    [](const Token& t) { return t.numeral->value; });
const auto and_minutes =
    as<Decimal>(and_fraction | less_fraction)[fraction_of_hour] |
    (and_ >> as<Decimal>(below_hundred | plain_minutes)[add_minutes] >> -minute_word);
const auto colon = sign(':');
const auto hour_minute = plain_digits(0, 24)[set_hour] >> colon >>
                         plain_digits(0, 59)[set_minute] >> -(colon >> plain_digits(0, 59));
const auto military = token<long>(
    [](const Token& t) { return t.is_number() && t.numeral->plain && t.numeral->digits == 4; },
    [](const Token& t) { return *t.numeral->value.to_long(); })[set_military];
const auto ordinal_hour = ordinal[set_ordinal_hour];
const auto spelled_hour = below_hundred[set_ordinal_hour];
const auto day_part = -sign('(') >> sense(Class::day_part)[set_part] >> -sign(')');
const auto clock_def =
    (word(Class::hour_word) >> -open_bracket >>
     (hour_minute | numeral[set_decimal_time] | military |
      ((plain_digits(0, 24)[set_hour] | ordinal_hour | spelled_hour) >> -and_minutes)) >>
     -close_bracket >> -day_part) |
    (hour_minute >> -day_part) |
    (numeral[set_decimal_time] >> &(day_part | word(Class::zone)) >> -day_part) |
    (ordinal_hour >> -and_minutes >> day_part) | (plain_digits(1, 12)[set_hour] >> day_part);

TADQIQ_DEFINE(month_name, month_number, day_month, numbered_month, hijri_years, year_ce, hijri_date,
              month_year, numeric_date, ordinal_date, spelled_year, year_phrase, year_and_era, date,
              clock)

}  // namespace tadqiq::grammar
