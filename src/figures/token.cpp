#include "figures/token.hpp"

#include <array>
#include <string>
#include <tuple>

#include "figures/numeral.hpp"
#include "text/segment.hpp"

namespace tadqiq {
namespace {

using Shape = Segment::Shape;

// The letters of the proclitics, as folded text has them: two bytes each.
constexpr std::string_view waw = "\u0648", fa = "\u0641", ba = "\u0628", lam = "\u0644",
                           kaf = "\u0643", article = "\u0627\u0644";

/// A word cut into what may stand before it: [and|so] [by|for|like] [the] rest.
struct Split {
    char conjunction = 0;
    char preposition = 0;
    bool definite = false;
    std::size_t rest = 0;  ///< bytes of the word before the rest
};

char conjunction_of(std::string_view word) {
    return word.starts_with(waw) ? 'w' : word.starts_with(fa) ? 'f' : 0;
}
char preposition_of(std::string_view word) {
    return word.starts_with(ba)    ? 'b'
           : word.starts_with(lam) ? 'l'
           : word.starts_with(kaf) ? 'k'
                                   : 0;
}

class Tokenizer {
  public:
    Tokenizer(const FoldedText& folded, const Lexicon& lexicon)
        : text_(folded.text()), lexicon_(lexicon), segments_(segment(folded)) {
        result_.list.reserve(segments_.size() + segments_.size() / 4);
    }

    Tokens run() {
        while (at_ < segments_.size()) {
            switch (segments_[at_].shape) {
                case Shape::word:
                    word();
                    break;
                case Shape::digits:
                    number();
                    break;
                case Shape::sign:
                    sign();
                    break;
                case Shape::line_break:
                    line_break();
                    break;
            }
        }
        settle_agency_order(text_, result_.list, result_.numerals);
        return std::move(result_);
    }

  private:
    Token& push(Span folded, Token::Shape shape, bool spaced) {
        Token token;
        token.folded = folded;
        token.shape = shape;
        token.spaced = spaced;
        return result_.list.emplace_back(token);
    }

    /// "71. 1 dollars" is 1.71 typed the other way round: a point, a space, and a scale or unit
    /// behind the second number.
    NumeralMatch numeral_here() {
        const auto rest = std::span(segments_).subspan(at_);
        auto match = read_numeral(text_, rest);
        if (match.segments != 1 || rest.size() < 4 || rest[1].spaced ||
            rest[1].folded.of(text_) != "." || rest[2].shape != Shape::digits || !rest[2].spaced)
            return match;
        const Word* next = lexicon_.find(rest[3].folded.of(text_));
        constexpr Classes units = any_of(Class::scale, Class::currency, Class::percent);
        if (!next || (next->classes & units) == 0) return match;
        const auto after = read_numeral(text_, rest.subspan(2));
        const auto value = Decimal::parse(std::string(rest[2].folded.of(text_)) + "." +
                                          std::string(rest[0].folded.of(text_)));
        if (after.segments != 1 || !value) return match;
        match.numeral.value = *value;
        match.numeral.plain = false;
        match.segments = 3;
        return match;
    }

    void number() {
        const auto match = numeral_here();
        const Span span{segments_[at_].folded.begin,
                        segments_[at_ + match.segments - 1].folded.end};
        Token& token = push(span, Token::Shape::number, segments_[at_].spaced);
        token.numeral = &result_.numerals.emplace_back(match.numeral);
        token.definite = pending_article_;
        pending_article_ = false;
        at_ += match.segments;
        for (std::size_t i = 0; i < match.apart; ++i)
            segments_[at_].shape == Shape::digits ? plain_number() : sign();
    }

    /// One run of digits, whatever stands beside it.
    void plain_number() {
        const auto& segment = segments_[at_++];
        Token& token = push(segment.folded, Token::Shape::number, segment.spaced);
        token.numeral =
            &result_.numerals.emplace_back(read_numeral(text_, std::span(&segment, 1)).numeral);
    }

    /// ".75" at the begin of a line: a decimal fraction without its zero.
    bool leading_point() {
        const auto& point = segments_[at_];
        if (at_ + 1 >= segments_.size() || !point.spaced) return false;
        const bool starts = at_ == 0 || segments_[at_ - 1].shape == Shape::line_break;
        const auto sign = point.folded.of(text_);
        const auto& digits = segments_[at_ + 1];
        if (!(starts && sign == ".") && sign != "\u066B") return false;
        if (digits.shape != Shape::digits || digits.spaced) return false;
        const auto value = Decimal::parse("0." + std::string(digits.folded.of(text_)));
        if (!value) return false;
        Numeral numeral;
        numeral.value = *value;
        numeral.plain = false;
        numeral.digits =
            static_cast<std::uint8_t>(std::min<std::size_t>(digits.folded.size(), 255));
        push({point.folded.begin, digits.folded.end}, Token::Shape::number, true).numeral =
            &result_.numerals.emplace_back(numeral);
        at_ += 2;
        return true;
    }

    void sign() {
        if (leading_point()) return;
        const auto& segment = segments_[at_];
        const Word* word = lexicon_.find(segment.folded.of(text_));
        if (word && word->begins_phrase && known(*word, {})) return;
        ++at_;
        Token& token = push(segment.folded, Token::Shape::sign, segment.spaced);
        if (segment.folded.size() == 1) token.sign = text_[segment.folded.begin];
        if (word) {
            token.word = word;
            token.classes = word->classes;
        }
        pending_article_ = false;
    }

    void line_break() {
        push(segments_[at_].folded, Token::Shape::line_break, segments_[at_].spaced);
        pending_article_ = false;
        ++at_;
    }

    void word() {
        const auto& segment = segments_[at_];
        const auto letters = segment.folded.of(text_);
        if (letters == waw) {  // "and" with a space after it
            push_proclitics(segment, {'w', 0, false, 2});
            ++at_;
            return;
        }
        if (and_eleven(letters)) return;
        if (before_digits(letters)) return;
        // A whole word that means something to claims alone gives way to a number with its
        // proclitics.
        const Split whole{};
        const Word* word = lexicon_.find(letters);
        std::size_t taken = 1;
        const bool grammatical = word && ((word->classes & ~claim_classes) ||
                                          (word->begins_phrase && longest_phrase(letters, taken)));
        if (grammatical && known(*word, whole)) return;
        const bool claims_only = word && !word->senses.empty();
        for (const auto& split : splits(letters)) {
            if (split.rest == 0) continue;  // the whole word comes last
            const Word* rest = lexicon_.find(letters.substr(split.rest));
            if (!rest || (claims_only && !(rest->classes & ~claim_classes))) continue;
            if (known(*rest, split)) return;
        }
        if (word && known(*word, whole)) return;
        if (glued_hedge(letters)) return;
        Token& unknown = push(segment.folded, Token::Shape::word, segment.spaced);
        unknown.definite = pending_article_ || has_article(letters);
        pending_article_ = false;
        ++at_;
    }

    /// "wa-ahada ashar": folded like "one", it is "and" with the one of eleven before "ten".
    bool and_eleven(std::string_view letters) {
        constexpr std::size_t longest_one = 14;  // bytes of "and" with the one of eleven
        if (letters.size() > longest_one || !letters.starts_with(waw) ||
            at_ + 1 >= segments_.size())
            return false;
        const Word* next = lexicon_.find(segments_[at_ + 1].folded.of(text_));
        if (!next || !next->is(Class::ten)) return false;
        const Word* rest = lexicon_.find(letters.substr(waw.size()));
        if (!rest || !rest->is(Class::bound_unit)) return false;
        return known(*rest, {'w', 0, false, waw.size()});
    }

    /// Whether an unknown word carries the article, perhaps behind a proclitic: "wal-", "bil-",
    /// "lil-".
    static bool has_article(std::string_view letters) {
        if (letters.starts_with(article)) return true;
        std::string_view rest = letters;
        if (conjunction_of(rest)) rest.remove_prefix(2);
        if (rest.size() > 6 && rest.starts_with(lam) && rest.substr(2).starts_with(lam))
            return true;
        if (preposition_of(rest)) rest.remove_prefix(2);
        return rest.size() > 6 && rest.size() < letters.size() && rest.starts_with(article);
    }

    /// Proclitics that stand alone before digits: "b 70", "al 500", "wal 500".
    bool before_digits(std::string_view letters) {
        if (letters.size() > 8) return false;
        if (at_ + 1 >= segments_.size() || segments_[at_ + 1].shape != Shape::digits) return false;
        Split split;
        std::string_view rest = letters;
        if ((split.conjunction = conjunction_of(rest))) rest.remove_prefix(2);
        if (!rest.empty() && (split.preposition = preposition_of(rest))) rest.remove_prefix(2);
        if (rest == article || (split.preposition == 'l' && rest == lam)) {
            split.definite = true;
            rest = {};
        }
        // A proclitic letter apart from its digits is one only with a tatweel, which folding took.
        if (!rest.empty()) return false;
        push_proclitics(segments_[at_], split);
        pending_article_ = split.definite;
        ++at_;
        return true;
    }

    /// The ways to cut a word, the fewest letters first.
    std::span<const Split> splits(std::string_view letters) {
        split_count_ = 0;
        const auto add = [&](Split split) {
            if (letters.size() >= split.rest + 4) splits_[split_count_++] = split;
        };
        const auto with_article = [&](Split split) {
            const auto rest = letters.substr(split.rest);
            add(split);
            if (rest.starts_with(article)) {
                split.definite = true;
                split.rest += 4;
                add(split);
            } else if (split.preposition == 'l' && rest.starts_with(lam)) {  // "lil-"
                split.definite = true;
                split.rest += 2;
                add(split);
            }
        };
        const auto with_preposition = [&](Split split) {
            with_article(split);
            const auto rest = letters.substr(split.rest);
            if ((split.preposition = preposition_of(rest))) {
                split.rest += 2;
                with_article(split);
            }
        };
        with_preposition({});
        if (const char c = conjunction_of(letters)) with_preposition({c, 0, false, 2});
        return {splits_.data(), split_count_};
    }

    /// Pushes the word that was found, or the phrase that it begins, if it means something.
    bool known(const Word& found, const Split& split) {
        const Word* word = &found;
        std::size_t taken = 1;
        const auto& segment = segments_[at_];
        if (word->begins_phrase) {
            const auto letters = segment.folded.of(text_).substr(split.rest);
            if (const Word* phrase = longest_phrase(letters, taken)) word = phrase;
        }
        if (word->senses.empty()) return false;
        push_proclitics(segment, split);
        const auto begin = segment.folded.begin + static_cast<std::uint32_t>(split.rest);
        Token& token = push({begin, segments_[at_ + taken - 1].folded.end}, Token::Shape::word,
                            split.rest == 0 && segment.spaced);
        token.word = word;
        token.classes = word->classes;
        token.definite = split.definite || pending_article_;
        pending_article_ = false;
        at_ += taken;
        return true;
    }

    /// "nahw-arba'a": a hedge printed without the space before its number.
    bool glued_hedge(std::string_view letters) {
        constexpr std::size_t shortest = Lexicon::hedge_beginning, longest = 14;  // of the hedge
        if (letters.size() < shortest + 4 || !lexicon_.may_begin_hedge(letters)) return false;
        for (std::size_t cut = shortest; cut <= longest && cut + 4 <= letters.size(); cut += 2) {
            const Word* hedge = lexicon_.find(letters.substr(0, cut));
            if (!hedge || !hedge->is(Class::hedge_before)) continue;
            const Word* number = lexicon_.find(letters.substr(cut));
            constexpr Classes numbers = any_of(Class::unit_number, Class::tens, Class::hundred,
                                               Class::scale, Class::dual_scale, Class::order);
            if (!number || (number->classes & numbers) == 0) continue;
            const auto& segment = segments_[at_];
            const auto middle = segment.folded.begin + static_cast<std::uint32_t>(cut);
            for (const auto& [word, span, spaced] :
                 {std::tuple(hedge, Span{segment.folded.begin, middle}, segment.spaced),
                  std::tuple(number, Span{middle, segment.folded.end}, false)}) {
                Token& token = push(span, Token::Shape::word, spaced);
                token.word = word;
                token.classes = word->classes;
            }
            ++at_;
            return true;
        }
        return false;
    }

    const Word* longest_phrase(std::string_view first, std::size_t& taken) {
        // As long as single spaces stand between the words, the phrase is a stretch of the text.
        std::string_view phrase = first;
        bool in_text = true;
        const Word* best = nullptr;
        for (std::size_t next = at_ + 1; next < segments_.size(); ++next) {
            const auto& segment = segments_[next];
            if (segment.shape == Shape::line_break) break;
            const auto word_here = segment.folded.of(text_);
            const bool after_and = phrase.ends_with(" \u0648");  // "and" with a space behind it
            in_text =
                in_text && !after_and && segment.folded.begin == segments_[next - 1].folded.end + 1;
            if (in_text) {
                phrase = {phrase.data(), phrase.size() + 1 + word_here.size()};
            } else {
                if (phrase.data() != phrase_.data()) phrase_.assign(phrase);
                if (!after_and) phrase_ += ' ';
                phrase_ += word_here;
                phrase = phrase_;
            }
            if (word_here == waw) continue;
            const Word* word = lexicon_.find(phrase);
            if (!word) break;
            if (!word->senses.empty()) {
                best = word;
                taken = next - at_ + 1;
            }
            if (!word->begins_phrase) break;
        }
        return best;
    }

    void push_proclitics(const Segment& segment, const Split& split) {
        std::uint32_t at = segment.folded.begin;
        bool spaced = segment.spaced;
        for (const char c : {split.conjunction, split.preposition}) {
            if (c == 0) continue;
            push({at, at + 2}, Token::Shape::word, spaced).proclitic = c;
            at += 2;
            spaced = false;
        }
    }

    const std::string_view text_;
    const Lexicon& lexicon_;
    const std::vector<Segment> segments_;
    std::size_t at_ = 0;
    bool pending_article_ = false;  ///< an article stood alone: the digits after it are definite
    std::string phrase_;
    std::array<Split, 8> splits_;
    std::size_t split_count_ = 0;
    Tokens result_;
};

}  // namespace

Tokens tokenize(const FoldedText& text, const Lexicon& lexicon) {
    return Tokenizer(text, lexicon).run();
}

}  // namespace tadqiq
