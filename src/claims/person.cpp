#include "claims/person.hpp"

#include <algorithm>

namespace tadqiq {
namespace {

constexpr std::size_t most_words = 5, most_signs = 3;

/// "aged", "of age", "his age": between a name and its age.
bool leads_to_age(const PassageWord& word) {
    return word.is_word() && (word.is(Class::age_word) || word.is(Class::measure, "age") ||
                              (word.known && word.wordiness == Wordiness::function));
}

bool may_be_name(const PassageWord& word) {
    return word.is_word() && word.figure < 0 && !word.known && word.preposition == 0 &&
           word.wordiness == Wordiness::telling;
}

}  // namespace

PersonName person_before(const Passage& passage, std::size_t figure) {
    const Stretch own = passage.figure(figure);
    PersonName name;
    if (own.empty()) return name;
    const Stretch sentence = passage.sentence(passage.word(own.begin).sentence);
    std::uint32_t i = own.begin;
    for (std::size_t skipped = 0; i > sentence.begin && skipped < most_signs; --i, ++skipped) {
        const PassageWord& word = passage.word(i - 1);
        if (!word.is_sign() && !leads_to_age(word)) break;
    }
    bool is_definite = false;
    for (; i > sentence.begin && name.size() < most_words; --i) {
        const PassageWord& word = passage.word(i - 1);
        // "the young man Omar": only the last of a name's words may have the article.
        if (!may_be_name(word) || (word.definite && !name.empty())) break;
        is_definite = word.definite;
        name.emplace_back(word.light);
        if (word.conjunction) break;
    }
    std::reverse(name.begin(), name.end());
    if (name.size() == 1 && is_definite) name.clear();  // "the driver"
    return name;
}

bool is_one_person(const PersonName& a, const PersonName& b) {
    if (a.empty() || b.empty() || a.front() != b.front()) return false;
    if (a.size() == 1 || b.size() == 1) return true;
    return std::find_first_of(a.begin() + 1, a.end(), b.begin() + 1, b.end()) != a.end();
}

}  // namespace tadqiq
