#include "claims/counted_noun.hpp"

#include <algorithm>
#include <array>

#include "claims/function_words.hpp"

namespace tadqiq {
namespace {

using Index = std::uint32_t;

constexpr Index words_to_counted = 6;
constexpr std::string_view of_word = "من", lost_or_so_has = "فقد", present_tense = "ي";

/// A number without a unit may be money from here on.
const Decimal least_bare_money(1, 5);

bool skips_to_counted(const PassageWord& w) {
    static constexpr Classes skipped = any_of(Class::hedge_after, Class::country_adjective,
                                              Class::scale, Class::rate_word, Class::percent);
    return w.known && (w.known->classes & skipped) != 0 && !w.is(Class::measure);
}

bool counts_people(const Attachment& counted) {
    if (counted.counted.empty()) return false;
    if (!counted.group.empty()) return true;
    return counted.counted_sense && (counted.counted_sense->attach == Attach::people ||
                                     counted.counted_sense->attach == Attach::status);
}

/// "Refugees arrived", "refugees, most of them from", "a building that holds": no adjectives.
bool begins_clause(std::string_view word) {
    static constexpr std::array<std::string_view, 14> words = {
        "معظمهم", "اغلبهم", "غالبيتهم", "جميعهم", "كلهم", "جلهم", "اكثرهم",
        "معظمها", "جميعها", "تضم",      "يضم",    "تشمل", "يشمل", "تحتوي"};
    return is_of_many(word) || is_present_of_many(word) ||
           std::find(words.begin(), words.end(), word) != words.end();
}

bool bears_arms(std::string_view group) {
    return group == "soldiers" || group == "fighters" || group == "policemen" ||
           group == "security-forces";
}

void take_group(const Sense& group, Attachment& result) {
    if (result.group.empty()) result.group = group.key;
    result.armed |= group.note == "armed";
}

void take_counted(const FigureWords& f, Index i, Attachment& result) {
    const PassageWord& noun = f.word(i);
    result.counted = noun.stem;
    result.counted_bytes = noun.bytes;
    result.counted_sense =
        f.figure.kind == Kind::count ? measure_sense(noun) : measure_sense(noun, f.figure);
    // "5 cases of death" are deaths.
    if (noun.is(Class::cue, "case") && i + 1 < f.sentence.end && f.word(i + 1).figure < 0)
        if (const auto sense = sense_at(f, result, i + 1)) result.counted_sense = sense;
    // "3 of one family" are no three families.
    if (result.partitive && result.counted_sense && result.counted_sense->key == "households")
        result.counted_sense.reset();
    if (const Sense* group = noun.sense(Class::group)) take_group(*group, result);
    // "3 of the workers" are a group of those who were killed.
    if (result.partitive && result.group.empty() && result.counted_sense &&
        result.counted_sense->attach == Attach::people)
        result.group = result.counted_sense->key;
    if (const Sense* place = noun.sense(Class::place)) result.nation = place->key;
    for (Index j = i + 1; j < std::min(i + 4, f.sentence.end); ++j) {
        const PassageWord& next = f.word(j);
        if (next.preposition == 'l' && narrows(next)) result.modifiers.push_back(next.stem);
        if (!next.is_word() || next.figure >= 0 || next.conjunction || next.preposition) break;
        if (next.is(Class::part_word) || next.is(Class::attribution)) break;
        if (next.is(Class::status_word, "needed") || next.is(Class::weekday)) break;
        if (begins_clause(next.text)) break;
        if (next.text != of_word && next.wordiness == Wordiness::function) break;
        const auto sense = measure_sense(next);
        if (sense && sense->attach == Attach::verb) break;
        if (next.text == of_word) continue;
        // "17 sailors missing", "700 houses destroyed", "funds frozen": that is what they are.
        const bool is_state = sense && next.definite == noun.definite &&
                              ((sense->attach == Attach::status && sense->key != "bodies") ||
                               (sense->attach == Attach::level && next.definite));
        if (is_state && !(result.counted_sense && result.counted_sense->attach == Attach::status))
            result.counted_sense = sense;
        result.adjectives.push_back(next.stem);
        if (narrows(next)) result.modifiers.push_back(next.stem);
        if (next.known) result.counted_bytes.end = next.bytes.end;
        if (const Sense* group = next.sense(Class::group)) take_group(*group, result);
        if (const Sense* place = next.sense(Class::place); place && result.nation.empty())
            result.nation = place->key;
    }
}

}  // namespace

FigureWords::FigureWords(const Passage& of, const std::vector<Figure>& figures, std::size_t index)
    : passage(of),
      figure(figures[index]),
      which(static_cast<std::int32_t>(index)),
      core(of.core(index)),
      own(of.figure(index)),
      clause(of.clause(index)),
      sentence(of.sentence(of.word(own.begin).sentence)) {}

std::uint32_t FigureWords::after_number() const {
    return figure.kind == Kind::count ? core.end : own.end;
}

bool narrows(const PassageWord& w) {
    static constexpr Classes others =
        any_of(Class::group, Class::place, Class::hedge_after, Class::measure, Class::status_word,
               Class::attribution, Class::cue, Class::part_word);
    return w.is_word() && w.figure < 0 && !w.conjunction && w.wordiness != Wordiness::function &&
           !(w.known && (w.known->classes & others) != 0) && !w.text.starts_with(present_tense) &&
           !is_how_many_of_them(w.text);
}

std::optional<MeasureSense> sense_at(const FigureWords& f, const Attachment& counted, Index i) {
    const PassageWord& here = f.word(i);
    if (!here.is(Class::measure) || f.passage.is_dawn(i)) return {};
    if (i > f.sentence.begin && here.definite && !here.conjunction && !here.preposition &&
        f.word(i - 1).is(Class::cue, "institution"))
        return {};
    // "12 sailors were lost"; before a verb the same letters are "so it has".
    if (here.text == lost_or_so_has && (i + 1 >= f.sentence.end || f.word(i + 1).figure != f.which))
        return {};
    auto sense = measure_sense(here, f.figure);
    // A bare "5 billion" may be money, "5 billion people" is none.
    if (sense && sense->domain == "money" && f.figure.kind == Kind::count &&
        (!counted.counted.empty() || !f.figure.value || *f.figure.value < least_bare_money))
        return {};
    // "100 countries took part" counts countries.
    const bool counts_things =
        counted.counted_sense && counted.counted_sense->attach == Attach::thing;
    if (sense && sense->domain == "people" && counts_things) return {};
    // "He won 80 seats" counts seats, "he won 3 matches" wins.
    if (sense && sense->domain == "matches" && counts_things &&
        counted.counted_sense->key != sense->domain)
        return {};
    // "The presence of 47 people": of troops only those who bear arms are told so.
    if (sense && sense->domain == "troops" && !counted.counted.empty() &&
        !bears_arms(counted.group))
        return {};
    // "The collapse of a bridge, 34 people": not so many people collapsed.
    if (sense && sense->domain == "things" && counts_people(counted)) return {};
    return sense;
}

void read_counted(const FigureWords& f, Attachment& result) {
    // A dual noun is the figure and what it counts.
    if (f.figure.kind == Kind::count && f.core.size() == 1 && f.word(f.core.begin).is_word() &&
        !f.word(f.core.begin).is(Class::unit_number) &&
        (f.word(f.core.begin).is(Class::measure) || f.word(f.core.begin).is(Class::group) ||
         f.word(f.core.begin).is(Class::dual_noun) ||
         f.word(f.core.begin).is(Class::cue, "case"))) {
        take_counted(f, f.core.begin, result);
        return;
    }
    Index steps = 0;
    for (Index i = f.after_number(); i < f.sentence.end && steps < words_to_counted; ++i) {
        const PassageWord& next = f.word(i);
        if ((next.figure >= 0 && next.figure != f.which) ||
            next.shape == PassageWord::Shape::line_break)
            break;
        if (next.is_sign()) {
            if (next.text == "," || next.text == "،" || next.text == "." || next.text == "؛" ||
                next.text == ":")
                break;
            continue;
        }
        if (skips_to_counted(next)) continue;
        ++steps;
        if (next.text == of_word) {
            result.partitive = true;
            continue;
        }
        if (next.is(Class::part_word) || next.is(Class::attribution) ||
            next.is(Class::cue, "joint") || next.wordiness == Wordiness::function ||
            is_of_many(next.text) || is_present_of_many(next.text))
            break;
        const auto sense = measure_sense(next);
        if (sense && (sense->attach == Attach::verb || next.conjunction) && !next.definite) break;
        if (next.conjunction || (next.preposition && !result.partitive)) break;
        take_counted(f, i, result);
        break;
    }
}

}  // namespace tadqiq
