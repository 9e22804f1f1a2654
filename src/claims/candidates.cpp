#include "claims/candidates.hpp"

#include <malloc.h>

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"
#include "claims/comparable.hpp"
#include "claims/context.hpp"
#include "claims/corroboration.hpp"
#include "claims/related.hpp"

namespace tadqiq {
namespace {

/// From so many articles on, memory is worth some time.
constexpr std::size_t many = 1000;
/// Pairs of articles that all cores weigh together.
constexpr std::size_t weighed_at_once = 4096;

std::vector<WeighedPair> weighed_pairs(const ArticleContext& x, const ArticleContext& y,
                                       std::size_t a, std::size_t b) {
    const ArticlePair articles(x, y);
    std::vector<WeighedPair> pairs;
    for (const Match& match : matches(articles)) {
        const auto pair = weighed(articles, match, a, b);
        const bool is_part = pair.whole_of_a || pair.whole_of_b;
        if (pair.score >= least_score_kept || is_part || pair.sole) pairs.push_back(pair);
    }
    return pairs;
}

}  // namespace

std::vector<WeighedPair> weighed_pairs(
    std::span<const ArticleContext* const> contexts,
    std::span<const std::pair<std::size_t, std::size_t>> related) {
    std::vector<WeighedPair> pairs;
    // Most articles that are related have no pair worth keeping, and there are very many of them.
    std::vector<std::vector<WeighedPair>> part(std::min(related.size(), weighed_at_once));
    for (std::size_t at = 0; at < related.size(); at += part.size()) {
        part.resize(std::min(part.size(), related.size() - at));
        in_parallel(part.size(), [&](std::size_t i) {
            const auto [a, b] = related[at + i];
            const ArticleContext &x = *contexts[a], &y = *contexts[b];
            part[i].clear();
            if (x.claims.empty() || y.claims.empty()) return;
            // The same two articles are judged the same way, wherever they stand.
            const bool in_order = x.article->article.id <= y.article->article.id;
            part[i] = in_order ? weighed_pairs(x, y, a, b) : weighed_pairs(y, x, b, a);
            if (!in_order)
                for (auto& pair : part[i]) pair = turned(pair);
        });
        for (const auto& found : part) pairs.insert(pairs.end(), found.begin(), found.end());
    }
    return pairs;
}

std::vector<WeighedPair> weighed_pairs(
    std::span<const ArticleClaims> articles,
    std::span<const std::pair<std::size_t, std::size_t>> related) {
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
    auto pairs = weighed_pairs(at, related);
    contexts = {};
#ifdef __GLIBC__
    if (are_many) malloc_trim(0);  // what other threads have freed is of no use to this one
#endif
    return pairs;
}

std::vector<std::pair<std::size_t, std::size_t>> related_among(
    std::span<const ArticleClaims> articles) {
    std::vector<NamedArticle> named;
    for (const auto& article : articles) named.push_back({article.article.id, article.names});
    return related_pairs(named);
}

std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles) {
    const auto pairs = weighed_pairs(articles, related_among(articles));
    const double caution = caution_among(articles.size());
    return comparable_pairs(pairs, Corroboration(pairs, caution), caution);
}

}  // namespace tadqiq
