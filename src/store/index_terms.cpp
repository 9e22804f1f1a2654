#include "store/index_terms.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/segment.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

/// The article with what can stand before it. A bare و or ب is left alone: too many words begin
/// with these letters.
constexpr std::array<std::string_view, 10> proclitics = {"وبال", "وكال", "فبال", "ولل", "وال",
                                                         "فال",  "بال",  "كال",  "لل",  "ال"};

std::size_t letters(std::string_view word) {
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view without_proclitics(std::string_view word) {
    for (const auto proclitic : proclitics) {
        // The second byte tells nearly all that it is not: it is the one that letters differ in.
        if (word.size() < 2 || word[1] != proclitic[1] || !word.starts_with(proclitic)) continue;
        const auto rest = word.substr(proclitic.size());
        if (letters(rest) >= 3) return rest;
    }
    return word;
}

}  // namespace

std::string index_terms(std::string_view text) {
    const auto folded = fold(text);
    std::string terms;
    terms.reserve(folded.text().size());
    for (const auto& segment : segment(folded)) {
        if (segment.shape != Segment::Shape::word) continue;
        if (!terms.empty()) terms.push_back(' ');
        terms.append(without_proclitics(folded.view(segment.folded)));
    }
    return terms;
}

}  // namespace tadqiq
