// Which claims of two articles state the amount of the same thing, and why.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "claims/likeness.hpp"

namespace tadqiq {

/// What stands beside a pair in its two articles: claims that one of the two could be about
/// instead.
struct Rivals {
    double least_margin = 0,
           largest_margin = 0;      ///< how much better the pair fits than the best rival
    bool number_elsewhere = false;  ///< a rival says the other's number, and fits nearly as well
    bool number_elsewhere_better = false;  ///< ... and fits better
    bool number_in_measure =
        false;  ///< one article says the other's number of the same measure, too
    bool numbers_in_measure = false;  ///< both do, or of a like measure: they speak of two things
    int count = 0;                    ///< other numbers of the same measure, in both
    bool both_alone = false, one_alone = false;
    bool both_first = false, one_first = false;  ///< the first number of its measure in its article
    bool mutual = false;                         ///< neither fits a rival better
};

/// Two claims of one dimension in two articles.
struct Match {
    std::size_t i = 0, j = 0;
    bool agree = false;  ///< their amounts can both be meant
    Likeness likeness;
    double fit = 0;  ///< log odds that they state one thing, from all but their numbers
    Rivals rivals;
    double score = 0;  ///< log odds, with their numbers and rivals
    bool comparable = false;
};

/// All pairs of claims that share kind and dimension, judged.
std::vector<Match> matches(const ArticlePair& articles, double caution = 0);

/// What amounts that disagree must speak for one thing beyond the usual, in log odds, where so many
/// articles are compared: ten on one event seldom resemble each other by chance, thousands do.
double caution_among(std::size_t articles);

/// A slot of the two claims as `explain` shows it.
struct SlotComparison {
    std::string_view slot;  ///< "measure", "scope", "period", "status", "counted", "anchor"
    std::string a, b;
    enum class Outcome : std::uint8_t { same, differs, open } outcome = Outcome::open;
};

struct Comparability {
    bool comparable = false;
    double score = 0;
    std::vector<SlotComparison> slots;
    /// The answers that weighed most, with their weight: "same_measure", 1.3.
    std::vector<std::pair<std::string_view, double>> reasons;
};

/// Claim `i` of one article and `j` of another.
Comparability comparable(const ArticleClaims& a, std::size_t i, const ArticleClaims& b,
                         std::size_t j);

}  // namespace tadqiq
