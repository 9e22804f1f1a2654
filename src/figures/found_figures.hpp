// The figures of a text as they are found, with the places of their cores and expressions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "figures/phrase.hpp"
#include "figures/reading.hpp"
#include "figures/rule_trace.hpp"

namespace tadqiq {

/// Adds figures to a reading. Places are indices of its tokens, [begin, end).
class FoundFigures {
  public:
    /// With `explained`, each figure's rules are kept: what `trace()` saw, for those of the
    /// grammar.
    FoundFigures(Reading& reading, bool explained)
        : reading_(reading), tokens_(reading.tokens.list), explained_(explained) {}

    /// `text` is the whole expression; `position` that without hedges, the expression if not given.
    void add(Figure figure, std::uint32_t core_begin, std::uint32_t core_end, TokenRange text,
             std::optional<TokenRange> position = {});
    /// What was read from a phrase [at, end), with the hedges around it.
    void add_phrase(Figure figure, const Phrase& phrase, std::uint32_t at, std::uint32_t end);
    void add_date(const Taken& core, const std::string& literal);
    /// Several days of one month, several years: a figure each, the last one with the month.
    void add_dates(std::uint32_t begin, std::uint32_t end,
                   const std::vector<std::string>& literals);
    void add_identifier(std::uint32_t at, std::uint32_t taken);
    void add_ordinal(std::uint32_t at);

    /// The first number of a date or time, without the word before it ("the year").
    std::uint32_t first_number(std::uint32_t begin, std::uint32_t end) const;
    Span bytes(std::uint32_t begin, std::uint32_t end) const;

    /// For the grammar; null where nothing is to be explained.
    RuleTrace* trace() { return explained_ ? &trace_ : nullptr; }
    void forget_rules() { trace_.clear(); }

  private:
    void explain(const Figure& figure);
    std::uint32_t index(const Token* t) const {
        return static_cast<std::uint32_t>(t - tokens_.data());
    }

    Reading& reading_;
    const std::vector<Token>& tokens_;
    const bool explained_;
    RuleTrace trace_;  ///< of what stands at the token that is read
};

}  // namespace tadqiq
