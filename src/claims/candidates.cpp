#include "claims/candidates.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>

#include "claims/comparable.hpp"

namespace tadqiq {
namespace {

/// How many others an article meets at most, and how many articles a name may stand in before it
/// tells nothing: both keep the work linear in the number of articles.
constexpr std::size_t most_partners = 60, most_articles_of_a_name = 400;
/// How much of an article's headline and lead another one must share, of 1.
constexpr double least_relation = 0.05;

struct Partner {
    std::size_t article;
    double relation;
};

class Index {
  public:
    explicit Index(std::span<const ArticleContext> contexts) : contexts_(contexts) {
        for (std::size_t i = 0; i < contexts.size(); ++i)
            for (const auto& name : contexts[i].head_names) articles_of_[name].push_back(i);
    }

    /// The articles that are about the same, most related first.
    std::vector<std::size_t> partners(std::size_t which) const {
        std::unordered_map<std::size_t, double> shared;
        double all = 0;
        for (const auto& name : contexts_[which].head_names) {
            const auto& articles = articles_of_.at(name);
            const double weight = std::log1p(static_cast<double>(contexts_.size()) /
                                             static_cast<double>(articles.size()));
            all += weight;
            if (articles.size() > most_articles_of_a_name) continue;
            for (const std::size_t other : articles)
                if (other != which) shared[other] += weight;
        }
        std::vector<Partner> partners;
        for (const auto& [other, weight] : shared)
            if (weight >= least_relation * all) partners.push_back({other, weight});
        std::sort(partners.begin(), partners.end(), [](const Partner& x, const Partner& y) {
            return x.relation != y.relation ? x.relation > y.relation : x.article < y.article;
        });
        if (partners.size() > most_partners) partners.resize(most_partners);
        std::vector<std::size_t> articles;
        for (const auto& partner : partners) articles.push_back(partner.article);
        return articles;
    }

  private:
    std::span<const ArticleContext> contexts_;
    std::unordered_map<std::string, std::vector<std::size_t>> articles_of_;
};

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

std::vector<std::pair<std::size_t, std::size_t>> related_pairs(
    std::span<const ArticleContext> articles, std::size_t fresh) {
    const Index index(articles);
    std::set<std::pair<std::size_t, std::size_t>> related;
    for (std::size_t a = 0; a < std::min(fresh, articles.size()); ++a)
        for (const std::size_t other : index.partners(a))
            related.emplace(std::min(a, other), std::max(a, other));
    return {related.begin(), related.end()};
}

std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles, std::size_t fresh) {
    std::vector<ArticleContext> contexts;
    contexts.reserve(articles.size());
    for (const auto& article : articles) contexts.push_back(context_of(article));
    const auto related = related_pairs(contexts, fresh);
    const double caution = caution_among(articles.size());
    // On all cores: the pairs of each two articles have a place of their own, so that their order
    // is the same.
    std::vector<std::vector<ComparablePair>> of_related(related.size());
    std::vector<std::exception_ptr> failures(related.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = 0; (i = next++) < related.size();) {
            const auto [a, b] = related[i];
            try {
                add_pairs(ArticlePair(contexts[a], contexts[b]), a, b, caution, of_related[i]);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(cores, related.size()); ++i) others.emplace_back(work);
        work();
    }
    std::vector<ComparablePair> pairs;
    for (std::size_t i = 0; i < related.size(); ++i) {
        if (failures[i]) std::rethrow_exception(failures[i]);
        pairs.insert(pairs.end(), of_related[i].begin(), of_related[i].end());
    }
    return pairs;
}

}  // namespace tadqiq
