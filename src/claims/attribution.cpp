#include "claims/attribution.hpp"

#include <algorithm>

#include "claims/attachment.hpp"

namespace tadqiq {
namespace {

constexpr std::uint32_t most_words = 8;

bool ends_source(const PassageWord& word) {
    if (word.figure >= 0 || word.shape == PassageWord::Shape::line_break) return true;
    if (word.is_sign()) return word.text != "\"" && word.text != "«" && word.text != "»";
    // "The civil defence announced the death of five": what is said, not who says it.
    if (const auto sense = measure_sense(word); sense && sense->is_predicate()) return true;
    return word.text == "ان" || word.text == "انه" || word.text == "انها" || word.text == "بان" ||
           word.text == "عن" || word.text == "علي" || word.text == "الي" ||
           word.is(Class::attribution);
}

/// Words that begin no name of a source: "according to what ...", "said in a conference".
bool begins_no_source(const PassageWord& word) {
    return word.text == "ما" || word.text == "في" || word.text == "خلال" || word.text == "عبر" ||
           word.text == "من";
}

std::string words(const Passage& passage, std::uint32_t begin, std::uint32_t end,
                  std::string_view text) {
    if (begin < end && begins_no_source(passage.word(begin))) return {};
    std::uint32_t at = begin;
    while (at < end && at < begin + most_words && !ends_source(passage.word(at))) ++at;
    if (at == begin) return {};
    // A word that the lexicon knows without its article is quoted with it.
    constexpr std::string_view article = "ال";
    const PassageWord& first = passage.word(begin);
    std::uint32_t from = first.bytes.begin;
    if (first.definite && text.substr(0, from).ends_with(article))
        from -= static_cast<std::uint32_t>(article.size());
    return std::string(Span{from, passage.word(at - 1).bytes.end}.of(text));
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

std::string attributed_to(const Passage& passage, std::size_t figure, std::string_view text) {
    const Stretch own = passage.figure(figure);
    if (own.empty()) return {};
    const Stretch sentence = passage.sentence(passage.word(own.begin).sentence);
    // After the figure only "according to" speaks of it; before it, the nearest verb of saying.
    for (std::uint32_t i = own.end; i < sentence.end; ++i)
        if (passage.word(i).is(Class::attribution, "according")) {
            const auto source = words(passage, i + 1, sentence.end, text);
            if (!source.empty()) return source;
        }
    for (std::uint32_t i = own.begin; i-- > sentence.begin;)
        if (passage.word(i).is(Class::attribution)) {
            const auto source = words(passage, i + 1, own.begin, text);
            if (!source.empty()) return source;
        }
    return before_colon(passage, sentence, own.begin, text);
}

}  // namespace tadqiq
