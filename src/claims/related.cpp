#include "claims/related.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"
#include "claims/context.hpp"

namespace tadqiq {
namespace {

/// How many others an article looks for at most, and how many articles a name may stand in before
/// it tells nothing: both keep the work linear in the number of articles.
constexpr std::size_t most_partners = 60, most_articles_of_a_name = 400;
/// How much of an article's headline and lead another one must share, of 1.
constexpr double least_relation = 0.05;

using Number = std::uint32_t;  ///< of an article

/// Names, by some of their bits: it may hold one that was never put in, and never lacks one that
/// was.
class NameFilter {
  public:
    void put(std::span<const std::uint32_t> names) {
        for (const auto name : names) bits_[name & mask] = true;
    }
    bool holds(std::uint32_t name) const { return bits_[name & mask]; }

  private:
    static constexpr std::uint32_t mask = (1U << 21) - 1;
    std::vector<bool> bits_ = std::vector<bool>(mask + 1);
};

/// Which articles each name stands in.
class Index {
  public:
    /// Of the names that the filter holds, or of all.
    explicit Index(std::span<const NamedArticle> articles, const NameFilter* filter = nullptr)
        : articles_(articles), names_(articles.size()) {
        std::vector<std::pair<std::uint32_t, Number>> postings;
        for (Number i = 0; i < articles.size(); ++i)
            for (const auto name : articles[i].names)
                if (!filter || filter->holds(name)) postings.emplace_back(name, i);
        std::sort(postings.begin(), postings.end());
        for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
            auto& with_name = articles_with_.emplace_back();
            for (; end < postings.size() && postings[end].first == postings[begin].first; ++end) {
                with_name.push_back(postings[end].second);
                names_[postings[end].second].push_back(articles_with_.size() - 1);
            }
            weights_.push_back(std::log1p(static_cast<double>(articles.size()) /
                                          static_cast<double>(with_name.size())));
        }
    }

    /// What `partners` writes on; one a thread.
    struct Sheet {
        std::vector<double> shared;
        std::vector<Number> touched;
    };

    /// The articles that are about the same, most related first.
    std::vector<Number> partners(Number which, Sheet& sheet) const {
        sheet.shared.resize(articles_.size());
        double all = 0;
        for (const std::size_t name : names_[which]) {
            all += weights_[name];
            if (tells_nothing(name)) continue;
            for (const Number other : articles_with_[name]) {
                if (sheet.shared[other] == 0) sheet.touched.push_back(other);
                sheet.shared[other] += weights_[name];
            }
        }
        std::vector<std::pair<double, Number>> found;
        for (const Number other : sheet.touched) {
            if (other != which && sheet.shared[other] >= least_relation * all)
                found.emplace_back(sheet.shared[other], other);
            sheet.shared[other] = 0;
        }
        sheet.touched.clear();
        const auto count = std::min(found.size(), most_partners);
        std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count),
                          found.end(), [&](const auto& x, const auto& y) {
                              if (x.first != y.first) return x.first > y.first;
                              return articles_[x.second].id < articles_[y.second].id;
                          });
        std::vector<Number> partners;
        for (std::size_t i = 0; i < count; ++i) partners.push_back(found[i].second);
        return partners;
    }

    /// The first `fresh` articles and all that share a name with one of them, in order.
    std::vector<Number> concerned(std::size_t fresh) const {
        std::vector<char> is_concerned(articles_.size());
        for (Number i = 0; i < std::min(fresh, articles_.size()); ++i) {
            is_concerned[i] = 1;
            if (fresh >= articles_.size()) continue;
            for (const std::size_t name : names_[i])
                if (!tells_nothing(name))
                    for (const Number other : articles_with_[name]) is_concerned[other] = 1;
        }
        std::vector<Number> all;
        for (Number i = 0; i < articles_.size(); ++i)
            if (is_concerned[i]) all.push_back(i);
        return all;
    }

  private:
    bool tells_nothing(std::size_t name) const {
        return articles_with_[name].size() > most_articles_of_a_name;
    }

    std::span<const NamedArticle> articles_;
    std::vector<std::vector<Number>> articles_with_;  ///< by name
    std::vector<double> weights_;                     ///< by name
    std::vector<std::vector<std::size_t>> names_;     ///< by article
};

/// With all names of the articles that can concern the first `fresh`: a gate asks for a few of
/// many.
Index index_of(std::span<const NamedArticle> articles, std::size_t fresh) {
    if (fresh >= articles.size()) return Index(articles);
    NameFilter of_fresh, of_concerned;
    for (const auto& article : articles.first(fresh)) of_fresh.put(article.names);
    for (const Number which : Index(articles, &of_fresh).concerned(fresh))
        of_concerned.put(articles[which].names);
    return Index(articles, &of_concerned);
}

}  // namespace

std::vector<std::uint32_t> hashes_of(const Terms& head_names) {
    std::vector<std::uint32_t> hashes;
    for (const auto& name : head_names) {
        std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
        for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        hashes.push_back(static_cast<std::uint32_t>(hash >> 32));
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

std::vector<std::uint32_t> names_of(const ArticleClaims& article) {
    return hashes_of(context_of(article).head_names);
}

std::vector<std::pair<std::size_t, std::size_t>> related_pairs(
    std::span<const NamedArticle> articles, std::size_t fresh) {
    constexpr std::size_t at_once = 64;
    const Index index = index_of(articles, fresh);
    const auto concerned = index.concerned(fresh);
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> parts(
        (concerned.size() + at_once - 1) / at_once);
    in_parallel(parts.size(), [&](std::size_t part) {
        thread_local Index::Sheet sheet;
        const auto end = std::min(concerned.size(), (part + 1) * at_once);
        for (std::size_t i = part * at_once; i < end; ++i)
            for (const Number other : index.partners(concerned[i], sheet)) {
                const std::pair<std::size_t, std::size_t> pair = std::minmax(concerned[i], other);
                if (pair.first < fresh) parts[part].push_back(pair);
            }
    });
    std::vector<std::pair<std::size_t, std::size_t>> related;
    for (const auto& part : parts) related.insert(related.end(), part.begin(), part.end());
    std::sort(related.begin(), related.end());
    related.erase(std::unique(related.begin(), related.end()), related.end());
    return related;
}

}  // namespace tadqiq
