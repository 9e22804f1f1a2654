#include "claims/attribution.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "claims/attachment.hpp"
#include "claims/function_words.hpp"

namespace tadqiq {
namespace {

constexpr std::uint32_t most_words = 8;

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "The ministry announced on Tuesday", "officially".
bool is_aside(const PassageWord& word) {
    static constexpr std::array<std::string_view, 12> asides = {"امس",  "اليوم", "مساء",  "صباح",
                                                                "فجر",  "رسميا", "لاحقا", "ايضا",
                                                                "كذلك", "امسيه", "غداه",  "ليل"};
    return word.is(Class::weekday) || is_among(word.text, asides);
}

/// Whom the source told it, when and where: "told a news agency", "through its page".
bool is_circumstance(const PassageWord& word) {
    static constexpr std::array<std::string_view, 14> others = {
        "عبر",   "خلال", "منذ", "حتي", "قبل", "بعد",  "عقب",
        "اثناء", "ضمن",  "بين", "قد",  "كان", "كانت", "لم"};
    static constexpr std::array<std::string_view, 7> listeners = {
        "وكاله", "صحيفه", "قناه", "فرانس برس", "رويترز", "صحفيين", "صحافيين"};
    return is_among(word.text, others) ||
           (word.preposition == 'l' &&
            is_among(word.text.substr(0, word.text.find(' ')), listeners));
}

/// What is said, not who says it: "announced the death", "estimated the number, the losses".
bool is_told(const PassageWord& word) {
    if (word.is(Class::cue, "number") || word.is(Class::cue, "number_its")) return true;
    if (word.is(Class::cue, "rise") || word.is(Class::cue, "fall")) return true;
    const auto sense = measure_sense(word);
    return sense && (sense->is_predicate() || sense->attach == Attach::level);
}

/// "The agency itself".
bool is_self(std::string_view word) {
    static constexpr std::array<std::string_view, 6> same = {"ذاته",  "نفسه",  "عينه",
                                                             "ذاتها", "نفسها", "عينها"};
    return is_among(word, same);
}

/// "The company announced its results", "the start of": what is announced, not who announces it.
bool is_object(const Passage& passage, std::uint32_t begin, std::uint32_t at) {
    static constexpr std::array<std::string_view, 41> announced = {
        "نتايج",  "نتيجه", "تفاصيل", "خطه",   "قرار",   "نيه",   "نيته",   "بدء",     "بدايه",
        "انطلاق", "اطلاق", "انتهاء", "وقف",   "تعليق",  "اغلاق", "فتح",    "استئناف", "رفع",
        "زياده",  "خفض",   "تسجيل",  "صدور",  "هويه",   "تحيات", "حصيله",  "عزم",     "عزمه",
        "رفض",    "الغاء", "رحيل",   "تعاقد", "تعاقده", "ضم",    "انتقال", "تاجيل",   "تمديد",
        "تعيين",  "اقاله", "اسماء",  "حاله",  "موافقه"};
    constexpr std::string_view its = "ها";
    const PassageWord& word = passage.word(at);
    if (at == begin || word.conjunction || word.definite || word.preposition || !word.is_word() ||
        is_preposition(passage.word(at - 1).text))
        return false;
    const bool has_pronoun =
        word.text.ends_with(its) && word.text.size() > 2 * its.size() && !is_self(word.text);
    return is_among(word.text, announced) || (has_pronoun && word.wordiness != Wordiness::function);
}

/// "In a press conference", "in a statement": where it was said.
bool is_occasion(const Passage& passage, std::uint32_t at) {
    static constexpr std::array<std::string_view, 12> occasions = {
        "موتمر", "بيان", "تصريح", "تصريحات", "حديث",  "مقابله",
        "كلمه",  "خطاب", "تقرير", "تغريده",  "رساله", "منشور"};
    return passage.word(at).text == "في" && at + 1 < passage.words().size() &&
           is_among(passage.word(at + 1).text, occasions);
}

/// Whether the source that began at `begin` ends before `at`.
bool ends_source(const Passage& passage, std::uint32_t begin, std::uint32_t at) {
    const PassageWord& word = passage.word(at);
    if (word.figure >= 0 || word.shape == PassageWord::Shape::line_break) return true;
    // "The Ministry of Transport", "the daily "Today"": names of institutions.
    const bool in_name = at > begin && passage.word(at - 1).is(Class::cue, "institution");
    if (word.is_sign())
        return !(word.text == "«" || word.text == "»" ||
                 (word.text == "\"" && (at == begin || in_name)));
    if (is_told(word) && !in_name) return true;
    if (is_relative(word.text) || is_aside(word) || is_circumstance(word) ||
        is_occasion(passage, at) || is_object(passage, begin, at))
        return true;
    return word.text == "ان" || word.text == "انه" || word.text == "انها" || word.text == "بان" ||
           word.text == "عن" || word.text == "علي" || word.text == "الي" ||
           word.is(Class::attribution);
}

/// Words that begin no name of a source: "according to what ...", "said in a conference".
bool begins_no_source(const PassageWord& word) {
    static constexpr std::array<std::string_view, 12> others = {
        "ما", "في", "من", "مع", "عنه", "عنها", "فيه", "فيها", "له", "لها", "به", "بها"};
    return is_among(word.text, others) || is_circumstance(word);
}

/// "The same source", "the agency itself": it has been named before, here it is not.
bool is_same_as_before(const Passage& passage, std::uint32_t begin, std::uint32_t end) {
    return end == begin + 2 && is_self(passage.word(end - 1).text);
}

std::string words(const Passage& passage, std::uint32_t begin, std::uint32_t end,
                  std::string_view text) {
    while (begin < end && is_aside(passage.word(begin))) ++begin;
    if (begin < end && begins_no_source(passage.word(begin))) return {};
    std::uint32_t at = begin;
    while (at < end && at < begin + most_words && !ends_source(passage, begin, at)) ++at;
    // A quotation that opens within the name closes it; other signs are of what is said.
    const auto opened = [&] {
        for (std::uint32_t i = begin; i < at; ++i)
            if (passage.word(i).text == "«") return true;
        return false;
    };
    while (at > begin && passage.word(at - 1).is_sign() &&
           !(passage.word(at - 1).text == "»" && opened()))
        --at;
    if (at == begin || is_same_as_before(passage, begin, at)) return {};
    // A word that the lexicon knows without its article is quoted with it.
    constexpr std::string_view article = "ال";
    const PassageWord& first = passage.word(begin);
    std::uint32_t from = first.bytes.begin;
    if (first.definite && text.substr(0, from).ends_with(article))
        from -= static_cast<std::uint32_t>(article.size());
    return std::string(Span{from, passage.word(at - 1).bytes.end}.of(text));
}

/// "According to the police" is one word with its preposition: who says so are the police. `first`
/// is the source's first word: a committee begins with the same letter.
std::string without_preposition(std::string source, const PassageWord& first) {
    constexpr std::string_view to_the = "لل", the = "ال", to = "ل";
    if (source.size() <= to_the.size()) return {};
    if (source.starts_with(to_the)) return std::string(the).append(source, to_the.size());
    if (first.preposition == 'l' && source.starts_with(to)) return source.substr(to.size());
    return source;
}

/// "The Ministry of Health announced the death of 14": who stands before the verb, as far back as
/// its clause goes.
std::string before_verb(const Passage& passage, Stretch sentence, std::uint32_t verb,
                        std::string_view text) {
    std::uint32_t begin = verb;
    while (begin > sentence.begin && verb - begin < most_words &&
           passage.word(begin - 1).is_word() && passage.word(begin - 1).figure < 0)
        --begin;
    const PassageWord& first = passage.word(begin);
    const bool is_source = first.is(Class::cue, "institution") || first.is(Class::cue, "speaker") ||
                           first.is(Class::group) || first.is(Class::place);
    return is_source ? words(passage, begin, verb, text) : std::string();
}

/// Of "The Ministry of Health: 14 dead" who says so.
std::string before_colon(const Passage& passage, Stretch sentence, std::uint32_t figure,
                         std::string_view text) {
    const PassageWord& first = passage.word(sentence.begin);
    if (!first.is(Class::cue, "institution") && !first.is(Class::cue, "speaker") &&
        !first.is(Class::group))
        return {};
    for (auto i = sentence.begin; i < std::min(figure, sentence.begin + most_words + 1); ++i)
        if (passage.word(i).is_sign() && passage.word(i).text == ":")
            return words(passage, sentence.begin, i, text);
    return {};
}

}  // namespace

std::string attributed_to(const Passage& passage, std::size_t figure, std::string_view measure,
                          std::string_view text) {
    const Stretch own = passage.figure(figure);
    if (own.empty()) return {};
    const Stretch sentence = passage.sentence(passage.word(own.begin).sentence);
    // After the figure only "according to" speaks of it; before it, the nearest verb of saying.
    for (std::uint32_t i = own.end; i < sentence.end; ++i)
        if (passage.word(i).is(Class::attribution, "according")) {
            auto source = words(passage, i + 1, sentence.end, text);
            if (!source.empty()) return without_preposition(std::move(source), passage.word(i + 1));
        }
    for (std::uint32_t i = own.begin; i-- > sentence.begin;) {
        const PassageWord& says = passage.word(i);
        if (!says.is(Class::attribution) || says.is(Class::attribution, "adding")) continue;
        // "France deployed 600 soldiers" has the verb of "published".
        if (says.is(Class::measure, measure)) continue;
        auto source = words(passage, i + 1, own.begin, text);
        if (says.is(Class::attribution, "according"))
            source = without_preposition(std::move(source), passage.word(i + 1));
        if (source.empty()) source = before_verb(passage, sentence, i, text);
        if (!source.empty()) return source;
    }
    return before_colon(passage, sentence, own.begin, text);
}

}  // namespace tadqiq
