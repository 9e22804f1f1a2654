#include "claims/spoken_of.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "claims/measure_sense.hpp"
#include "claims/terms.hpp"

namespace tadqiq {
namespace {

using Index = std::uint32_t;

bool is_illness(const PassageWord& word) {
    return word.is(Class::cue, "illness");
}

/// What hurts people and makes none ill.
bool is_harm(const PassageWord& word) {
    if (word.is(Class::cue, "harm") || word.is(Class::cue, "several")) return true;
    const auto sense = measure_sense(word);
    return sense && is_event(sense->key);
}

constexpr Index words_to_undertaking = 18, words_to_state = 4;

bool is_loan(const PassageWord& word) {
    const auto sense = measure_sense(word);
    return sense && sense->akin == "loan";
}

}  // namespace

bool speaks_of_illness(const FigureWords& f) {
    if (f.figure.kind != Kind::count) return false;
    for (std::uint32_t d = 0; d < f.sentence.size(); ++d)
        for (const std::uint32_t i : {f.own.end + d, f.own.begin - d - 1}) {  // wraps before 0
            if (i < f.sentence.begin || i >= f.sentence.end) continue;
            if (is_illness(f.word(i)) || is_harm(f.word(i))) return is_illness(f.word(i));
        }
    const Stretch headline = f.passage.sentence(0);
    for (Index i = headline.begin; i < headline.end; ++i)
        if (is_illness(f.word(i))) return true;
    return false;
}

bool speaks_of_court(const FigureWords& f) {
    bool court = false;
    for (Index i = f.sentence.begin; i < f.own.begin; ++i) {
        if (f.word(i).is(Class::cue, "carried_out")) return false;
        court |= f.word(i).is(Class::cue, "court");
    }
    return court;
}

bool speaks_of_poll(const FigureWords& f) {
    for (Index i = f.sentence.begin; i < f.own.begin; ++i)
        if (f.word(i).is(Class::cue, "poll")) return true;
    return false;
}

bool speaks_of_harm(const FigureWords& f) {
    const auto is_victim = [](const PassageWord& word) {
        const auto sense = measure_sense(word);
        return sense && (sense->key == "killed" || sense->key == "injured");
    };
    for (const Stretch stretch : {f.sentence, f.passage.sentence(0)})
        for (Index i = stretch.begin; i < stretch.end; ++i)
            if (is_harm(f.word(i)) || is_victim(f.word(i))) return true;
    return false;
}

bool speaks_of_benefit(const FigureWords& f) {
    if (f.figure.kind != Kind::money) return false;
    for (Index i = f.clause.begin; i < f.clause.end; ++i) {
        const PassageWord& word = f.word(i);
        if (word.is(Class::cue, "benefit")) return true;
        const bool is_purpose =
            word.preposition == 'l' || (i > f.clause.begin && f.word(i - 1).text == "علي");
        // Support is also what a state adds to the price of bread.
        if (is_purpose && word.is(Class::measure, "aid") && word.text != "دعم") return true;
    }
    return false;
}

bool speaks_of_undertaking(const FigureWords& f) {
    static constexpr std::array<std::string_view, 13> links = {
        "علي مدي", "علي مدار", "علي امتداد", "علي",   "خلال",  "مدي",  "مدار",
        "مده",     "لمده",     "مدته",       "مدتها", "تستمر", "يستمر"};
    if (f.figure.unit != "year" && f.figure.unit != "month") return false;
    if (f.own.begin <= f.sentence.begin) return false;
    if (f.word(f.own.begin).preposition != 'l' &&
        std::find(links.begin(), links.end(), f.word(f.own.begin - 1).text) == links.end())
        return false;
    for (Index i = f.own.begin; i-- > f.sentence.begin && f.own.begin - i <= words_to_undertaking;)
        if (f.word(i).is(Class::cue, "undertaking") || is_loan(f.word(i))) return true;
    return false;
}

bool speaks_of_waiting(const FigureWords& f) {
    if (f.figure.kind != Kind::count) return false;
    const Index after = f.after_number();
    const Index begin =
        std::max(f.sentence.begin, f.own.begin > words_to_state ? f.own.begin - words_to_state : 0);
    const Index end = std::min(f.sentence.end, after + words_to_state);
    for (Index i = begin; i < end; ++i) {
        if (f.word(i).figure >= 0 && f.word(i).figure != f.which) {
            if (i > f.own.begin) return false;
            continue;
        }
        if (f.word(i).is(Class::cue, "waiting")) return true;
    }
    return false;
}

}  // namespace tadqiq
