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

    /// The articles after `which` that are about the same, most related first.
    std::vector<Partner> partners(std::size_t which) const {
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
        std::erase_if(partners, [&](const Partner& partner) { return partner.article < which; });
        return partners;
    }

  private:
    std::span<const ArticleContext> contexts_;
    std::unordered_map<std::string, std::vector<std::size_t>> articles_of_;
};

/// The pairs of two articles. A part meets the whole that its own whole is comparable with.
void add_pairs(const ArticlePair& pair, std::size_t a, std::size_t b,
               std::vector<ComparablePair>& pairs) {
    const auto all = matches(pair);
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

std::vector<ComparablePair> candidates(std::span<const ArticleClaims> articles, std::size_t fresh) {
    std::vector<ArticleContext> contexts;
    contexts.reserve(articles.size());
    for (const auto& article : articles) contexts.push_back(context_of(article));
    const Index index(contexts);
    // On all cores: each article's pairs have a place of their own, so that their order is the
    // same.
    std::vector<std::vector<ComparablePair>> of_article(std::min(fresh, articles.size()));
    std::vector<std::exception_ptr> failures(of_article.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t a = 0; (a = next++) < of_article.size();) {
            try {
                for (const Partner& partner : index.partners(a))
                    add_pairs(ArticlePair(contexts[a], contexts[partner.article]), a,
                              partner.article, of_article[a]);
            } catch (...) {
                failures[a] = std::current_exception();
            }
        }
    };
    {
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(cores, of_article.size()); ++i)
            others.emplace_back(work);
        work();
    }
    std::vector<ComparablePair> pairs;
    for (std::size_t a = 0; a < of_article.size(); ++a) {
        if (failures[a]) std::rethrow_exception(failures[a]);
        pairs.insert(pairs.end(), of_article[a].begin(), of_article[a].end());
    }
    return pairs;
}

}  // namespace tadqiq
