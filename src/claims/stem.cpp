#include "claims/stem.hpp"

#include <array>

namespace tadqiq {
namespace {

// Folded Arabic letters take two bytes each; everything below counts in bytes.
constexpr std::string_view article = "ال", alef = "ا", waw = "و", fa = "ف", ya = "ي", lil = "لل";

constexpr std::array<std::string_view, 14> endings = {"تين", "تان", "هما", "ات", "ين", "ون", "ان",
                                                      "ها",  "هم",  "يه",  "وا", "ه",  "ا",  "ي"};

bool is_arabic(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); i += 2) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte < 0xD8 || byte > 0xDB) return false;
    }
    return word.size() % 2 == 0;
}

/// Whether two bytes are one of the long vowels, which come and go among the forms of a word.
bool is_weak(char lead, char trail) {
    return (lead == alef[0] && trail == alef[1]) ||
           (lead == waw[0] && (trail == waw[1] || trail == ya[1]));
}

std::size_t letters(std::string_view word) {
    return word.size() / 2;
}

std::string_view without_proclitics(std::string_view word) {
    if (letters(word) > 4 && (word.starts_with(waw) || word.starts_with(fa)) &&
        (word.substr(2).starts_with(article) || (letters(word) > 5 && word.starts_with(waw))))
        word.remove_prefix(2);
    if (letters(word) > 4 && word.starts_with(lil)) return word.substr(4);
    if (letters(word) > 5 && word.substr(2).starts_with(article) &&
        (word.starts_with("ب") || word.starts_with("ك") || word.starts_with("ل")))
        return word.substr(6);
    return without_article(word);
}

std::string_view without_ending(std::string_view word) {
    if (word.empty()) return word;
    for (const auto ending : endings)  // the last byte tells nearly all that it is not
        if (ending.back() == word.back() && word.ends_with(ending) &&
            letters(word) >= letters(ending) + 3)
            return word.substr(0, word.size() - ending.size());
    return word;
}

}  // namespace

std::string_view without_article(std::string_view folded) {
    return folded.starts_with(article) && folded.size() > 8 ? folded.substr(4) : folded;
}

std::string_view light_stem(std::string_view folded) {
    return is_arabic(folded) ? without_ending(without_proclitics(folded)) : folded;
}

std::string stem(std::string_view folded) {
    return stem_of_light(light_stem(folded));
}

std::string stem_of_light(std::string_view light) {
    std::string root(light);
    if (!is_arabic(light)) return root;
    const std::size_t first = light.starts_with(alef) && letters(light) >= 4 ? 2 : 0;
    std::size_t kept = 0;
    for (std::size_t i = first; i < light.size(); i += 2) {
        if (i > first && is_weak(light[i], light[i + 1])) continue;
        root[kept++] = light[i];
        root[kept++] = light[i + 1];
    }
    if (kept < 6) return std::string(light);
    root.resize(kept);
    return root;
}

}  // namespace tadqiq
