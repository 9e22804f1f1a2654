// One pass over the tokens: where one can begin a figure, the grammar is asked; what it takes is
// interpreted by the words around and passed over.
#include "figures/reading.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "figures/beginning.hpp"
#include "figures/calendar.hpp"
#include "figures/dual.hpp"
#include "figures/found_figures.hpp"
#include "figures/hedge_scope.hpp"
#include "figures/identifier.hpp"
#include "figures/interpret.hpp"
#include "figures/neighbours.hpp"
#include "figures/phrase.hpp"

namespace tadqiq {
namespace {

constexpr Classes clock_starts = any_of(Class::hour_word, Class::ordinal);
constexpr Classes date_starts =
    any_of(Class::first_day, Class::month, Class::hijri_month, Class::month_word, Class::year_word,
           Class::ordinal, Class::tens);

/// The longest expression that is asked of the grammar: chains end far below it.
constexpr std::size_t longest = 96;

class Reader {
  public:
    Reader(Reading& reading, const ReadingContext& context)
        : reading_(reading),
          tokens_(reading.tokens.list),
          context_(context),
          found_(reading, context.explained) {}

    void run() {
        for (std::uint32_t at = 0; at < tokens_.size();) {
            found_.forget_rules();
            const std::uint32_t next = step(at);
            assert(next > at);
            at = next;
        }
    }

  private:
    std::span<const Token> from(std::uint32_t at) const {
        return std::span(tokens_).subspan(at, std::min(longest, tokens_.size() - at));
    }
    std::uint32_t index(const Token* t) const {
        return static_cast<std::uint32_t>(t - tokens_.data());
    }

    /// Reads what begins at `at`; where to go on.
    std::uint32_t step(std::uint32_t at) {
        const Token& t = tokens_[at];
        const bool number = t.is_number();
        if (number && t.numeral->too_long) {
            reading_.too_long.push_back(found_.bytes(at, at + 1));
            return at + 1;
        }
        const bool sign =
            t.is_sign('(') || t.is_sign('[') || t.is_sign('+') || is_minus(tokens_, at);
        const bool word = t.shape == Token::Shape::word;
        if (!number && !sign && !word && t.classes == 0) return at + 1;
        if (number || sign || (word && may_begin_name(tokens_, at)))
            if (const auto taken = identifier_at(tokens_, at, reading_.folded)) {
                found_.add_identifier(at, taken);
                if (number && t.numeral->plain && t.numeral->digits <= 2)
                    list_item_ = *t.numeral->value.to_long();
                return at + taken;
            }
        if (number) {
            if (const auto end = list_item(at)) return end;
            if (const auto end = school_year(at)) return end;
        }
        if ((number && may_begin_date(tokens_, at)) || t.is_any(date_starts))
            if (const auto end = date(at)) return end;
        if ((number && may_begin_clock(tokens_, at)) || t.is_any(clock_starts))
            if (const auto end = clock(at)) return end;
        if (t.is(Class::ordinal_noun))
            if (const auto end = ranked(at)) return end;
        if (t.is(Class::dual_noun) && (t.definite || may_be_dual(letters_before(at))))
            return at + 1;  // "the two sides" counts nobody; an adjective of a dual is dual, too
        if (number || sign || may_begin_phrase(tokens_, at))
            if (const auto end = phrase(at)) return end;
        if (t.is(Class::ordinal)) return ordinal(at);
        if (word && (t.classes & ~claim_classes) == 0) return unknown(at);
        return at + 1;
    }

    // ---- what stands at a token ----------------------------------------------------------------

    std::uint32_t date(std::uint32_t at) {
        auto found = parse_date(from(at), found_.trace());
        if (!found) return 0;
        const std::uint32_t end = index(found->core.end);
        if (is_amount_of_year(from(at), end - at, letters_before(at), *found)) return 0;
        if (found->this_month) {
            found_.add_ordinal(at);
            return end;
        }
        // "in the year 1432": nobody reports what happened in that year of the other calendar.
        if (found->year && !found->month && *found->year >= 1380 && *found->year <= 1460 &&
            !found->common_era && !found->before_common_era && found->more_years.empty())
            found->hijri = true;
        const std::string literal = iso_date(*found, context_.published);
        if (literal.empty()) return 0;
        if (found->more_days.empty() && found->more_years.empty()) {
            found_.add_date(found->core, literal);
            return end;
        }
        std::vector<std::string> literals = {literal};
        Date other = *found;
        for (const long day : found->more_days) {
            other.day = day;
            literals.push_back(iso_date(other, context_.published));
        }
        for (const long year : found->more_years) {
            other.year = year;
            literals.push_back(iso_date(other, context_.published));
        }
        found_.add_dates(at, end, literals);
        return end;
    }

    std::uint32_t clock(std::uint32_t at) {
        const auto found = parse_clock(from(at), found_.trace());
        if (!found || found->hour > 24 || found->minute > 59) return 0;
        Figure figure;
        figure.kind = Kind::time;
        figure.literal = iso_time(*found);
        const auto before = hedge_before(tokens_, at);
        figure.hedge = before.hedge;
        const auto end = index(found->core.end);
        found_.add(std::move(figure), found_.first_number(at, end), end, {at, end});
        return end;
    }

    std::uint32_t phrase(std::uint32_t at) {
        auto found = parse_phrase(from(at), found_.trace());
        if (found && found->shape == Phrase::Shape::range && is_dates(*found)) {
            const auto low = index(found->low.core.begin);
            if (low > at) return low;
            found = parse_amount(from(at), found_.trace());
        }
        if (!found) return tokens_[at].is_number() ? score(at) : 0;
        const std::uint32_t end = index(found->taken.end);
        const bool range = found->shape == Phrase::Shape::range;
        if (!range)
            if (const auto after = score(at)) return after;
        if (range && is_change(at, *found)) {
            add_end(found->low);
            add_end(found->high);
            return end;
        }
        auto figure = interpret(*found, {tokens_, at, end, &context_});
        if (!figure) return end;
        if (range && figure->unit != unit_of(found->low, *figure)) {
            add_end(found->low);
            add_end(found->high);
            return end;
        }
        found_.add_phrase(std::move(*figure), *found, at, end);
        return end;
    }

    /// Years or days of a month, which no range of amounts is made of.
    bool is_dates(const Phrase& found) const {
        const auto end = index(found.taken.end);
        const auto year = [](const Amount& a) {
            if (!a.number.in_digits || a.unit.sense || a.core.end - a.core.begin != 1) return false;
            const Numeral& n = *a.core.begin->numeral;
            return n.plain && n.digits == 4 && n.value >= Decimal(1900) && n.value <= Decimal(2100);
        };
        const auto low = index(found.low.core.begin), high = index(found.high.core.begin);
        if (low != high && (parse_date(from(low)) || parse_date(from(high)))) return true;
        // "1300 dinars until 2025": the second number is no end of an amount.
        const bool own_unit = found.high.unit.at && found.high.unit.at > found.high.core.begin;
        Amount upper = found.high;
        if (!own_unit) upper.unit = {};
        if (found.low.unit.sense && year(upper)) return true;
        if (!year(found.low) || !year(upper)) return false;
        const bool counts = end < tokens_.size() && tokens_[end].is_any(any_of(Class::person_noun));
        return !counts;
    }

    /// The unit of the low end by itself, where it names one; else the range's.
    static std::string unit_of(const Amount& low, const Figure& figure) {
        const bool differs =
            low.unit.sense && figure.kind == Kind::age && low.unit.sense->key != figure.unit;
        return differs ? low.unit.sense->key : figure.unit;
    }

    /// "20-15 boats": a range that print turned round, where its noun stands behind and no match is
    /// spoken of.
    std::uint32_t turned_range(std::uint32_t at) {
        constexpr Classes nouns = claim_classes | bit(Class::person_noun);
        if (at + 3 >= tokens_.size() || (tokens_[at + 3].classes & ~nouns) ||
            !tokens_[at + 3].spaced || tokens_[at + 3].definite ||
            tokens_[at + 3].shape != Token::Shape::word)
            return 0;
        for (std::uint32_t d = 1; d <= 8 && at >= d; ++d)
            if (tokens_[at - d].is(Class::score_cue)) return 0;
        Figure figure;
        figure.hedge = Hedge::between;
        figure.low = tokens_[at + 2].numeral->value;
        figure.high = tokens_[at].numeral->value;
        if (*figure.low >= *figure.high || *figure.high < Decimal(10)) return 0;
        found_.add(std::move(figure), at, at + 3, {at, at + 3});
        return at + 3;
    }

    /// "2-1", where no range is meant.
    std::uint32_t score(std::uint32_t at) {
        if (at + 2 >= tokens_.size() || !tokens_[at].is_number() || !tokens_[at + 1].is_sign('-') ||
            !tokens_[at + 2].is_number())
            return 0;
        const Numeral& a = *tokens_[at].numeral;
        const Numeral& b = *tokens_[at + 2].numeral;
        if (!a.plain || !b.plain || a.digits > 3 || b.digits > 3) return 0;
        if (at + 3 < tokens_.size() && tokens_[at + 3].is_sign('-')) return 0;
        if (const auto end = turned_range(at)) return end;
        Figure figure;
        figure.kind = Kind::score;
        figure.literal = a.value.str() + "-" + b.value.str();
        found_.add(std::move(figure), at, at + 3, {at, at + 3});
        return at + 3;
    }

    /// "Rose 1.2 dollars to 64.5 dollars": both name their unit, and no sign of a range stands
    /// there.
    bool is_step(const Phrase& found) const {
        const Token* between = found.high.core.begin - 1;
        return between->is(Class::to_word) && found.low.unit.at && found.high.unit.at &&
               found.low.unit.at < between && found.high.unit.at > between &&
               found.taken.begin == found.low.core.begin;
    }

    /// "from 5 to 9" is a change, two figures, where a word of change stands before it or the
    /// second is the lower one.
    bool is_change(std::uint32_t at, const Phrase& found) const {
        if (!tokens_[at].is(Class::from_word) && !is_step(found)) return false;
        if (found.low.number.value > found.high.number.value) return true;
        const Sense* unit = found.high.unit.sense;
        const bool length =
            unit && (unit->key == "meter" || unit->key == "centimeter" || unit->key == "foot");
        constexpr std::uint32_t reach = 8;
        for (std::uint32_t d = 1; d <= reach && at >= d; ++d) {
            const Token& t = tokens_[at - d];
            // "irtifa'" is a rise, and the height of a wave.
            if (t.is(Class::change_word))
                return !(length && t.as(Class::change_word).key == "height");
            if (t.shape == Token::Shape::line_break || t.is_sign('.')) return false;
        }
        return false;
    }

    /// "6 - a soldier": the next number of a list whose items run on in one line.
    std::uint32_t list_item(std::uint32_t at) {
        const Numeral& n = *tokens_[at].numeral;
        if (!n.plain || n.digits > 2 || at + 2 >= tokens_.size()) return 0;
        const bool marked = (tokens_[at + 1].is_sign('-') || tokens_[at + 1].is_sign(')')) &&
                            !tokens_[at + 2].is_number();
        const long value = *n.value.to_long();
        const bool begins = value == 1 && at > 0 && tokens_[at - 1].shape == Token::Shape::sign;
        if (!marked || !(begins || (list_item_ > 0 && value == list_item_ + 1))) return 0;
        list_item_ = value;
        found_.add_identifier(at, 1);
        return at + 2;
    }

    /// "rank 23", "the twentieth anniversary": an ordinal by the noun before it.
    std::uint32_t ranked(std::uint32_t at) {
        if (at + 1 >= tokens_.size()) return 0;
        const Token& next = tokens_[at + 1];
        Figure figure;
        figure.kind = Kind::ordinal;
        if (next.is_number() && next.numeral->plain && next.numeral->digits <= 3)
            figure.value = next.numeral->value;
        else if (next.definite && next.is(Class::tens))
            figure.value = next.as(Class::tens).value;
        else
            return 0;
        found_.add(std::move(figure), at + 1, at + 2, {at, at + 2});
        return at + 2;
    }

    /// An ordinal by itself: definite, or before the noun it counts ("third largest").
    std::uint32_t ordinal(std::uint32_t at) {
        const Token& t = tokens_[at];
        const bool before_noun = at + 1 < tokens_.size() && !t.is(Class::unit_word) &&
                                 tokens_[at + 1].shape == Token::Shape::word &&
                                 !tokens_[at + 1].definite && tokens_[at + 1].proclitic == 0;
        if (!t.definite && !before_noun && tokens_.size() > 1) return at + 1;
        // "The third, which amounts to" is no age, "the third year of her life" is.
        const bool age = at + 1 < tokens_.size() && tokens_[at + 1].is(Class::age_word) &&
                         !tokens_[at + 1].is(Class::cue);
        const bool of_age = at > 0 && tokens_[at - 1].is(Class::age_word);
        const bool of_unit = at > 0 && tokens_[at - 1].is(Class::unit_word);  // "the fourth decade"
        if ((!age && !of_age) || of_unit) {
            found_.add_ordinal(at);
            return at + 1;
        }
        Figure figure;
        figure.kind = Kind::age;
        figure.unit = "year";
        figure.value = t.as(Class::ordinal).value;
        figure.hedge = hedge_before(tokens_, at).hedge;
        found_.add(std::move(figure), at, at + 1, {at, at + 1});
        return at + 1;
    }

    /// A noun that the lexicon does not know can still show its dual: "a boat or two boats", and
    /// the feminine ending that no plural has.
    std::uint32_t unknown(std::uint32_t at) {
        const auto letters = reading_.folded.view(tokens_[at].folded);
        if (at + 2 < tokens_.size() && tokens_[at + 1].is(Class::or_word) &&
            is_dual_of(reading_.folded.view(tokens_[at + 2].folded), letters)) {
            Figure figure;
            figure.hedge = Hedge::between;
            figure.low = Decimal(1);
            figure.high = Decimal(2);
            found_.add(std::move(figure), at, at + 3, {at, at + 3});
            return at + 3;
        }
        // An adjective of a dual, or a predicate of "they both", is dual, too.
        const auto before = letters_before(at);
        const bool adjective = may_be_dual(before) || ends_in_both(before);
        if (!tokens_[at].definite && is_feminine_dual(letters) && !adjective) {
            Figure figure;
            figure.value = Decimal(2);
            found_.add(std::move(figure), at, at + 1, {at, at + 1});
        }
        return at + 1;
    }

    /// "1435/1436": the two years of one season or school year.
    std::uint32_t school_year(std::uint32_t at) {
        if (at + 2 >= tokens_.size() || !tokens_[at + 2].is_number()) return 0;
        if (!tokens_[at + 1].is_sign('/') && !tokens_[at + 1].is_sign('-')) return 0;
        const Numeral& a = *tokens_[at].numeral;
        const Numeral& b = *tokens_[at + 2].numeral;
        if (!a.plain || !b.plain || a.digits != 4 || b.digits != 4) return 0;
        const long first = *a.value.to_long(), second = *b.value.to_long();
        constexpr long hijri_until = 1600;
        if (second != first + 1 || first < 1300 || second > 2100) return 0;
        for (const auto& [token, year] : {std::pair(at, first), std::pair(at + 2, second)}) {
            Figure figure;
            figure.kind = Kind::date;
            figure.literal = (year < hijri_until ? "hijri:" : "") + std::to_string(year);
            found_.add(std::move(figure), token, token + 1, {token, token + 1});
        }
        return at + 3;
    }

    /// Folded; empty at the begin.
    std::string_view letters_before(std::uint32_t at) const {
        if (at == 0) return {};
        return reading_.folded.view(tokens_[at - 1].folded);
    }

    /// One end of what is no range after all, as a figure of its own.
    void add_end(const Amount& amount) {
        Phrase phrase;
        phrase.low = amount;
        const auto begin = index(amount.core.begin);
        auto end = index(amount.core.end);
        if (amount.unit.at && amount.unit.at >= amount.core.end &&
            amount.unit.at - amount.core.end <= 1)
            end = index(amount.unit.at) + 1;
        auto figure = interpret(phrase, {tokens_, begin, end, &context_});
        if (figure) found_.add_phrase(std::move(*figure), phrase, begin, end);
    }

    Reading& reading_;
    const std::vector<Token>& tokens_;
    const ReadingContext& context_;
    FoundFigures found_;
    long list_item_ = 0;  ///< the number of the last item of a list within lines
};

}  // namespace

Reading read_figures(std::string_view text, const ReadingContext& context, const Lexicon& lexicon) {
    Reading reading;
    reading.folded = fold(text);
    reading.tokens = tokenize(reading.folded, lexicon);
    Reader(reading, context).run();
    complete_from_neighbours(reading);
    return reading;
}

}  // namespace tadqiq
