// Which claims of two articles state the amount of the same thing, and why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "claims/likeness.hpp"
#include "claims/weighed_pair.hpp"

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

/// What decided whether two claims are compared.
enum class Ground : std::uint8_t {
    weighed,          ///< all answers together: the score
    plain_statement,  ///< what speaks for one thing outweighs a low score
    other_dimension,  ///< never: people and dollars
    nothing_alike,    ///< never: no measure, word or number in common
    told_apart,       ///< amounts that disagree, and one answer tells why
    other_measure,    ///< two known measures
    both_numbers,     ///< both articles give both numbers of such a measure: two things
    behind_first,     ///< never: one stands behind the first most_compared of its article
};

/// Two claims of two articles.
struct Match {
    std::size_t i = 0, j = 0;
    bool agree = false;  ///< their amounts can both be meant
    Likeness likeness;
    Ground ground = Ground::weighed;
    std::optional<Question> told_apart_by;
    double fit = 0;  ///< log odds that they state one thing, from all but their numbers
    Rivals rivals;
    double own_score = 0;  ///< log odds, with their numbers and rivals
    double score = 0;      ///< the same, with what the articles say again

    /// Each article says the other's number, too.
    bool are_two_things() const { return !agree && rivals.numbers_in_measure; }
};

/// What two claims have in common, as far as it takes to see whether they are worth weighing.
Match likened(const ArticlePair& articles, std::size_t i, std::size_t j);

/// All pairs of claims that are worth weighing, weighed.
std::vector<Match> matches(const ArticlePair& articles);
/// What deciding takes of one of them; `a` and `b`: what the two articles are called.
WeighedPair weighed(const ArticlePair& articles, const Match& match, std::size_t a, std::size_t b);

/// What amounts that disagree must speak for one thing beyond the usual, in log odds, where so many
/// articles are compared: ten on one event seldom resemble each other by chance, thousands do. It
/// grows in few steps, from 95 articles on, so that a growing collection is seldom judged anew.
double caution_among(std::size_t articles);

}  // namespace tadqiq
