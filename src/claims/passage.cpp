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

/// Words that begin a clause of its own: "while", "as", "where".
constexpr std::array<std::string_view, 5> clause_begins = {"فيما", "بينما", "كما", "حيث", "حين"};

constexpr std::array<std::string_view, 6> pronouns = {"هما", "هم", "هن", "ها", "نا", "ه"};
constexpr std::string_view hamza = "ء", taa = "ت", haa = "ه";

/// Verbal nouns and levels: of "their fires" the pronoun says nothing about the number after it.
bool measures_by_itself(const Word& word) {
    const std::string_view note = word.sense(Class::measure).note;
    return note.find("masdar") != note.npos || note.find("level") != note.npos;
}

/// What the lexicon knows of a word that a pronoun is written to: "their evacuation" for
/// evacuation. The ending changes with it: ijla' + hum is written ijla'uhum, isaba + hum
/// isabatuhum.
const Word* known_without_pronoun(std::string_view word) {
    const Lexicon& lexicon = Lexicon::standard();
    for (const auto pronoun : pronouns) {
        if (pronoun.back() != word.back() || !word.ends_with(pronoun) ||
            word.size() < pronoun.size() + 6)
            continue;
        const auto base = word.substr(0, word.size() - pronoun.size());
        if (const Word* known = lexicon.find(base)) return known;
        const auto with_ending = [&](std::string_view ending) {
            return lexicon.find(std::string(base.substr(0, base.size() - 2)).append(ending));
        };
        if (base.ends_with(taa)) return with_ending(haa);
        if (base.ends_with("او") || base.ends_with("اي")) return with_ending(hamza);
        return nullptr;
    }
    return nullptr;
}

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
    words_.reserve(tokens.list.size());
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
        word.light = phrase ? word.text : light_stem(word.text);
        word.wordiness = wordiness(word.text, word.light);
        word.stem = phrase ? std::string(word.text) : stem_of_light(word.light);
        word.future = is_future(word.text);
        if (!word.known && !phrase)
            if (const Word* known = known_without_pronoun(word.text);
                known && known->is(Class::measure) &&
                (measures_by_itself(*known) || follows_relative()))
                word.known = known;
        // An unknown word keeps its conjunction; it is only told where there is an article, too.
        if (!word.known && word.text.starts_with("وال")) word.conjunction = true;
    }
}

bool Passage::follows_relative() const {
    static constexpr std::array<std::string_view, 5> relatives = {"ما", "مما", "التي", "الذي",
                                                                  "الذين"};
    if (words_.size() < 2) return false;
    const auto before = words_[words_.size() - 2].text;
    return std::find(relatives.begin(), relatives.end(), before) != relatives.end();
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
    for (const Stretch figure : figures_) clauses_.push_back(clause_around(figure));
}

bool Passage::ends_clause(std::uint32_t i) const {
    const PassageWord& word = words_[i];
    const auto is_among = [&](const auto& list) {
        return std::find(list.begin(), list.end(), word.text) != list.end();
    };
    if (word.figure >= 0) return false;
    return word.is_sign() ? is_among(clause_ends) : is_among(clause_begins);
}

Stretch Passage::clause_around(const Stretch own) const {
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

Stretch Passage::surroundings(std::size_t figure) const {
    const Stretch own = figures_[figure];
    if (own.empty()) return own;
    const Stretch sentence = sentences_[words_[own.begin].sentence];
    Stretch stretch = own;
    while (stretch.begin > sentence.begin && words_[stretch.begin - 1].figure < 0) --stretch.begin;
    while (stretch.end < sentence.end && words_[stretch.end].figure < 0) ++stretch.end;
    return stretch;
}

bool Passage::is_dawn(std::uint32_t i) const {
    if (words_[i].text != "فجر" || i + 1 >= words_.size()) return false;
    const PassageWord& next = words_[i + 1];
    return next.is(Class::weekday) || next.text == "اليوم" || next.text == "امس" ||
           next.text == "يوم" || next.text == "الغد";
}

bool Passage::in_headline(std::size_t figure) const {
    const Stretch own = figures_[figure];
    return !own.empty() && words_[own.begin].line == headline_;
}

}  // namespace tadqiq
