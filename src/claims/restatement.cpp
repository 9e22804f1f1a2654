#include "claims/restatement.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "figures/decimal.hpp"

namespace tadqiq {
namespace {

/// How much of a match's score the best other telling decides: a person who finds the toll of one
/// sentence again in another half trusts that the two speak of one thing.
constexpr double share_of_other = 0.5;

/// Of the matches of two statements, the two best.
struct Best {
    const Match* first = nullptr;
    const Match* second = nullptr;

    void add(const Match& match) {
        if (!first || match.own_score > first->own_score)
            second = std::exchange(first, &match);
        else if (!second || match.own_score > second->own_score)
            second = &match;
    }
    const Match* other_than(const Match& match) const { return first == &match ? second : first; }
};

}  // namespace

void number_statements(ArticleContext& article) {
    using Number =
        std::tuple<std::optional<Decimal>, std::optional<Decimal>, std::optional<Decimal>>;
    std::map<std::tuple<std::string_view, Kind, std::string_view, Number>, std::size_t> first;
    for (std::size_t i = 0; i < article.claims.size(); ++i) {
        ClaimContext& claim = article.claims[i];
        const Figure& figure = article.article->claims[i].figure;
        const Number number(figure.value, figure.low, figure.high);
        claim.statement =
            first.try_emplace({claim.measure.akin, figure.kind, figure.unit, number}, i)
                .first->second;
    }
}

void weigh_restatements(const ArticlePair& articles, std::vector<Match>& matches) {
    std::map<std::pair<std::size_t, std::size_t>, Best> of_statements;
    const auto statements = [&](const Match& match) {
        return std::pair(articles.a().claims[match.i].statement,
                         articles.b().claims[match.j].statement);
    };
    for (const Match& match : matches)
        if (!match.are_two_things()) of_statements[statements(match)].add(match);
    for (Match& match : matches) {
        const Match* other = of_statements[statements(match)].other_than(match);
        if (other && other->own_score > match.own_score && !match.are_two_things())
            match.score = std::lerp(match.own_score, other->own_score, share_of_other);
    }
}

}  // namespace tadqiq
