#include "claims/candidates.hpp"

#include <malloc.h>

#include <set>
#include <utility>

#include "base/parallel.hpp"
#include "claims/comparable.hpp"
#include "claims/context.hpp"
#include "claims/related.hpp"

namespace tadqiq {
namespace {

/// From so many articles on, memory is worth some time.
constexpr std::size_t many = 1000;

/// The pairs of two articles. A part meets the whole that its own whole is comparable with.
void add_pairs(const ArticlePair& pair, std::size_t a, std::size_t b, double caution,
               std::vector<ComparablePair>& pairs) {
    const auto all = matches(pair, caution);
    std::set<std::pair<std::size_t, std::size_t>> same;
    for (const Match& match : all)
        if (match.comparable) same.emplace(match.i, match.j);
    for (const Match& match : all) {
        const ClaimRef x{a, match.i}, y{b, match.j};
        if (match.comparable) {
            pairs.push_back({x, y, Relation::same});
            continue;
        }
        const auto whole_a = pair.a().claims[match.i].measure.part_of;
        const auto whole_b = pair.b().claims[match.j].measure.part_of;
        if (whole_a && same.contains({*whole_a, match.j}))
            pairs.push_back({x, y, Relation::a_is_part});
        else if (whole_b && same.contains({match.i, *whole_b}))
            pairs.push_back({x, y, Relation::b_is_part});
    }
}

}  // namespace

std::vector<ComparablePair> candidates(std::span<const ArticleContext* const> contexts,
                                       std::span<const std::pair<std::size_t, std::size_t>> related,
                                       double caution) {
    std::vector<std::vector<ComparablePair>> of_related(related.size());
    in_parallel(related.size(), [&](std::size_t i) {
        const auto [a, b] = related[i];
        const ArticleContext &x = *contexts[a], &y = *contexts[b];
        if (x.claims.empty() || y.claims.empty()) return;
        // The same two articles are judged the same way, wherever they stand.
        if (x.article->article.id <= y.article->article.id)
            return add_pairs(ArticlePair(x, y), a, b, caution, of_related[i]);
        add_pairs(ArticlePair(y, x), b, a, caution, of_related[i]);
        for (auto& pair : of_related[i]) pair = {pair.b, pair.a, turned(pair.relation)};
    });
    std::vector<ComparablePair> pairs;
    for (const auto& part : of_related) pairs.insert(pairs.end(), part.begin(), part.end());
    return pairs;
}

std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles,
                                       std::span<const std::pair<std::size_t, std::size_t>> related,
                                       double caution) {
    std::vector<char> is_needed(articles.size());
    for (const auto& [a, b] : related)
        if (!articles[a].claims.empty() && !articles[b].claims.empty())
            is_needed[a] = is_needed[b] = 1;
    std::vector<ArticleContext> contexts(articles.size());
    const bool are_many = articles.size() >= many;
    in_parallel(articles.size(), [&](std::size_t i) {
        if (is_needed[i])
            contexts[i] = are_many ? compact_context_of(articles[i]) : context_of(articles[i]);
    });
    std::vector<const ArticleContext*> at;
    for (const auto& context : contexts) at.push_back(&context);
    auto pairs = candidates(at, related, caution);
    contexts = {};
#ifdef __GLIBC__
    if (are_many) malloc_trim(0);  // what other threads have freed is of no use to this one
#endif
    return pairs;
}

std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles) {
    std::vector<NamedArticle> named;
    for (const auto& article : articles) named.push_back({article.article.id, article.names});
    return candidates(articles, related_pairs(named), caution_among(articles.size()));
}

}  // namespace tadqiq
