#include "claims/attachment.hpp"

#include <algorithm>
#include <array>

#include "claims/counted_noun.hpp"
#include "claims/function_words.hpp"
#include "claims/spoken_of.hpp"
#include "claims/terms.hpp"
#include "claims/vocabulary.hpp"

namespace tadqiq {
namespace {

using Index = std::uint32_t;

constexpr Index words_looked_back = 18, words_looked_ahead = 9, words_to_level_verb = 14,
                words_to_subject = 5, words_to_change = 16;

constexpr std::string_view of_word = "من", with_word = "مع", that_word = "ذلك", what = "ما",
                           of_what = "مما", in_word = "في", article = "ال", toll = "حصيله",
                           its = "ها";

class Reader {
  public:
    Reader(const Passage& passage, const std::vector<Figure>& figures, std::size_t which)
        : words_(passage, figures, which),
          passage_(passage),
          figures_(figures),
          figure_(words_.figure),
          which_(words_.which),
          own_(words_.own),
          clause_(words_.clause),
          sentence_(words_.sentence) {}

    Attachment run() {
        read_counted(words_, result_);
        result_.illness = speaks_of_illness(words_);
        result_.benefit = speaks_of_benefit(words_);
        result_.court = speaks_of_court(words_);
        result_.poll = speaks_of_poll(words_);
        result_.undertaking = speaks_of_undertaking(words_);
        result_.waiting = speaks_of_waiting(words_);
        result_.own_verb = own_.end < sentence_.end && result_.counted.empty() &&
                           is_present_of_many(word(own_.end).text);
        read_before();
        read_subject();
        read_change();
        read_after();
        const auto index = static_cast<std::size_t>(which_);
        const bool is_from =
            result_.word_before == of_word &&
            (result_.subject || result_.direction != 0 || has_other_end(passage_, figures_, index));
        read_signs(passage_, figures_, index, is_from, result_.signs);
        return std::move(result_);
    }

  private:
    const PassageWord& word(Index i) const { return passage_.word(i); }
    std::optional<MeasureSense> sense_at(Index i) const {
        return tadqiq::sense_at(words_, result_, i);
    }
    static bool is_function(const PassageWord& w) { return w.wordiness == Wordiness::function; }

    void read_number_of(Index i) {
        if (word(i).is(Class::cue, "number")) {
            for (Index j = i + 1; j < own_.begin; ++j)
                if (const auto sense = sense_at(j)) {
                    if (word(i).text == toll && is_event(sense->key)) continue;
                    result_.number_of = sense->key;
                    // "The houses destroyed", both with their articles
                    if (word(j).definite && j + 1 < own_.begin && word(j + 1).definite)
                        if (const auto state = sense_at(j + 1);
                            state && state->attach == Attach::status)
                            result_.number_of = state->key;
                    return;
                }
            // "The toll of the island stays below 200": of those who died.
            if (word(i).text == toll && has_plain_noun(result_) && speaks_of_harm(words_))
                result_.number_of = "killed";
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
            if (word(i).figure >= 0 && word(i).figure != which_ &&
                is_amount(figures_[figure_at(i)].kind)) {
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
            // "Residents said that 25 ...": what stands before "that" says nothing of them.
            if (i + 1 == own_.begin && is_that(next.text) && !begins_with_verb()) break;
            read_word_before(i, seen, crossed);
        }
    }

    /// "That it reaches 86 billion": the verb's amount is of what stands before.
    bool begins_with_verb() const {
        const std::string_view text = word(own_.begin).text;
        return own_.begin < words_.core.begin && (text.starts_with("ت") || text.starts_with("ي"));
    }

    /// The two words before: "after that", "the barrel".
    void read_pair_before() {
        if (own_.begin < sentence_.begin + 2) return;
        const PassageWord &last = word(own_.begin - 1), &before = word(own_.begin - 2);
        result_.after_that =
            last.text == that_word && (before.text == "بعد" || before.text == "قبل");
        result_.consists = last.text == of_word && before.is(Class::cue, "consists");
        result_.priced = word(own_.begin).preposition == 'b' && last.is(Class::priced_noun);
    }

    /// A hedge may stand before the noun: "the cost exceeded 5" is "exceeded its cost 5".
    void read_inside() {
        const Index core = passage_.core(static_cast<std::size_t>(which_)).begin;
        for (Index i = core; i-- > own_.begin;)
            if (const auto sense = sense_at(i); sense && sense->attach != Attach::verb)
                result_.before.push_back({*sense, core - i, 0, false, false, false});
    }

    /// "The profits of the companies on the market fell by 8 billion": a change, however far its
    /// verb stands.
    void read_change() {
        const PassageWord& opening = word(own_.begin);
        const bool by = opening.preposition == 'b' ||
                        (opening.is(Class::hedge_before) && opening.text.starts_with("ب")) ||
                        (own_.begin > sentence_.begin && word(own_.begin - 1).preposition == 'b' &&
                         word(own_.begin - 1).text == "نسبه");
        if (!by || result_.direction != 0) return;
        for (Index i = own_.begin; i-- > clause_.begin && own_.begin - i <= words_to_change;) {
            if (is_other_amount(word(i), figures_, which_)) return;
            if (word(i).is(Class::cue, "rise")) result_.direction = 1;
            if (word(i).is(Class::cue, "fall")) result_.direction = -1;
            if (result_.direction != 0) return;
        }
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

    /// Dates, stretches of time, ages, and duals like "two explosions", do not take a governor from
    /// the figure after them.
    bool is_told_by_the_way(const PassageWord& w) const {
        const auto which = static_cast<std::size_t>(w.figure);
        const Kind kind = figures_[which].kind;
        if (!is_amount(kind) || kind == Kind::duration || kind == Kind::age) return true;
        const Stretch core = passage_.core(which);
        if (core.size() != 1 || !word(core.begin).is(Class::dual_noun)) return false;
        const auto sense = measure_sense(word(core.begin));
        return !sense || (sense->attach != Attach::status && sense->attach != Attach::people);
    }

    void read_word_before(Index i, Index distance, Index crossed) {
        const PassageWord& next = word(i);
        if (crossed == 0) {
            if (distance <= 4 && (next.text == "التي" || next.text == "الذي")) result_.which = true;
            if (next.is(Class::part_word) && distance <= 4 && !is_of_previous(i))
                result_.part = true;
            if (const Sense* cue = next.sense(Class::cue)) {
                if (distance <= 6 && (cue->key == "rise" || cue->key == "fall")) {
                    result_.direction = cue->key == "rise" ? 1 : -1;
                    result_.says_change = next.preposition == 'b' ||
                                          (i > sentence_.begin && word(i - 1).preposition == 'b');
                }
                if (distance <= 4) read_sign(cue->key, i);
                if (result_.number_of.empty() && distance <= 10) read_number_of(i);
            }
        }
        if (crossed == 0 && distance <= 4 && says_new(i)) result_.signs.additional = true;
        if (const auto sense = sense_at(i)) {
            if (result_.before.empty() && crossed == 0 && i + 1 < own_.begin &&
                !word(i + 1).preposition && narrows(word(i + 1)))
                result_.modifiers.push_back(word(i + 1).stem);
            result_.before.push_back({*sense, distance, crossed, is_relative(i), false,
                                      i > sentence_.begin && word(i - 1).text == in_word,
                                      next.text.ends_with(its)});
        } else if (next.is_word() && result_.words_before.size() < 3 && !is_function(next) &&
                   !next.is(Class::cue, "light") && !next.is(Class::cue, "reach") &&
                   !next.is(Class::attribution) && !next.is(Class::status_word) &&
                   !next.is(Class::measure)) {
            result_.words_before.push_back(next.stem);
        }
    }

    /// "10 of them were killed, and two ...": the words speak of the figure right before them.
    bool is_of_previous(Index i) const {
        if (i == sentence_.begin || word(i - 1).figure < 0) return false;
        // "90 per cent from among 19 million": the whole stands behind.
        if (!is_of_them(word(i).text))
            return word(i).text.starts_with("من بين ") || word(i).text == "من بين" ||
                   word(i).text == "من ضمن";
        return i + 1 < own_.begin && figures_[figure_at(i - 1)].kind == Kind::count;
    }

    std::size_t figure_at(Index i) const { return static_cast<std::size_t>(word(i).figure); }

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
                        is_that(word(i - 1).text) || is_while(word(i - 1).text) ||
                        word(i - 1).is(Class::part_word);
    }

    void read_after() {
        Index distance = 0, signs = 0;
        for (Index i = words_.after_number(); i < clause_.end && distance < words_looked_ahead;
             ++i) {
            const PassageWord& next = word(i);
            if (next.figure >= 0 && next.figure != which_) break;
            if (next.is(Class::hedge_after)) continue;
            if (next.is_sign() && next.is_pause()) ++signs;
            if (!next.is_word()) continue;
            if (distance == 0 && is_of_them(next.text)) result_.part_after = true;
            if (const Sense* cue = next.sense(Class::cue))
                if (distance <= 4 && cue->key != "total") read_sign(cue->key, i);
            if (distance == 1 && next.is(Class::cue, "besides")) result_.signs.besides = true;
            if (says_new(i)) result_.signs.additional = true;
            const auto sense = sense_at(i);
            // "and the wounding of others" begins something new.
            if (sense && next.conjunction && distance > 0 && sense->attach != Attach::thing &&
                sense->attach != Attach::people)
                break;
            if (sense)
                result_.after.push_back(
                    {*sense, distance, signs, false, is_of_many(next.text), false});
            if (result_.words_after.size() < 4 && !is_function(next))
                result_.words_after.push_back(next.stem);
            ++distance;
        }
    }

    /// "In the past hours", but not "the recent floods": of a time.
    bool is_of_time(Index i) const {
        static constexpr Classes times =
            any_of(Class::unit_word, Class::dual_unit, Class::hour_word, Class::month_word,
                   Class::day_part, Class::weekday, Class::year_word);
        if (!word(i).text.starts_with(article) || i == sentence_.begin) return true;
        const PassageWord& noun = word(i - 1);
        return noun.figure >= 0 || (noun.known && (noun.known->classes & times) != 0) ||
               noun.text == "فتره" || noun.text == "مده";
    }

    /// "5 new cases", "the new cases are 5", but not "of the new constitution: 5".
    bool is_of_counted(Index i) const {
        if (i < own_.begin) {
            if (i == sentence_.begin) return false;
            const PassageWord& noun = word(i - 1);
            const auto sense = measure_sense(noun);
            return noun.is(Class::cue, "case") ||
                   (sense && (sense->attach == Attach::status || sense->attach == Attach::people ||
                              sense->attach == Attach::masdar));
        }
        for (Index k = words_.after_number(); k < i; ++k)
            if (word(k).preposition || word(k).is_sign() || is_preposition(word(k).text))
                return false;
        return !word(i).has_article() || word(words_.after_number()).has_article();
    }

    /// "New cases" is one word of the lexicon.
    bool says_new(Index i) const {
        return word(i).is(Class::measure) && word(i).text.ends_with("جديده");
    }

    void read_sign(std::string_view key, Index i) {
        if (key == "additional" && !is_of_counted(i)) return;
        // "On the two days of Saturday and Sunday" has the letters of "daily".
        const bool two_days = i + 1 < sentence_.end && word(i + 1).is(Class::weekday);
        if (key == "window" && is_of_time(i) && !two_days) result_.signs.window = true;
        if (key == "each") result_.signs.each = true;
        if (key == "total") result_.signs.total = true;
        if (key == "additional" || key == "besides") result_.signs.additional = true;
    }

    const FigureWords words_;
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
