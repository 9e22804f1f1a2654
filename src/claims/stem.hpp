// Stems: one form for most of the forms that a word of the news takes.
#pragma once

#include <string>
#include <string_view>

namespace tadqiq {

/// A light stem of a folded word: proclitics, the article and one ending off, then the long vowels
/// inside, in which most broken plurals differ from their singulars ("ship", "ships"). Never fewer
/// than three letters where the word has as many. Words of other scripts stay as they are.
std::string stem(std::string_view folded);

/// The folded word without the article.
std::string_view without_article(std::string_view folded);
/// Without proclitics, article and the commonest endings; the letters between stay. What names are
/// compared by: of "mosque" and "Friday" the stem is the same.
std::string_view light_stem(std::string_view folded);
/// The stem of the word that this is the light stem of.
std::string stem_of_light(std::string_view light);

}  // namespace tadqiq
