// The lexicon in memory: every word and phrase of grammar/lexicon/*.tsv by its folded spelling.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded.hpp"
#include "base/tsv.hpp"
#include "base/word_map.hpp"
#include "figures/decimal.hpp"

namespace tadqiq {

// clang-format off
/// What a word can be. The grammar's terminals are tests for these; the last ones serve claims.
/// grammar/lexicon/README.md says what each class means and what its columns hold.
enum class Class : std::uint8_t {
    // numbers.tsv: the classes up to ordinal have a number as their key
    unit_number, bound_unit, ten, teen, tens, hundred, bare_hundred, scale, dual_scale, order, vague,
    zero, fraction, dual_fraction, fraction_plural, multiple, multiple_plural, ordinal,
    decimal_point, minus, minus_behind, less_word, each_word, ordinal_noun,
    // hedges.tsv
    hedge_before, hedge_after, hedge_frame, between_word, from_word, to_word, or_word, change_word,
    preposition,
    // units.tsv, currencies.tsv
    unit_word, dual_unit, currency, dual_currency, coin, country_adjective, percent, rate_word,
    per_word, against_word, priced_noun, square, cubic,
    // time.tsv
    month, hijri_month, month_word, weekday, year_word, era, hour_word, day_part, age_word, year_cue,
    zone, first_day, degree_cue, score_cue,
    // nouns.tsv, traps.tsv
    dual_noun, person_noun, identifier_before, identifier, idiom, particle,
    // for claims
    measure, place, group, attribution, part_word, status_word, cue,
    count_,
};
// clang-format on

__extension__ using Classes = unsigned __int128;  ///< a set of classes, one bit each
constexpr Classes bit(Class c) {
    return Classes{1} << static_cast<unsigned>(c);
}
template <typename... C>
constexpr Classes any_of(C... c) {
    return (bit(c) | ...);
}
static_assert(static_cast<unsigned>(Class::count_) <= 128);

/// The classes that serve claims alone: to the grammar, a word of these is a word like any other.
constexpr Classes claim_classes =
    any_of(Class::measure, Class::place, Class::group, Class::attribution, Class::part_word,
           Class::status_word, Class::cue);

/// One meaning of a word.
struct Sense {
    Class cls = Class::count_;
    Decimal value;     ///< of a number word: what it is worth; else zero
    std::string key;   ///< the row's second column: "5", "kilometer", "USD", "killed"
    std::string note;  ///< the row's further columns, joined by tabs: what they are, the class says
};

/// A spelling and its meanings, at most one of a class.
struct Word {
    Classes classes = 0;
    bool begins_phrase = false;
    bool is_code =
        false;  ///< not in Arabic letters, or with points between them: "$", "USD", "j.m"
    std::vector<Sense> senses;

    bool is(Class c) const { return (classes & bit(c)) != 0; }
    /// The meaning as a `c`. Only where `is(c)`.
    const Sense& sense(Class c) const;
};

class Lexicon {
  public:
    /// Reads TSV files as grammar/lexicon/README.md describes them. Throws Error (lexicon), with
    /// file and line, for an unknown class, a form given twice in one class, a bad value.
    /// A form of `seeds` that `files` have in the same class is passed over.
    explicit Lexicon(std::span<const EmbeddedFile> files, std::span<const EmbeddedFile> seeds = {});
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;
    /// The lexicon that is compiled in, made on first use.
    static const Lexicon& standard();

    /// A form as the tokenizer meets it: folded, its words and signs joined by single spaces.
    static std::string spelling_of(std::string_view form);

    /// By folded spelling, without proclitics; null where unknown. A beginning of a phrase is
    /// found, too: a word with `begins_phrase` and perhaps no senses.
    const Word* find(std::string_view folded) const { return words_.find(folded); }
    /// Whether a hedge may begin as these letters do, `hedge_beginning` bytes of them or more.
    bool may_begin_hedge(std::string_view folded) const {
        return hedge_beginnings_[beginning_bit(folded)];
    }
    static constexpr std::size_t hedge_beginning = 6;
    /// ISO 4217 of a country by its key in places.tsv; empty where unknown.
    std::string_view currency_of(std::string_view country) const;
    /// The country that a place of places.tsv lies in, by their keys: of a country, itself; empty
    /// where unknown.
    std::string_view country_of(std::string_view place) const;

  private:
    void take(const TsvRow& row, bool seed);
    Word& intern(std::string_view folded);
    static std::size_t beginning_bit(std::string_view folded) {
        return word_hash(folded.substr(0, hedge_beginning)) % 1024;
    }

    std::map<std::string, std::string, std::less<>> country_currencies_, place_countries_;
    WordMap<Word> words_;
    std::bitset<1024> hedge_beginnings_;  ///< by their hashes
};

}  // namespace tadqiq
