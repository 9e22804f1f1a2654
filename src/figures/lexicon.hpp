// The lexicon in memory: every word and phrase of grammar/lexicon/*.tsv by its folded spelling.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded.hpp"
#include "figures/decimal.hpp"

namespace tadqiq {

/// What a word can be. The grammar's terminals are tests for these; claims use the later ones.
enum class Class : std::uint8_t {
    // numbers.tsv
    unit_number,    ///< 1 to 10 in all forms: five
    ten,            ///< the second half of a teen
    teen,           ///< a teen written as one word
    tens,           ///< twenty to ninety
    hundred,        ///< hundred, two hundred, three hundred
    bare_hundred,   ///< "hundred" that a unit multiplies: three hundred in two words
    scale,          ///< thousand, million
    dual_scale,     ///< two thousand
    order,          ///< tens, hundreds, thousands as a bare order of magnitude
    vague,          ///< some, several: no figure, unless a scale follows
    zero,
    half,           ///< joined to a number: "and a half"
    fraction,       ///< third, quarter: 1/n
    dual_fraction,  ///< two thirds
    fractions,      ///< the plural: three quarters
    multiple,       ///< double, twofold
    times_word,     ///< -fold, in its plural
    ordinal,
    decimal_point,  ///< the spoken comma
    minus_word,
    // hedges.tsv
    hedge_before,
    hedge_after,
    between_word,
    from_word,
    to_word,
    or_word,
    // units.tsv, currencies.tsv
    unit_word,
    dual_unit,      ///< a dual that is a figure by itself: two kilometres
    currency,
    dual_currency,
    coin,
    currency_country,  ///< the adjective: American
    percent,
    rate_word,      ///< per day: daily
    square,
    cubic,
    // time.tsv
    month_name,
    hijri_month,
    weekday,
    year_word,      ///< the word that makes the number after it a year
    calendar_mark,  ///< AD, AH
    hour_word,
    day_part,       ///< in the morning
    month_word,
    age_word,
    // counted nouns and traps
    dual_noun,      ///< a dual of what people count, a figure by itself
    person_noun,
    identifier_before,  ///< the number after it is a name: resolution 2254
    identifier,         ///< a name that contains a number
    // proclitics and signs
    conjunction,
    preposition,
    digits,
    // claims
    measure,
    place,
    group,
    attribution,
    part_word,
    status_word,
    cue,  ///< whatever else the claims layer listens for; the key says what
    count_,
};

using Classes = std::uint64_t;
constexpr Classes bit(Class c) { return Classes{1} << static_cast<unsigned>(c); }
template <typename... C>
constexpr Classes any_of(C... c) {
    return (bit(c) | ...);
}
static_assert(static_cast<unsigned>(Class::count_) <= 64);

/// One meaning of a word.
struct Sense {
    Class cls = Class::count_;
    Decimal value;     ///< of a number word or scale; else zero
    std::string key;   ///< what the row's second column says: "USD", "kilometer", "killed"
    std::string note;  ///< the row's further columns, tab-separated: class-specific attributes
};

/// A spelling and its meanings, at most one of a class.
struct Word {
    std::string spelling;  ///< folded; words of a phrase joined by a space
    Classes classes = 0;
    std::vector<Sense> senses;

    const Sense& sense(Class c) const;
};

class Lexicon {
  public:
    /// Reads TSV files as grammar/lexicon/README.md describes them. Throws Error (lexicon), with
    /// file and line, for an unknown class, a form given twice in one class, a bad value.
    explicit Lexicon(std::span<const EmbeddedFile> files);
    /// The lexicon that is compiled in, made on first use.
    static const Lexicon& standard();

    /// By folded spelling, without proclitics; null where unknown.
    const Word* find(std::string_view folded) const;

  private:
    struct Index;
    std::shared_ptr<const Index> index_;
};

}  // namespace tadqiq
