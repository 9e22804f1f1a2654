// An article's figures with the words between and around them: what the checks within one article
// look at, and where they put what they find.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "compare/links.hpp"
#include "compare/within.hpp"
#include "figures/range.hpp"

namespace tadqiq {

/// What stands between two of an article's figures; empty where they stand in different fields, or
/// too far apart to be of one clause.
std::optional<Between> between(const ArticleClaims& article, std::size_t i, std::size_t j);
/// Up to so many words before one of them, of the same line.
Between words_before(const ArticleClaims& article, std::size_t i, int count = 3);

class LinkedFigures {
  public:
    explicit LinkedFigures(const ArticleClaims& article);

    const ArticleClaims& article() const { return article_; }
    /// The claims that state an amount, and those that state a date, in the order of the text.
    const std::vector<std::size_t>& amounts() const { return amounts_; }
    const std::vector<std::size_t>& dates() const { return dates_; }

    const Claim& claim(std::size_t i) const { return article_.claims[i]; }
    const Figure& figure(std::size_t i) const { return claim(i).figure; }
    std::string_view text_of(std::size_t i) const { return article_.article.field(claim(i).field); }
    std::string_view quote(std::size_t i) const { return figure(i).text.of(text_of(i)); }

    /// What a figure may amount to, where it is one that can be calculated with: it has a value,
    /// which is neither a mere bound nor ambiguous nor perhaps a year.
    std::optional<Range> amount(std::size_t i) const;

    std::optional<Between> between(std::size_t i, std::size_t j) const {
        return tadqiq::between(article_, i, j);
    }
    /// Up to so many words, of the same line.
    Between before(std::size_t i, int words = 3) const { return words_before(article_, i, words); }
    Between after(std::size_t i, int words = 3) const;
    bool bracket_closes_after(std::size_t i) const;
    bool stands_after_from(std::size_t i) const { return before(i).ends_with(Link::from); }
    /// "By 500", "by about 500" in "rose by 500": a change, not what it led to.
    bool stands_after_by(std::size_t i) const;
    /// The nouns after two figures begin alike, as the forms of one noun do.
    bool name_one_thing(std::size_t i, std::size_t j) const;

  private:
    bool is_year_of_period(std::size_t i) const;

    const ArticleClaims& article_;
    std::vector<std::size_t> amounts_, dates_;
};

/// Of one unit, where one may leave out what it is per: "from 80 dollars to 90 dollars a barrel".
bool same_unit(const Figure& a, const Figure& b);
inline bool is_percent(const Figure& figure) {
    return figure.unit == "percent";
}

class SlipList {
  public:
    explicit SlipList(const LinkedFigures& figures) : figures_(figures) {}

    void add(SlipRule rule, std::vector<std::size_t> claims, std::string en, std::string ar);
    template <typename... Args>
    void report(SlipRule rule, std::vector<std::size_t> claims, const char* en, const char* ar,
                const Args&... args) {
        add(rule, std::move(claims), fmt::format(fmt::runtime(en), args...),
            fmt::format(fmt::runtime(ar), args...));
    }
    /// In the order of the text.
    std::vector<Slip> take();

  private:
    const LinkedFigures& figures_;
    std::vector<Slip> slips_;
};

// The checks, a file each.
void check_twins(const LinkedFigures& figures, SlipList& slips);
void check_calculations(const LinkedFigures& figures, SlipList& slips);
void check_totals(const LinkedFigures& figures, SlipList& slips);
void check_tables(const LinkedFigures& figures, SlipList& slips);
void check_dates(const LinkedFigures& figures, SlipList& slips);
void check_headline(const LinkedFigures& figures, SlipList& slips);

}  // namespace tadqiq
