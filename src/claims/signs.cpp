#include "claims/signs.hpp"

#include <algorithm>
#include <array>

#include "claims/function_words.hpp"
#include "claims/measure_sense.hpp"

namespace tadqiq {
namespace {

using Index = std::uint32_t;

/// So many words before a figure and after it speak of it.
constexpr Index words_before = 10, words_after = 8, words_after_former = 8, words_of_opening = 3;
/// A record is called one near its number: "at their peak" further on speaks of something else.
constexpr Index words_to_extreme = 4;
constexpr Index words_to_relative = 3, words_to_other_end = 3;

/// "This month", "this year": summed up since it began.
bool is_this_year(const PassageWord& word, const PassageWord& next) {
    static constexpr std::array<std::string_view, 4> spans = {"شهر", "عام", "سنه", "اسبوع"};
    return (word.text == "هذا" || word.text == "هذه") && next.definite &&
           std::find(spans.begin(), spans.end(), next.text) != spans.end();
}

/// "A rise of the assets, which are put at 135 billion": whatever the sentence plans, they are so.
bool is_told_by_the_way(const Passage& passage, Stretch own) {
    static constexpr std::array<std::string_view, 4> participles = {"البالغ", "البالغه", "المقدر",
                                                                    "المقدره"};
    for (Index i = own.begin; i > 0 && i + words_to_relative > own.begin; --i) {
        const PassageWord& word = passage.word(i - 1);
        if (is_relative(word.text) ||
            std::find(participles.begin(), participles.end(), word.text) != participles.end())
            return true;
        if (!word.is(Class::cue, "light") && !word.is(Class::cue, "reach")) return false;
    }
    return false;
}

void read_status(std::string_view key, Index distance, bool left, Signs& signs) {
    if (key == "extreme" && distance <= words_to_extreme) signs.extreme = true;
    if (key == "planned") signs.planned = true;
    if (key == "current") signs.current = true;
    if (key == "preliminary") signs.preliminary = true;
    if (key == "final") signs.final = true;
    if (key == "superseded" && left && distance <= words_after_former) signs.superseded = true;
}

/// "A car" begins like a verb of the future in Arabic; only verbs tell of what will be.
bool is_to_be(const PassageWord& word) {
    const auto sense = word.future ? measure_sense(word) : std::nullopt;
    return sense && sense->attach == Attach::verb;
}

/// "Boko Haram - which strives for ... - has killed 14": what stands between dashes or in brackets
/// says nothing of the figure behind them.
bool is_closed_before(const Passage& passage, Index i, Index figure) {
    Index dashes = 0;
    for (; i < figure; ++i) {
        const PassageWord& word = passage.word(i);
        if (!word.is_sign()) continue;
        if (word.text == ")") return true;
        if (word.text == "-" || word.text == "–" || word.text == "—") ++dashes;
    }
    return dashes % 2 == 1;
}

/// "In return for 70 million": set against another amount only where one stands before it.
bool is_exchange(const Passage& passage, const std::vector<Figure>& figures, Index i, Index begin,
                 Kind kind) {
    if (passage.word(i).text != "مقابل") return false;
    while (i-- > begin) {
        const std::int32_t figure = passage.word(i).figure;
        if (figure >= 0 && figures[static_cast<std::size_t>(figure)].kind == kind) return false;
    }
    return true;
}

/// "Revenue of 790 against expenditure of 1020": what stands against it is another measure.
bool is_contrast(const Passage& passage, Index i, Index begin, Index figure) {
    if (passage.word(i).text != "مقابل") return false;
    const auto level = [&](Index at) {
        const auto sense = measure_sense(passage.word(at));
        return sense && sense->attach == Attach::level ? sense->key : std::string_view();
    };
    for (Index after = i + 1; after < figure; ++after)
        if (const auto key = level(after); !key.empty()) {
            for (Index before = begin; before < i; ++before)
                if (level(before) == key) return false;
            return true;
        }
    return false;
}

/// "Compared with the year before, to reach 5": what it came to is of now.
bool comes_to_it(const Passage& passage, Index i, Index figure) {
    static constexpr std::array<std::string_view, 10> results = {
        "لتبلغ", "ليبلغ", "لتصل", "ليصل", "لتصبح", "ليصبح", "لتسجل", "ليسجل", "لترتفع", "ليرتفع"};
    for (; i < figure; ++i)
        if (std::find(results.begin(), results.end(), passage.word(i).text) != results.end())
            return true;
    return false;
}

}  // namespace

bool has_other_end(const Passage& passage, const std::vector<Figure>& figures, std::size_t which) {
    const Stretch own = passage.figure(which), clause = passage.clause(which);
    const auto is_to = [&](Index i) {
        if (passage.word(i).text != to_word || i + 1 >= clause.end) return false;
        const auto other = passage.word(i + 1).figure;
        return other >= 0 && other != static_cast<std::int32_t>(which) &&
               figures[static_cast<std::size_t>(other)].kind == figures[which].kind;
    };
    for (Index i = clause.begin; i < own.begin; ++i)
        if (is_to(i)) return true;
    for (Index i = own.end; i < std::min(clause.end, own.end + words_to_other_end); ++i)
        if (is_to(i)) return true;
    return false;
}

bool is_other_amount(const PassageWord& word, const std::vector<Figure>& figures,
                     std::int32_t which) {
    if (word.figure < 0 || word.figure == which) return false;
    const Kind kind = figures[static_cast<std::size_t>(word.figure)].kind;
    return kind != Kind::date && kind != Kind::duration;
}

void read_signs(const Passage& passage, const std::vector<Figure>& figures, std::size_t which,
                bool is_from, Signs& signs) {
    const Stretch own = passage.figure(which), clause = passage.clause(which),
                  sentence = passage.sentence(passage.word(own.begin).sentence);
    const auto other_amount_in = [&](Index from, Index to) {
        for (Index i = from; i < to; ++i)
            if (is_other_amount(passage.word(i), figures, static_cast<std::int32_t>(which)))
                return true;
        return false;
    };
    const Index from =
        std::max(clause.begin, own.begin > words_before ? own.begin - words_before : 0U);
    const Index to = std::min(clause.end, own.end + words_after);
    for (Index i = from; i < to; ++i) {
        const PassageWord& word = passage.word(i);
        const bool left = i < own.begin;
        if (!left && i < own.end) continue;
        // "The cost reached 8 billion, and the Authority expects" is not what it expects.
        if (!left && word.is_pause()) break;
        if (left ? other_amount_in(i, own.begin) : other_amount_in(own.end, i)) continue;
        if (i + 1 < clause.end && is_this_year(word, passage.word(i + 1))) signs.since = true;
        if (const Sense* cue = word.sense(Class::cue)) {
            if (cue->key == "several") signs.several = true;
            if (cue->key == "since") signs.since = true;
            if (cue->key == "onset") signs.onset = true;
            // "in the past 24 hours"
            if (cue->key == "window" && i > from && passage.word(i - 1).figure >= 0 &&
                figures[static_cast<std::size_t>(passage.word(i - 1).figure)].kind ==
                    Kind::duration)
                signs.window = true;
        }
        const Sense* status = word.sense(Class::status_word);
        if (status && left && status->key == "planned" && is_closed_before(passage, i, own.begin))
            continue;
        if (status && left && is_contrast(passage, i, sentence.begin, own.begin))
            for (Index before = sentence.begin; before < i; ++before)
                if (passage.word(before).is(Class::status_word, "planned")) signs.planned = true;
        if (status && left && status->key == "superseded" &&
            (comes_to_it(passage, i, own.begin) ||
             is_contrast(passage, i, sentence.begin, own.begin) ||
             is_exchange(passage, figures, i, sentence.begin, figures[which].kind)))
            continue;
        // "It needs 3 billion", "it needs 300 doctors"; of whoever needs something the number is.
        if (status && status->key == "needed" && left &&
            (figures[which].kind == Kind::money || passage.word(own.begin - 1).text == to_word))
            signs.planned = true;
        if (status) read_status(status->key, left ? own.begin - i : i + 1 - own.end, left, signs);
    }
    for (Index i = sentence.begin; i < std::min(own.begin, sentence.begin + words_of_opening);
         ++i) {
        // "An earlier count had said 17 dead and 30 wounded": of every number in the sentence. What
        // opens an article without an "and" follows nothing.
        const PassageWord& word = passage.word(i);
        const bool opens = sentence.begin == 0 && !word.conjunction && !word.text.starts_with("و");
        if (!opens && word.is(Class::cue, "earlier_count")) signs.superseded = true;
        // "Since he took office in May, 750 people have been killed"
        if (word.is(Class::cue, "since") && !other_amount_in(i, own.begin)) signs.since = true;
    }
    for (Index i = clause.begin; i < own.begin; ++i)
        if (is_to_be(passage.word(i)) && !is_closed_before(passage, i, own.begin))
            signs.planned = true;
    signs.from = is_from;
    if (is_from || signs.current || signs.superseded || is_told_by_the_way(passage, own))
        signs.planned = false;
}

}  // namespace tadqiq
