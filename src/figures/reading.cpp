// One pass over the tokens: where one can begin a figure, the grammar is asked; what it takes is
// interpreted by the words around and passed over.
#include "figures/reading.hpp"

#include <algorithm>

#include "figures/calendar.hpp"
#include "figures/hedge_scope.hpp"
#include "figures/identifier.hpp"
#include "figures/interpret.hpp"
#include "figures/phrase.hpp"

namespace tadqiq {
namespace {

constexpr Classes number_starts =
    any_of(Class::unit_number, Class::bound_unit, Class::teen, Class::tens, Class::hundred,
           Class::scale, Class::dual_scale, Class::order, Class::vague, Class::zero,
           Class::fraction, Class::dual_fraction, Class::multiple, Class::minus, Class::dual_unit,
           Class::dual_currency, Class::dual_noun, Class::unit_word, Class::currency,
           Class::percent, Class::between_word, Class::from_word, Class::person_noun);
constexpr Classes date_starts = any_of(Class::month, Class::hijri_month, Class::month_word,
                                       Class::year_word, Class::ordinal, Class::tens);

/// The longest expression that is asked of the grammar: chains end far below it.
constexpr std::size_t longest = 96;

class Reader {
  public:
    Reader(Reading& reading, const ReadingContext& context)
        : reading_(reading), tokens_(reading.tokens.list), context_(context) {}

    void run() {
        for (std::uint32_t at = 0; at < tokens_.size();) at = step(at);
        share_hedges();
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
        const bool sign =
            t.is_sign('(') || t.is_sign('[') || t.is_sign('+') || (t.is_sign('-') && t.spaced);
        if (!number && !sign && t.classes == 0 && t.shape != Token::Shape::word) return at + 1;
        if (number || sign || t.is_any(any_of(Class::identifier, Class::identifier_before)) ||
            (t.shape == Token::Shape::word && t.classes == 0 && next_is_joined_number(at)))
            if (const auto taken = identifier_at(tokens_, at, reading_.folded)) {
                add_identifier(at, taken);
                return at + taken;
            }
        if (number || t.is_any(date_starts))
            if (const auto end = date(at)) return end;
        if (number || t.is(Class::hour_word))
            if (const auto end = clock(at)) return end;
        if (number || sign || t.is_any(number_starts))
            if (const auto end = phrase(at)) return end;
        if (t.is(Class::ordinal) && t.definite) add_ordinal(at);
        return at + 1;
    }

    bool next_is_joined_number(std::uint32_t at) const {
        if (at + 1 >= tokens_.size()) return false;
        const Token& next = tokens_[at + 1];
        return next.is_number() || (next.is_sign('-') && !next.spaced);
    }

    // ---- what stands at a token ----------------------------------------------------------------

    std::uint32_t date(std::uint32_t at) {
        const auto found = parse_date(from(at));
        if (!found) return 0;
        const std::uint32_t end = index(found->core.end);
        if (found->this_month) {
            add_ordinal(at);
            return end;
        }
        const std::string literal = iso_date(*found, context_.published);
        if (literal.empty()) return 0;
        add_date(found->core, literal);
        if (found->second_day || found->second_year) {
            Date second = *found;
            if (found->second_day) second.day = found->second_day;
            if (found->second_year) second.year = found->second_year;
            const std::string other = iso_date(second, context_.published);
            if (!other.empty()) split_date(at, end, literal, other);
        }
        return end;
    }

    std::uint32_t clock(std::uint32_t at) {
        const auto found = parse_clock(from(at));
        if (!found || found->hour > 24 || found->minute > 59) return 0;
        Figure figure;
        figure.kind = Kind::time;
        figure.literal = iso_time(*found);
        const auto end = index(found->core.end);
        add(figure, first_number(at, end), end, {at, end});
        return end;
    }

    std::uint32_t phrase(std::uint32_t at) {
        const auto found = parse_phrase(from(at));
        if (!found) return tokens_[at].is_number() ? score(at) : 0;
        const std::uint32_t end = index(found->taken.end);
        if (found->shape == Phrase::Shape::amount)
            if (const auto after = score(at)) return after;
        const Surroundings around{tokens_, at, end, &context_};
        if (found->shape == Phrase::Shape::range && governs_change(at, *found)) {
            add_phrase(single(found->low, at));
            add_phrase(single(found->high, index(found->high.core.begin)));
            return end;
        }
        auto figure = interpret(*found, around);
        if (!figure) return end;
        add_figure(*figure, *found, at, end);
        return end;
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
        Figure figure;
        figure.kind = Kind::score;
        figure.literal = a.value.str() + "-" + b.value.str();
        add(figure, at, at + 3, {at, at + 3});
        return at + 3;
    }

    /// "from 5 to 9" is a change, two figures, where a word of change stands before it.
    bool governs_change(std::uint32_t at, const Phrase& found) const {
        if (!tokens_[at].is(Class::from_word)) return false;
        (void)found;
        constexpr std::uint32_t reach = 8;
        for (std::uint32_t d = 1; d <= reach && at >= d; ++d) {
            const Token& t = tokens_[at - d];
            if (t.is(Class::change_word)) return true;
            if (t.shape == Token::Shape::line_break || t.is_sign('.')) return false;
        }
        return false;
    }

    // ---- figures -------------------------------------------------------------------------------

    struct Single {
        Phrase phrase;
        std::uint32_t begin = 0;
    };
    static Single single(const Amount& amount, std::uint32_t begin) {
        Phrase phrase;
        phrase.low = amount;
        return {phrase, begin};
    }
    void add_phrase(const Single& one) {
        const auto begin = index(one.phrase.low.core.begin);
        auto end = index(one.phrase.low.core.end);
        if (one.phrase.low.unit.at) end = std::max(end, index(one.phrase.low.unit.at) + 1);
        auto figure = interpret(one.phrase, {tokens_, begin, end, &context_});
        if (figure) add_figure(*figure, one.phrase, begin, end);
    }

    void add_figure(Figure& figure, const Phrase& phrase, std::uint32_t at, std::uint32_t end) {
        const bool range = phrase.shape == Phrase::Shape::range;
        const auto core_begin = index(phrase.low.core.begin);
        const auto core_end = index((range ? phrase.high : phrase.low).core.end);
        TokenRange text{at, end};
        if (figure.kind != Kind::date) {
            const auto before = hedge_before(tokens_, at);
            const auto behind = hedge_behind(tokens_, end);
            if (!range && figure.hedge != Hedge::order) apply(figure, before, behind);
            if (before.hedge != Hedge::exact) text.begin = std::min(text.begin, before.token);
            if (behind.hedge != Hedge::exact) text.end = std::max(text.end, behind.token);
        }
        add(figure, core_begin, core_end, text, TokenRange{std::min(at, core_begin), end});
    }

    static void apply(Figure& figure, const HedgeMatch& before, const HedgeMatch& behind) {
        if (before.hedge != Hedge::exact && before.hedge != Hedge::about)
            figure.hedge = before.hedge;
        else if (behind.hedge != Hedge::exact && behind.hedge != Hedge::about)
            figure.hedge = behind.hedge;
        else if (before.hedge != Hedge::exact || behind.hedge != Hedge::exact)
            figure.hedge = Hedge::about;
    }

    void add_date(const Taken& core, const std::string& literal) {
        Figure figure;
        figure.kind = Kind::date;
        figure.literal = literal;
        const auto begin = index(core.begin), end = index(core.end);
        add(figure, first_number(begin, end), end, {begin, end});
    }

    /// Two days of one month, two years: a figure each, the first one's core its number alone.
    void split_date(std::uint32_t begin, std::uint32_t end, const std::string& first,
                    const std::string& second) {
        std::uint32_t a = first_number(begin, end), b = a + 1;
        while (b < end && !tokens_[b].is_number()) ++b;
        if (b >= end) return;
        reading_.figures.pop_back();
        reading_.positions.pop_back();
        Figure figure;
        figure.kind = Kind::date;
        figure.literal = first;
        add(figure, a, a + 1, {begin, b});
        figure.literal = second;
        add(figure, b, end, {b, end});
    }

    /// The first number of a date or time, without the word before it ("the year").
    std::uint32_t first_number(std::uint32_t begin, std::uint32_t end) const {
        constexpr Classes lead = any_of(Class::year_word, Class::month_word, Class::hour_word);
        while (begin + 1 < end &&
               (tokens_[begin].is_any(lead) || tokens_[begin].shape == Token::Shape::sign) &&
               !tokens_[begin].is(Class::month))
            ++begin;
        return begin;
    }

    void add_identifier(std::uint32_t at, std::uint32_t taken) {
        Figure figure;
        figure.kind = Kind::identifier;
        add(figure, at, at + taken, {at, at + taken});
    }

    void add_ordinal(std::uint32_t at) {
        Figure figure;
        figure.kind = Kind::ordinal;
        const Token& t = tokens_[at];
        figure.value = t.is(Class::ordinal) ? t.as(Class::ordinal).value : t.as(Class::tens).value;
        add(figure, at, at + 1, {at, at + 1});
    }

    void add(Figure figure, std::uint32_t core_begin, std::uint32_t core_end, TokenRange text,
             std::optional<TokenRange> position = {}) {
        figure.core = bytes(core_begin, core_end);
        figure.text = bytes(text.begin, text.end);
        reading_.figures.push_back(std::move(figure));
        reading_.positions.push_back(position.value_or(text));
    }

    Span bytes(std::uint32_t begin, std::uint32_t end) const {
        return reading_.folded.original(tokens_[begin].folded.begin, tokens_[end - 1].folded.end);
    }

    // ---- hedges over joined numbers ------------------------------------------------------------

    /// "40 killed and 120 wounded at least": a hedge covers the numbers joined directly to its own.
    void share_hedges() {
        auto& figures = reading_.figures;
        for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
            if (!joined(i)) continue;
            Figure& a = figures[i];
            Figure& b = figures[i + 1];
            if (!a.value || !b.value || a.kind != b.kind) continue;
            const auto before = hedge_before(tokens_, reading_.positions[i].begin);
            const auto behind = hedge_behind(tokens_, reading_.positions[i + 1].end);
            if (b.hedge == Hedge::exact && before.hedge != Hedge::exact &&
                a.hedge == before.hedge) {
                const bool unrounded = a.value->exponent() > 0 && b.value->exponent() <= 0;
                if (!(before.round_only && unrounded)) b.hedge = a.hedge;
            }
            if (a.hedge == Hedge::exact && behind.hedge != Hedge::exact && b.hedge == behind.hedge)
                a.hedge = b.hedge;
        }
    }

    /// Whether figure `i` and the next one are joined by "and" with at most their nouns between.
    bool joined(std::size_t i) const {
        constexpr std::uint32_t nouns = 2;
        const auto from = reading_.positions[i].end, to = reading_.positions[i + 1].begin;
        if (to <= from || to - from > nouns + 1 || !tokens_[to - 1].is_and()) return false;
        for (auto k = from; k + 1 < to; ++k)
            if (tokens_[k].shape != Token::Shape::word || tokens_[k].proclitic != 0) return false;
        return true;
    }

    Reading& reading_;
    const std::vector<Token>& tokens_;
    const ReadingContext& context_;
};

}  // namespace

Reading read_figures(std::string_view text, const ReadingContext& context, const Lexicon& lexicon) {
    Reading reading;
    reading.folded = fold(text);
    reading.tokens = tokenize(reading.folded, lexicon);
    Reader(reading, context).run();
    return reading;
}

}  // namespace tadqiq
