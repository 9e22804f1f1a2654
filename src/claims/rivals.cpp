#include "claims/rivals.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

#include "claims/amount.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t most_rivals = 3;  // of each article: more tell no more
constexpr double margin_limit = 4, nearly_as_well = 1.5, as_well_at_all = 3, no_rival = -99;

/// How the claims of one article stand to each other, found once for each two that are asked for.
class Kinships {
  public:
    enum Kinship : std::uint8_t {
        unknown,
        one_claim,    ///< the same number, or one thing said twice
        one_measure,  ///< another number of it
        other_measure,
    };

    explicit Kinships(const ArticleContext& article)
        : article_(article),
          count_(std::min(article.claims.size(), most_compared)),
          known_(count_ * count_) {}

    Kinship of(std::size_t claim, std::size_t other) {
        Kinship& known = known_[claim * count_ + other];
        if (known == unknown) known = find(claim, other);
        return known;
    }

  private:
    Kinship find(std::size_t claim, std::size_t other) const {
        const auto& claims = article_.article->claims;
        const Figure &a = claims[claim].figure, &b = claims[other].figure;
        if (claim == other || same_number(a, b)) return one_claim;
        if (article_.claims[claim].measure.akin != article_.claims[other].measure.akin)
            return other_measure;
        // "over four billion" and, further down, "over 4.13 billion": one claim, said twice.
        return amounts_agree(a, b) ? one_claim : one_measure;
    }

    const ArticleContext& article_;
    std::size_t count_;
    std::vector<Kinship> known_;
};

/// Who else a claim could be matched with.
class RivalFinder {
  public:
    RivalFinder(const ArticlePair& articles, std::vector<Match>& matches)
        : articles_(articles), matches_(matches), in_a_(articles.a()), in_b_(articles.b()) {
        for (std::size_t m = 0; m < matches.size(); ++m) {
            of_a_[matches[m].i].push_back(m);
            of_b_[matches[m].j].push_back(m);
        }
    }

    void run() {
        for (auto& match : matches_) find(match);
    }

  private:
    struct Side {
        double best = no_rival, best_with_number = no_rival;
        int count = 0;
        bool earlier = false;
        bool number_in_measure = false;
    };

    const Figure& figure(bool in_a, std::size_t claim) const {
        return (in_a ? articles_.a() : articles_.b()).article->claims[claim].figure;
    }

    /// The rivals of `other` for the claim that `indices` are the matches of.
    Side side(const Match& match, const std::vector<std::size_t>& indices, bool other_in_a) {
        Side side;
        Kinships& kinships = other_in_a ? in_a_ : in_b_;
        const std::size_t other = other_in_a ? match.i : match.j;
        std::vector<std::size_t> distinct;
        for (const std::size_t m : indices) {
            const Match& rival = matches_[m];
            const std::size_t claim = other_in_a ? rival.i : rival.j;
            const auto kinship = kinships.of(claim, other);
            if (kinship == Kinships::one_claim) continue;
            const bool has_number = rival.likeness.is(Question::same_number);
            side.best = std::max(side.best, rival.fit);
            if (has_number) side.best_with_number = std::max(side.best_with_number, rival.fit);
            if (kinship == Kinships::other_measure) continue;
            side.number_in_measure |= has_number;
            side.earlier |= claim < other;
            if (distinct.size() < most_rivals &&
                std::none_of(distinct.begin(), distinct.end(), [&](std::size_t known) {
                    return same_number(figure(other_in_a, known), figure(other_in_a, claim));
                }))
                distinct.push_back(claim);
        }
        side.count = static_cast<int>(distinct.size());
        return side;
    }

    void find(Match& match) {
        const Side in_b = side(match, of_a_.at(match.i), false);
        const Side in_a = side(match, of_b_.at(match.j), true);
        const auto limited = [](double margin) {
            return std::clamp(margin, -margin_limit, margin_limit);
        };
        Rivals& rivals = match.rivals;
        rivals.least_margin = limited(match.fit - std::max(in_a.best, in_b.best));
        rivals.largest_margin = limited(match.fit - std::min(in_a.best, in_b.best));
        const double elsewhere = std::max(in_a.best_with_number, in_b.best_with_number);
        rivals.number_elsewhere = elsewhere > match.fit - nearly_as_well;
        rivals.number_elsewhere_better = elsewhere > match.fit;
        rivals.number_in_measure = in_a.number_in_measure || in_b.number_in_measure;
        const auto says_it = [&](const Side& side) {
            return side.number_in_measure || side.best_with_number > match.fit - as_well_at_all;
        };
        rivals.numbers_in_measure = says_it(in_a) && says_it(in_b);
        rivals.both_alone = in_a.count == 0 && in_b.count == 0;
        rivals.one_alone = (in_a.count == 0) != (in_b.count == 0);
        rivals.count = in_a.count + in_b.count;
        rivals.both_first = !in_a.earlier && !in_b.earlier;
        rivals.one_first = in_a.earlier != in_b.earlier;
        rivals.mutual = match.fit >= in_a.best && match.fit >= in_b.best;
    }

    const ArticlePair& articles_;
    std::vector<Match>& matches_;
    Kinships in_a_, in_b_;
    std::map<std::size_t, std::vector<std::size_t>> of_a_, of_b_;
};

}  // namespace

void find_rivals(const ArticlePair& articles, std::vector<Match>& matches) {
    RivalFinder(articles, matches).run();
}

}  // namespace tadqiq
