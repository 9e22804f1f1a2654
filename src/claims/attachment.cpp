#include "claims/attachment.hpp"

#include <algorithm>
#include <array>

#include "claims/function_words.hpp"
#include "claims/terms.hpp"
#include "claims/vocabulary.hpp"

namespace tadqiq {
namespace {

using Index = std::uint32_t;

constexpr Index words_looked_back = 18, words_looked_ahead = 9, words_to_counted = 6,
                words_to_level_verb = 14, words_to_subject = 5;

constexpr std::string_view of_word = "من", with_word = "مع", that_word = "ذلك",
                           lost_or_so_has = "فقد", what = "ما", of_what = "مما",
                           present_tense = "ي";

class Reader {
  public:
    Reader(const Passage& passage, const std::vector<Figure>& figures, std::size_t which)
        : passage_(passage),
          figures_(figures),
          figure_(figures[which]),
          which_(static_cast<std::int32_t>(which)),
          own_(passage.figure(which)),
          clause_(passage.clause(which)),
          sentence_(passage.sentence(passage.word(own_.begin).sentence)) {}

    Attachment run() {
        read_counted();
        read_before();
        read_subject();
        read_after();
        const bool is_from =
            result_.word_before == of_word && (result_.subject || result_.direction != 0);
        read_signs(passage_, figures_, static_cast<std::size_t>(which_), is_from, result_.signs);
        return std::move(result_);
    }

  private:
    const PassageWord& word(Index i) const { return passage_.word(i); }

    /// What the word at `i` says as a measure of this figure. In "the Organization for the
    /// Liberation" and "the Ministry of Transport" it is a part of a name, and says nothing.
    std::optional<MeasureSense> sense_at(Index i) const {
        const PassageWord& here = word(i);
        if (!here.is(Class::measure)) return {};
        if (i > sentence_.begin && here.definite && !here.conjunction && !here.preposition &&
            word(i - 1).is(Class::cue, "institution"))
            return {};
        // "12 sailors were lost"; before a verb the same letters are "so it has".
        if (here.text == lost_or_so_has && word(i + 1).figure != which_) return {};
        auto sense = measure_sense(here, figure_);
        // A bare "5 billion" may be money, "5 billion people" is none.
        if (sense && sense->domain == "money" && figure_.kind == Kind::count &&
            !result_.counted.empty())
            return {};
        // "100 countries took part" counts countries.
        if (sense && sense->domain == "people" && result_.counted_sense &&
            result_.counted_sense->attach == Attach::thing)
            return {};
        return sense;
    }

    bool is_function(const PassageWord& w) const { return w.wordiness == Wordiness::function; }
    bool skips_to_counted(const PassageWord& w) const {
        static constexpr Classes skipped = any_of(Class::hedge_after, Class::country_adjective,
                                                  Class::scale, Class::rate_word, Class::percent);
        return w.known && (w.known->classes & skipped) != 0 && !w.is(Class::measure);
    }

    /// Of a count, a hedge may stand after its noun: "170 dead at least".
    Index after_number() const {
        return figure_.kind == Kind::count ? passage_.core(static_cast<std::size_t>(which_)).end
                                           : own_.end;
    }

    /// Nations and groups are compared by themselves.
    bool narrows(const PassageWord& w) const {
        static constexpr Classes others =
            any_of(Class::group, Class::place, Class::hedge_after, Class::measure,
                   Class::status_word, Class::attribution, Class::cue, Class::part_word);
        return w.is_word() && w.figure < 0 && !w.conjunction && !is_function(w) &&
               !(w.known && (w.known->classes & others) != 0) && !w.text.starts_with(present_tense);
    }

    void take_group(const Sense& group) {
        if (result_.group.empty()) result_.group = group.key;
        result_.armed |= group.note == "armed";
    }

    void take_counted(Index i) {
        const PassageWord& noun = word(i);
        result_.counted = noun.stem;
        result_.counted_bytes = noun.bytes;
        result_.counted_sense = measure_sense(noun);
        // "5 cases of death" are deaths.
        if (noun.is(Class::cue, "case") && i + 1 < sentence_.end && word(i + 1).figure < 0)
            if (const auto sense = sense_at(i + 1)) result_.counted_sense = sense;
        if (const Sense* group = noun.sense(Class::group)) take_group(*group);
        // "3 of the workers" are a group of those who were killed.
        if (result_.partitive && result_.group.empty() && result_.counted_sense &&
            result_.counted_sense->attach == Attach::people)
            result_.group = result_.counted_sense->key;
        if (const Sense* place = noun.sense(Class::place)) result_.nation = place->key;
        for (Index j = i + 1; j < std::min(i + 4, sentence_.end); ++j) {
            const PassageWord& next = word(j);
            if (next.preposition == 'l' && narrows(next)) result_.modifiers.push_back(next.stem);
            if (!next.is_word() || next.figure >= 0 || next.conjunction || next.preposition) break;
            if (next.is(Class::part_word) || next.is(Class::attribution)) break;
            if (next.text != of_word && is_function(next)) break;
            const auto sense = measure_sense(next);
            if (sense && sense->attach == Attach::verb) break;
            if (next.text == of_word) continue;
            result_.adjectives.push_back(next.stem);
            if (narrows(next)) result_.modifiers.push_back(next.stem);
            if (next.known) result_.counted_bytes.end = next.bytes.end;
            if (const Sense* group = next.sense(Class::group)) take_group(*group);
            if (const Sense* place = next.sense(Class::place); place && result_.nation.empty())
                result_.nation = place->key;
        }
    }

    void read_counted() {
        // A dual noun is the figure and what it counts.
        const Stretch core = passage_.core(static_cast<std::size_t>(which_));
        if (figure_.kind == Kind::count && core.size() == 1 && word(core.begin).is_word() &&
            (word(core.begin).is(Class::measure) || word(core.begin).is(Class::group) ||
             word(core.begin).is(Class::dual_noun) || word(core.begin).is(Class::cue, "case"))) {
            take_counted(core.begin);
            return;
        }
        Index steps = 0;
        for (Index i = after_number(); i < sentence_.end && steps < words_to_counted; ++i) {
            const PassageWord& next = word(i);
            if ((next.figure >= 0 && next.figure != which_) ||
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
                result_.partitive = true;
                continue;
            }
            if (next.is(Class::part_word) || next.is(Class::attribution) || is_function(next) ||
                is_of_many(next.text))
                break;
            const auto sense = measure_sense(next);
            if (sense && (sense->attach == Attach::verb || next.conjunction) && !next.definite)
                break;
            if (next.conjunction || (next.preposition && !result_.partitive)) break;
            take_counted(i);
            break;
        }
    }

    void read_number_of(Index i) {
        if (word(i).is(Class::cue, "number")) {
            for (Index j = i + 1; j < own_.begin; ++j)
                if (const auto sense = sense_at(j)) {
                    result_.number_of = sense->key;
                    return;
                }
        } else if (word(i).is(Class::cue, "number_its")) {
            if (result_.counted_sense) return;
            // "The dead whom the fires left rose in number to 42": people before things.
            for (const bool people : {true, false})
                for (Index j = i; j-- > sentence_.begin && result_.number_of.empty();) {
                    const auto sense = sense_at(j);
                    if (!sense || word(j).figure >= 0) continue;
                    const bool is_people =
                        sense->attach == Attach::status || sense->attach == Attach::people;
                    if (is_people == people && (people || sense->attach == Attach::thing))
                        result_.number_of = sense->key;
                }
        }
    }

    void read_before() {
        for (Index i = own_.begin; i-- > sentence_.begin;)
            if (word(i).figure >= 0 && word(i).figure != which_) {
                result_.previous = static_cast<std::size_t>(word(i).figure);
                result_.previous_distance = own_.begin - i;
                break;
            }
        if (own_.begin > sentence_.begin) result_.word_before = word(own_.begin - 1).text;
        if (own_.end < sentence_.end) result_.word_after = word(own_.end).text;
        read_joint();
        read_inside();
        read_pair_before();
        Index seen = 0, crossed = 0, commas = 0;
        std::int32_t inside = -1;
        for (Index i = own_.begin; i-- > sentence_.begin && seen < words_looked_back;) {
            const PassageWord& next = word(i);
            if (next.figure >= 0) {
                if (next.figure == inside) continue;
                inside = next.figure;
                if (is_told_by_the_way(next)) {
                    ++seen;
                    continue;
                }
                if (!result_.before.empty() && !result_.coordinated) break;
                if (++crossed >= 2) break;
                ++seen;
                continue;
            }
            if (next.is_sign()) {
                if ((next.text == "," || next.text == "،" || next.text == "؛") && ++commas > 1)
                    break;
                continue;
            }
            ++seen;
            read_word_before(i, seen, crossed);
        }
    }

    /// The two words before: "after that", "the barrel".
    void read_pair_before() {
        if (own_.begin < sentence_.begin + 2) return;
        const PassageWord &last = word(own_.begin - 1), &before = word(own_.begin - 2);
        result_.after_that =
            last.text == that_word && (before.text == "بعد" || before.text == "قبل");
        result_.priced = word(own_.begin).preposition == 'b' && last.is(Class::priced_noun);
    }

    /// A hedge may stand before the noun: "the cost exceeded 5" is "exceeded its cost 5".
    void read_inside() {
        const Index core = passage_.core(static_cast<std::size_t>(which_)).begin;
        for (Index i = core; i-- > own_.begin;)
            if (const auto sense = sense_at(i); sense && sense->attach != Attach::verb)
                result_.before.push_back({*sense, core - i, 0, false, false});
    }

    /// The noun of which a verb says what it reaches, the first after the verb: "the tax on food
    /// and public transport rose to 23 %" begins with the verb, then the tax.
    void read_subject() {
        for (Index i = own_.begin;
             i-- > sentence_.begin && own_.begin - i <= words_to_level_verb;) {
            const PassageWord& verb = word(i);
            if (is_other_amount(verb, figures_, which_)) return;
            if (verb.is_sign() && verb.text != "\"") return;
            if (!verb.is(Class::cue, "rise") && !verb.is(Class::cue, "fall") &&
                !verb.is(Class::cue, "reach"))
                continue;
            for (Index j = i + 1; j < std::min(own_.begin, i + 1 + words_to_subject); ++j) {
                const PassageWord& noun = word(j);
                if (noun.is_sign() || noun.preposition || (noun.conjunction && j > i + 1) ||
                    is_preposition(noun.text))
                    return;
                if (const auto sense = sense_at(j); sense && sense->attach != Attach::verb) {
                    result_.subject = sense;
                    return;
                }
            }
            return;
        }
    }

    /// "What it spent of materials and salaries exceeds 4 billion" measures what it spent.
    bool is_relative(Index i) const {
        return i > sentence_.begin && (word(i - 1).text == what || word(i - 1).text == of_what);
    }

    /// Dates, and duals like "two explosions", do not take a governor from the figure after them.
    bool is_told_by_the_way(const PassageWord& w) const {
        const auto which = static_cast<std::size_t>(w.figure);
        if (figures_[which].kind == Kind::date) return true;
        const Stretch core = passage_.core(which);
        if (core.size() != 1 || !word(core.begin).is(Class::dual_noun)) return false;
        const auto sense = measure_sense(word(core.begin));
        return !sense || (sense->attach != Attach::status && sense->attach != Attach::people);
    }

    void read_word_before(Index i, Index distance, Index crossed) {
        const PassageWord& next = word(i);
        if (crossed == 0) {
            if (distance <= 4 && (next.text == "التي" || next.text == "الذي")) result_.which = true;
            if (next.is(Class::part_word) && distance <= 4) result_.part = true;
            if (const Sense* cue = next.sense(Class::cue)) {
                if (distance <= 6 && cue->key == "rise") result_.direction = 1;
                if (distance <= 6 && cue->key == "fall") result_.direction = -1;
                if (distance <= 4) read_sign(cue->key);
                if (result_.number_of.empty() && distance <= 10) read_number_of(i);
            }
        }
        if (const auto sense = sense_at(i)) {
            if (result_.before.empty() && crossed == 0 && i + 1 < own_.begin &&
                !word(i + 1).preposition && narrows(word(i + 1)))
                result_.modifiers.push_back(word(i + 1).stem);
            result_.before.push_back({*sense, distance, crossed, is_relative(i), false});
        } else if (next.is_word() && result_.words_before.size() < 3 && !is_function(next) &&
                   !next.is(Class::cue, "light") && !next.is(Class::cue, "reach") &&
                   !next.is(Class::attribution) && !next.is(Class::status_word) &&
                   !next.is(Class::measure)) {
            result_.words_before.push_back(next.stem);
        }
    }

    /// How the figure is joined to what stands before it.
    void read_joint() {
        const PassageWord& first = word(own_.begin);
        const bool begins = own_.begin == sentence_.begin;
        const PassageWord* before = begins ? nullptr : &word(own_.begin - 1);
        const auto is_comma = [](const PassageWord& w) {
            return w.is_sign() && (w.text == "," || w.text == "،");
        };
        result_.in_brackets = before && before->is_sign() && before->text == "(";
        result_.coordinated = first.conjunction || (before && is_comma(*before));
        for (Index i = own_.begin; i-- > sentence_.begin && own_.begin - i <= 4;)
            if ((word(i).is(Class::cue, "additional") || word(i).is(Class::cue, "besides") ||
                 word(i).is(Class::cue, "joint")) &&
                word(i).figure < 0)
                result_.coordinated = true;
        if (before && before->is_word() && before->conjunction && before->text == of_word)
            result_.coordinated = true;
        Index i = own_.begin;
        while (i > sentence_.begin && word(i - 1).is_sign() && word(i - 1).text != ":" &&
               word(i - 1).text != "،" && word(i - 1).text != ",")
            --i;
        // "He was arrested with six others": the six do not count him.
        if (before && before->text == with_word) result_.signs.besides = true;
        result_.opens = i == sentence_.begin || word(i - 1).is_sign() ||
                        is_that(word(i - 1).text) || word(i - 1).is(Class::part_word);
    }

    void read_after() {
        Index distance = 0, signs = 0;
        for (Index i = after_number(); i < clause_.end && distance < words_looked_ahead; ++i) {
            const PassageWord& next = word(i);
            if (next.figure >= 0 && next.figure != which_) break;
            if (next.is(Class::hedge_after)) continue;
            if (next.is_sign() && next.is_pause()) ++signs;
            if (!next.is_word()) continue;
            if (distance == 0 && is_of_them(next.text)) result_.part_after = true;
            if (const Sense* cue = next.sense(Class::cue))
                if (distance <= 4 && cue->key != "total") read_sign(cue->key);
            if (distance == 1 && next.is(Class::cue, "besides")) result_.signs.besides = true;
            const auto sense = sense_at(i);
            // "and the wounding of others" begins something new.
            if (sense && next.conjunction && distance > 0 && sense->attach != Attach::thing &&
                sense->attach != Attach::people)
                break;
            if (sense)
                result_.after.push_back({*sense, distance, signs, false, is_of_many(next.text)});
            if (result_.words_after.size() < 4 && !is_function(next))
                result_.words_after.push_back(next.stem);
            ++distance;
        }
    }

    void read_sign(std::string_view key) {
        if (key == "window") result_.signs.window = true;
        if (key == "each") result_.signs.each = true;
        if (key == "total") result_.signs.total = true;
        if (key == "additional" || key == "besides") result_.signs.additional = true;
    }

    const Passage& passage_;
    const std::vector<Figure>& figures_;
    const Figure& figure_;
    const std::int32_t which_;
    const Stretch own_, clause_, sentence_;
    Attachment result_;
};

}  // namespace

bool has_plain_noun(const Attachment& a) {
    return a.counted.empty() || a.group == "persons" ||
           (a.counted_sense && a.counted_sense->attach == Attach::status);
}

Attachment attachment(const Passage& passage, const std::vector<Figure>& figures,
                      std::size_t which) {
    if (passage.figure(which).empty()) return {};
    return Reader(passage, figures, which).run();
}

}  // namespace tadqiq
