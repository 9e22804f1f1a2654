// What stands around every claim of an article: all that comparing two claims looks at beside their
// figures. It is made again from the article's text whenever articles are compared.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "claims/attachment.hpp"
#include "claims/claim.hpp"
#include "claims/measure.hpp"
#include "claims/terms.hpp"

namespace tadqiq {

struct ClaimContext {
    Measure measure;
    Attachment attachment;
    std::size_t sentence = 0;  ///< index among the article's sentences, a separate title's first
    std::size_t order = 0;     ///< index among those that have words
    bool headline = false;
    Terms clause_words;
    Terms clause_names;
    Terms anchor;  ///< the names nearest to the figure: of its clause, else sentence, else before
    /// Names of its sentence, the one before it, headline and lead; one object a sentence.
    std::shared_ptr<const Terms> surroundings;
    Terms places, near_places;  ///< of the clause; else of the sentence, else of one before
    Terms years, sentence_years, near_years;  ///< of the clause; of the sentence; else the lead's
    unsigned days = 0, sentence_days = 0;     ///< weekdays, one bit each
};

struct ArticleContext {
    const ArticleClaims* article = nullptr;
    std::vector<ClaimContext> claims;  ///< as the article's
    std::vector<Terms> sentence_words, sentence_names;
    std::vector<std::vector<std::size_t>> by_sentence;  ///< claims
    Terms all_names;
    Terms head_names;  ///< of headline and lead
    /// In how many sentences a term stands.
    std::unordered_map<std::string, int> word_counts, name_counts;
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

/// `article` must outlive the result. The passages are those of its fields, a separate title first.
ArticleContext context_of(const ArticleClaims& article, const std::deque<FieldPassage>& passages);
ArticleContext context_of(const ArticleClaims& article);

/// One field of it: its passage and what its figures are attached by.
struct FieldReading {
    std::vector<Figure> figures;
    std::vector<Attachment> attachments;
    std::vector<Measure> measures;
};
FieldReading attach_figures(const Passage& passage, std::vector<Figure> figures);

}  // namespace tadqiq
