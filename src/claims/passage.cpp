#include "claims/passage.hpp"

#include <algorithm>
#include <array>

#include "claims/stem.hpp"
#include "text/sentence.hpp"

namespace tadqiq {
namespace {

constexpr std::string_view sin = "س";

/// How far a clause reaches to either side of its figure, in words.
constexpr std::uint32_t clause_reach = 48;

constexpr std::array<std::string_view, 13> clause_ends = {",", "،", ";", "؛", ":", "(", ")",
                                                          "[", "]", "…", "–", "—", "/"};

/// A verb of the future: the sign before a prefix of the present tense.
bool is_future(std::string_view word) {
    return word.size() > 8 && word.starts_with(sin) &&
           (word.substr(2).starts_with("ي") || word.substr(2).starts_with("ت"));
}

PassageWord::Shape shape_of(const Token& token) {
    switch (token.shape) {
        case Token::Shape::word:
            return PassageWord::Shape::word;
        case Token::Shape::number:
            return PassageWord::Shape::number;
        case Token::Shape::sign:
            return PassageWord::Shape::sign;
        case Token::Shape::line_break:
            return PassageWord::Shape::line_break;
    }
    return PassageWord::Shape::sign;
}

}  // namespace

Passage::Passage(std::string_view text, const FoldedText& folded, const Tokens& tokens,
                 std::span<const FigurePlace> figures) {
    add_words(folded, tokens);
    add_sentences(text);
    place_figures(figures);
    const auto first = std::find_if(words_.begin(), words_.end(),
                                    [](const PassageWord& word) { return word.is_word(); });
    if (first != words_.end()) headline_ = first->line;
}

void Passage::add_words(const FoldedText& folded, const Tokens& tokens) {
    bool conjunction = false;
    char preposition = 0;
    std::uint32_t line = 0;
    for (const Token& token : tokens.list) {
        if (token.proclitic == 'w' || token.proclitic == 'f') {
            conjunction = true;
            continue;
        }
        if (token.proclitic) {
            preposition = token.proclitic;
            continue;
        }
        PassageWord& word = words_.emplace_back();
        word.shape = shape_of(token);
        word.text = folded.view(token.folded);
        word.bytes = folded.original(token.folded.begin, token.folded.end);
        word.known = token.word && !token.word->senses.empty() ? token.word : nullptr;
        word.definite = token.definite;
        word.conjunction = conjunction;
        word.preposition = preposition;
        word.line = line;
        conjunction = false;
        preposition = 0;
        if (word.shape == PassageWord::Shape::line_break) ++line;
        if (!word.is_word()) continue;
        const bool phrase = word.text.find(' ') != std::string_view::npos;
        word.stem = phrase ? std::string(word.text) : stem(word.text);
        word.future = is_future(word.text);
        // An unknown word keeps its conjunction; it is only told where there is an article, too.
        if (!word.known && word.text.starts_with("وال")) word.conjunction = true;
    }
}

void Passage::add_sentences(std::string_view text) {
    sentence_bytes_ = sentences(text);
    std::uint32_t at = 0;
    for (std::size_t s = 0; s < sentence_bytes_.size(); ++s) {
        // Signs and line ends between two sentences go with the one before.
        const bool last = s + 1 == sentence_bytes_.size();
        const std::uint32_t end = last ? ~0U : sentence_bytes_[s + 1].begin;
        Stretch stretch{at, at};
        while (at < words_.size() && words_[at].bytes.begin < end) {
            words_[at].sentence = static_cast<std::uint32_t>(s);
            ++at;
        }
        stretch.end = at;
        sentences_.push_back(stretch);
    }
}

void Passage::place_figures(std::span<const FigurePlace> figures) {
    const auto stretch_of = [&](Span bytes) {
        auto first = std::lower_bound(
            words_.begin(), words_.end(), bytes.begin,
            [](const PassageWord& word, std::uint32_t at) { return word.bytes.end <= at; });
        auto last = first;
        while (last != words_.end() && last->bytes.begin < bytes.end) ++last;
        return Stretch{static_cast<std::uint32_t>(first - words_.begin()),
                       static_cast<std::uint32_t>(last - words_.begin())};
    };
    for (const auto& place : figures) {
        const Stretch stretch = stretch_of(place.text);
        for (std::uint32_t i = stretch.begin; i < stretch.end; ++i)
            words_[i].figure = static_cast<std::int32_t>(figures_.size());
        figures_.push_back(stretch);
        cores_.push_back(stretch_of(place.core));
    }
}

bool Passage::ends_clause(std::uint32_t i) const {
    const PassageWord& word = words_[i];
    return word.is_sign() && word.figure < 0 &&
           std::find(clause_ends.begin(), clause_ends.end(), word.text) != clause_ends.end();
}

Stretch Passage::clause(std::size_t figure) const {
    const Stretch own = figures_[figure];
    if (own.empty()) return own;
    Stretch sentence = sentences_[words_[own.begin].sentence];
    sentence.begin = std::max(sentence.begin, own.begin - std::min(own.begin, clause_reach));
    sentence.end = std::min(sentence.end, own.end + clause_reach);
    Stretch clause = own;
    const auto widen = [&] {
        while (clause.begin > sentence.begin && !ends_clause(clause.begin - 1)) --clause.begin;
        while (clause.end < sentence.end && !ends_clause(clause.end)) ++clause.end;
    };
    widen();
    if (clause.begin == own.begin && clause.begin > sentence.begin) --clause.begin;
    if (clause.end == own.end && clause.end < sentence.end) ++clause.end;
    widen();
    return clause;
}

bool Passage::in_headline(std::size_t figure) const {
    const Stretch own = figures_[figure];
    return !own.empty() && words_[own.begin].line == headline_;
}

}  // namespace tadqiq
