#include "figures/interpret.hpp"

#include <algorithm>
#include <sstream>

namespace tadqiq {
namespace {

/// How many tokens to either side are asked for a word that decides: about a sentence.
constexpr std::uint32_t window = 18;
/// So far back the quake may stand that a number of degrees is the magnitude of.
constexpr std::uint32_t words_to_quake = 150;
constexpr std::uint32_t age_window = 4;

std::string_view first_field(std::string_view note) {
    return note.substr(0, note.find('\t'));
}
std::string_view second_field(std::string_view note) {
    const auto tab = note.find('\t');
    return tab == std::string_view::npos ? std::string_view() : note.substr(tab + 1);
}

/// Calls `visit` with the tokens of the sentence around, the nearest first.
template <typename Visit>
void visit_sentence(const Surroundings& around, Visit visit) {
    const auto stops = [](const Token& t) {
        return t.shape == Token::Shape::line_break || t.is_sign('.');
    };
    bool left = true, right = true;
    for (std::uint32_t d = 0; d < window && (left || right); ++d) {
        if (right && around.end + d < around.tokens.size()) {
            const Token& t = around.tokens[around.end + d];
            if (stops(t))
                right = false;
            else if (visit(t))
                return;
        }
        if (left && around.begin > d) {
            const Token& t = around.tokens[around.begin - d - 1];
            if (stops(t))
                left = false;
            else if (visit(t))
                return;
        }
    }
}

std::string_view degree_of(const Surroundings& around) {
    std::string_view unit = "degree";
    visit_sentence(around, [&](const Token& t) {
        if (!t.is(Class::degree_cue)) return false;
        unit = t.as(Class::degree_cue).key;
        return true;
    });
    return unit;
}

/// "The earthquake ... . Its epicentre was .... It reached 6.1 degrees": of what the sentences
/// before speak of.
bool is_far_magnitude(const Surroundings& around, const Decimal& value) {
    const Decimal strongest = 10;
    if (value > strongest) return false;
    for (std::uint32_t d = 1; d <= std::min(around.begin, words_to_quake); ++d) {
        const Token& t = around.tokens[around.begin - d];
        if (t.is(Class::degree_cue) && t.as(Class::degree_cue).key != "kilometer")
            return t.as(Class::degree_cue).key == "richter";
    }
    return false;
}

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

/// `code` where it is among the candidates of a bare name, else empty.
std::string among(const std::vector<std::string>& candidates, std::string_view code) {
    return std::find(candidates.begin(), candidates.end(), code) == candidates.end()
               ? std::string()
               : std::string(code);
}

/// A bare dinar is the one of the country that its sentence names, then of the publisher's; never a
/// guess.
void name_currency(const UnitName& unit, const Surroundings& around, Figure& figure) {
    const Sense& sense = *unit.sense;
    if (unit.country) {
        figure.unit = first_field(unit.country->note);
        return;
    }
    const std::string_view usual = first_field(sense.note);
    if (usual != "-") {
        figure.unit = usual;
        return;
    }
    figure.unit_candidates = words_of(second_field(sense.note));
    std::string code;
    bool several = false;
    visit_sentence(around, [&](const Token& t) {
        const auto found = among(figure.unit_candidates, currency_named(t));
        several = several || (!found.empty() && !code.empty() && found != code);
        if (code.empty()) code = found;
        return several;
    });
    if (several)
        code.clear();
    else if (code.empty() && !around.context->country.empty())
        // ISO 4217: the first two letters of a currency are its country's.
        for (const auto& candidate : figure.unit_candidates)
            if (candidate.starts_with(around.context->country)) code = candidate;
    figure.unit = code;
    if (!code.empty()) figure.unit_candidates.clear();
}

std::string measure_name(const UnitName& unit, const Surroundings& around) {
    std::string name = unit.sense->key;
    if (name == "-") return {};  // a bare degree sign
    if (name == "degree") name = degree_of(around);
    // "5 kilo of rice": the note's second field is the unit before "of".
    const auto other = second_field(unit.sense->note);
    const Token* after = around.after();
    if (!other.empty() && after && after->is(Class::from_word) && degree_of(around) != name)
        name = other;
    if (unit.power == 's') return "square-" + name;
    if (unit.power == 'c') return "cubic-" + name;
    return name;
}

/// The unit of a rate's lower half: "barrel", "day", "USD", "square-meter".
std::string per_name(const UnitName& unit) {
    const Sense& per = *unit.per;
    if (per.cls == Class::currency) return std::string(first_field(per.note));
    return (unit.per_power == 's' ? "square-" : unit.per_power == 'c' ? "cubic-" : "") + per.key;
}

constexpr long oldest = 130;

/// Whether a number of years or months is somebody's age, by the words around.
bool is_age(const Surroundings& around) {
    const Token* before = around.before();
    const Token* after = around.after();
    if (around.tokens[around.begin].is(Class::age_word)) return true;  // "aged between"
    if (after && after->is(Class::age_word) && after->as(Class::age_word).key == "near")
        return true;
    for (std::uint32_t d = 1; d <= age_window && around.begin >= d; ++d) {
        const Token& t = around.tokens[around.begin - d];
        if (t.is(Class::age_word) && (d == 1 || t.as(Class::age_word).key == "near")) return true;
        if (t.is_number() || t.shape == Token::Shape::line_break || t.is_sign('.')) break;
    }
    if (!before || around.begin < 2 || around.tokens[around.begin - 2].is_number()) return false;
    // "Name (45 years)", "a teacher, 48 years,", "Name -37 years": set off by signs.
    const auto comma = [](const Token& t) {
        return t.shape == Token::Shape::sign && t.folded.size() == 2;
    };
    const bool bracketed = before->is_sign('(') && after && after->is_sign(')');
    const bool between_commas = comma(*before) && after && comma(*after);
    const bool behind_dash =
        before->is_sign('-') && around.tokens[around.begin - 2].shape == Token::Shape::word &&
        (!around.tokens[around.begin].spaced || !after || after->shape == Token::Shape::sign);
    return bracketed || between_commas || behind_dash;
}

/// "the age of fifty", "thirty of his age": years without the word for them.
bool is_age_by_word(const Amount& amount, const Surroundings& around) {
    const Decimal& value = amount.number.value;
    if (amount.unit.sense || value > Decimal(oldest) || !value.is_integer()) return false;
    const auto near = [](const Token& t) {
        return t.is(Class::age_word) && t.as(Class::age_word).key == "near";
    };
    const Token* after = around.after();
    if (after && near(*after)) return true;
    std::uint32_t at = around.begin;
    while (at > 0 && around.tokens[at - 1].is(Class::hedge_before)) --at;
    return at > 0 && near(around.tokens[at - 1]) &&
           (!after || after->shape != Token::Shape::word || after->is_and());
}

void set_unit(const Amount& amount, const Surroundings& around, Figure& figure) {
    const UnitName& unit = amount.unit;
    const Decimal& value = amount.number.value;
    if (!unit.sense) return;
    switch (unit.sense->cls) {
        case Class::currency:
        case Class::dual_currency:
            figure.kind = Kind::money;
            name_currency(unit, around, figure);
            break;
        case Class::coin:
            figure.kind = Kind::money;
            break;
        case Class::percent:
            figure.kind = Kind::percent;
            figure.unit = unit.sense->key;
            break;
        default:
            figure.kind = *kind_named(first_field(unit.sense->note));
            figure.unit = measure_name(unit, around);
            if (figure.unit == "degree" && is_far_magnitude(around, value)) figure.unit = "richter";
            if (figure.kind == Kind::duration && value <= Decimal(oldest) &&
                (figure.unit == "year" || figure.unit == "month") && is_age(around))
                figure.kind = Kind::age;
    }
    if (!unit.per || (figure.kind != Kind::money && figure.kind != Kind::measure)) return;
    if (!figure.unit.empty()) figure.unit += "/" + per_name(unit);
    for (auto& candidate : figure.unit_candidates) candidate += "/" + per_name(unit);
}

/// "between 1914 and 1918": the second number, behind a first one that is a year.
bool is_second_year(const Surroundings& around) {
    if (around.begin < 3 || !around.tokens[around.begin - 1].is_and()) return false;
    const Token& first = around.tokens[around.begin - 2];
    return first.is_number() && first.numeral->plain && first.numeral->digits == 4 &&
           around.tokens[around.begin - 3].is_any(any_of(Class::between_word, Class::from_word));
}

/// "a year of 2014" without the word: four plain digits where a year stands.
bool is_year(const Amount& amount, const Surroundings& around) {
    if (!amount.number.in_digits || amount.unit.sense || amount.number.scale != Decimal(1))
        return false;
    if (amount.core.end - amount.core.begin != 1) return false;
    const Numeral& numeral = *amount.core.begin->numeral;
    const auto year = numeral.value.to_long();
    if (!numeral.plain || numeral.digits != 4 || !year || *year < 1800 || *year > 2100)
        return false;
    const Token* before = around.before();
    const Token* after = around.after();
    const bool counts = after && after->shape == Token::Shape::word && after->spaced &&
                        !after->is_and() &&
                        after->is_any(any_of(Class::person_noun, Class::unit_word, Class::scale));
    if (counts) return false;
    if (before && before->is_any(any_of(Class::year_cue, Class::year_word, Class::month,
                                        Class::from_word, Class::to_word, Class::between_word)))
        return *year >= 1900;
    if (is_second_year(around)) return *year >= 1900;
    if (*year < 1950 || *year > 2050) return false;
    if (!before && !after) return false;  // a number alone
    if (before && (before->proclitic == 'b' || before->is(Class::hedge_before))) return false;
    if (!after || after->shape != Token::Shape::word) return true;
    return after->is_and() || after->definite || after->proclitic != 0 ||
           after->is_any(
               any_of(Class::from_word, Class::to_word, Class::preposition, Class::year_cue));
}

/// "one" is a figure behind its noun ("one killed") and nowhere else that print is sure of.
bool is_bare_one(const Amount& amount, const Surroundings& around) {
    const Number& n = amount.number;
    if (n.in_digits || n.value != Decimal(1) || amount.unit.sense || n.is_fraction) return false;
    if (amount.core.begin->definite) return true;
    const Token* before = around.before();
    const Token* after = around.after();
    if (after && (after->definite || after->is(Class::from_word))) return true;
    return before &&
           (before->is_any(any_of(Class::idiom, Class::identifier_before)) || before->definite);
}

/// "from weakness and want" has the word for the double, too.
bool is_weakness(const Amount& amount, const Surroundings& around) {
    const Token* before = around.before();
    const Token* after = around.after();
    if (!amount.number.is_multiple || amount.core.end - amount.core.begin != 1) return false;
    constexpr Classes leads = any_of(Class::from_word, Class::preposition, Class::year_cue);
    return (before && before->is_any(leads)) || (after && after->is_and()) ||
           (before && before->is_and());
}

/// A definite fraction is the name of a part ("the second quarter") unless something moves to it.
bool is_part_name(const Amount& amount, const Surroundings& around) {
    if (!amount.number.is_fraction || amount.unit.sense) return false;
    const Token* after = around.after();
    if (after && after->is(Class::ordinal)) return true;
    if (!amount.core.begin->definite) return false;
    if (after && after->definite && after->shape == Token::Shape::word) return true;
    const Token* before = around.before();
    return !before || !(before->proclitic == 'b' || before->is(Class::to_word));
}

}  // namespace

std::string_view currency_named(const Token& t) {
    if (t.is(Class::country_adjective)) return first_field(t.as(Class::country_adjective).note);
    if (!t.is(Class::place)) return {};
    const Sense& place = t.as(Class::place);
    const std::string_view note = first_field(place.note);
    return Lexicon::standard().currency_of(note.starts_with("in ") ? note.substr(3) : place.key);
}

std::optional<Figure> interpret(const Phrase& phrase, const Surroundings& around) {
    Figure figure;
    if (phrase.shape == Phrase::Shape::range) {
        set_unit(phrase.high, around, figure);
        figure.hedge = Hedge::between;
        figure.low = std::min(phrase.low.number.value, phrase.high.number.value);
        figure.high = std::max(phrase.low.number.value, phrase.high.number.value);
        return figure;
    }
    const Amount& amount = phrase.low;
    const Number& number = amount.number;
    if (is_year(amount, around)) {
        figure.kind = Kind::date;
        figure.literal = number.value.str();
        return figure;
    }
    if (is_bare_one(amount, around) || is_part_name(amount, around) || is_weakness(amount, around))
        return {};
    figure.value = number.value;
    figure.alternative = number.alternative;
    if (number.is_order) figure.hedge = Hedge::order;
    if (number.is_multiple)
        figure.kind = Kind::multiple;
    else if (number.is_fraction && !amount.unit.sense)
        figure.kind = Kind::fraction;
    set_unit(amount, around, figure);
    if (figure.kind == Kind::count && around.tokens[around.end - 1].is(Class::minus_behind)) {
        figure.kind = Kind::measure;  // "2 below zero": the zero of this part of the world
        figure.unit = "celsius";
    }
    if (figure.kind == Kind::count && is_age_by_word(amount, around)) {
        figure.kind = Kind::age;
        figure.unit = "year";
    }
    if (amount.unit.sense && amount.unit.sense->cls == Class::coin) {
        const auto worth = multiply(number.value, amount.unit.sense->value);
        if (!worth) return {};
        figure.value = worth;
        figure.alternative.reset();
        const std::string& note = amount.unit.sense->note;
        if (amount.unit.country)
            figure.unit = first_field(amount.unit.country->note);
        else if (note.size() == 3 && note[0] >= 'A' && note[0] <= 'Z')
            figure.unit = note;
        if (amount.unit.per && !figure.unit.empty()) figure.unit += "/" + per_name(amount.unit);
    }
    // A price of one thing has decimals: a share at 3.310.
    if (figure.alternative && figure.kind == Kind::money &&
        figure.unit.find('/') != std::string::npos) {
        figure.value = figure.alternative;
        figure.alternative.reset();
    }
    return figure;
}

}  // namespace tadqiq
