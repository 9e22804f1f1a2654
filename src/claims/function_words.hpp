// Words and endings that hold a sentence together, folded: closed classes of the language, not of
// the news. (Wright, A Grammar of the Arabic Language, I 355 and following.)
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tadqiq {

inline bool is_that(std::string_view word) {
    return word == "ان" || word == "بان" || word == "فان" || word == "وان" || word == "لان";
}

inline bool is_while(std::string_view word) {
    return word == "فيما" || word == "بينما" || word == "حين";
}

inline constexpr std::string_view from_word = "من", to_word = "الي";  ///< of what changes

inline bool is_preposition(std::string_view word) {
    static constexpr std::array<std::string_view, 6> words = {"من", "الي", "في", "علي", "عن", "مع"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

inline bool is_relative(std::string_view word) {
    static constexpr std::array<std::string_view, 5> words = {"التي", "الذي", "اللذين", "اللتين",
                                                              "الذين"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A verb of several people, or a phrase that begins with one.
inline bool is_of_many(std::string_view text) {
    return text.substr(0, text.find(' ')).ends_with("وا");
}

/// "They live": the present tense of several people; "Japanese", in the plural, only looks alike.
inline bool is_present_of_many(std::string_view text) {
    return text.starts_with("ي") && text.ends_with("ون") && !text.ends_with("يون") &&
           text.size() >= 12;
}

/// "29 of them"; after a noun the same words begin its parts: "13 citizens, children among them".
inline bool is_of_them(std::string_view word) {
    return word == "منهم" || word == "منها" || word == "منهن" || word == "منهما";
}

/// "Most of them": narrows nothing.
inline bool is_how_many_of_them(std::string_view word) {
    static constexpr std::array<std::string_view, 8> words = {
        "معظمهم", "معظمها", "غالبيتهم", "غالبيتها", "اغلبهم", "جلهم", "جميعهم", "كلهم"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace tadqiq
