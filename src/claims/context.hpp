// What stands around every claim of an article: all that comparing two claims looks at beside their
// figures. It is made again from the article's text whenever articles are compared.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/anchor.hpp"
#include "claims/attachment.hpp"
#include "claims/claim.hpp"
#include "claims/measure.hpp"
#include "claims/person.hpp"
#include "claims/terms.hpp"

namespace tadqiq {

/// What a sentence is about.
struct Subject {
    Terms names;            ///< of the sentence and of its anchor
    Terms events, targets;  ///< of those; of the sentence
    Terms cities;           ///< of the sentence, else of the anchor
    Terms nearby;           ///< names of the sentence and of the one before it
    Terms countries;        ///< of its places and nations, else of the anchor's: keys
    Terms lands;            ///< of its places alone: an Indian may drown anywhere
};

struct ClaimContext {
    Measure measure;
    Attachment attachment;
    std::size_t sentence = 0;  ///< index among the article's sentences, a separate title's first
    std::size_t order = 0;     ///< index among those that have words
    bool headline = false;
    Terms clause_words;
    Terms clause_names;
    Terms local_names;     ///< between the figures before and after it
    Terms local_spots;     ///< of those, places and targets
    PersonName person;     ///< of whom a personal amount is
    bool main = false;     ///< of what the article is about
    bool head = false;     ///< the first number of its measure, group and anchor, or that again
    bool session = false;  ///< of a market's daily report
    bool quoted = false;   ///< a price by the barrel or the ounce, which changes by the hour
    bool plain_elsewhere = false;  ///< its article counts the same number by a plain noun, too
    bool listed = false;           ///< one of several groups: "101 children, 67 women and 10 men"
    bool alone = false;            ///< the only number of those
    bool largest = false;          ///< its article gives no larger number of its measure and unit
    bool one_of_several = false;   ///< its article gives another number of them
    std::optional<std::size_t> other_end;    ///< of "from 22 hours to 11": the claim of the other
    bool earlier_end = false;                ///< of those, what was before
    std::size_t statement = 0;               ///< the first claim of the same number and measure
    std::shared_ptr<const Subject> subject;  ///< one object a sentence
    Terms places, near_places;  ///< of the clause; else of the sentence, else of one before
    Terms years, sentence_years, near_years;  ///< of the clause; of the sentence; else the lead's
    std::string own_year;
    Terms own_periods;
    Terms near_periods;  ///< that its sentence reports on, else the one before
    EventDays days, sentence_days,
        event_days;  ///< of the clause; of the sentence; else the anchor's
};

/// An article's first claims: those behind them are not compared with other articles. News has some
/// two hundred at most; the time grows with the product of both numbers.
inline constexpr std::size_t most_compared = 250;

struct ArticleContext {
    const ArticleClaims* article = nullptr;
    std::vector<ClaimContext> claims;                   ///< as the article's
    std::vector<Terms> sentence_words, sentence_names;  ///< empty where it has no claims
    std::vector<std::vector<std::size_t>> by_sentence;  ///< of the first most_compared
    Terms all_names;
    Anchors anchors;
    Terms head_names;  ///< of headline and lead
    TermCounts word_counts, name_counts;
};

/// A field of an article as a passage, and the claims that stand in it.
class FieldPassage {
  public:
    /// Reads the field once more.
    FieldPassage(const ArticleClaims& article, Field field);
    /// Of the reading that its figures were found in.
    FieldPassage(const ArticleClaims& article, Field field, FoldedText folded, Tokens tokens);
    FieldPassage(const FieldPassage&) = delete;
    FieldPassage& operator=(const FieldPassage&) = delete;

    const Field field;
    const std::vector<std::size_t> claims;

  private:
    const FoldedText folded_;
    const Tokens tokens_;

  public:
    const Passage passage;
};

/// `article` must outlive the result.
ArticleContext context_of(const ArticleClaims& article);
/// The same in less memory, for those that are kept by the thousand.
ArticleContext compact_context_of(const ArticleClaims& article);

/// The same without what only comparing looks at: other words, days, numbers told again. The
/// passages are those of its fields, a separate title first.
ArticleContext own_context_of(const ArticleClaims& article,
                              const std::deque<FieldPassage>& passages);

/// One field of it: its passage and what its figures are attached by.
struct FieldReading {
    std::vector<Figure> figures;
    std::vector<Attachment> attachments;
    std::vector<Measure> measures;
};
FieldReading attach_figures(const Passage& passage, std::vector<Figure> figures);

}  // namespace tadqiq
