#include "claims/related.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>

#include "base/parallel.hpp"
#include "claims/context.hpp"

namespace tadqiq {
namespace {

/// How many others an article looks for at most: with most_articles_of_a_name it keeps the work
/// linear in the number of articles.
constexpr std::size_t most_partners = 60;
/// How much of an article's headline and lead another one must share, of 1.
constexpr double least_relation = 0.05;
/// A folder is a part of the news: a name that all of its ten articles share is still a rare one.
constexpr std::size_t ordinary_articles = 300;

using Number = NameIndex::Number;

/// Rounded down to 1, 2, 3, 4, 6, 8, 12, 16 ...: what depends on it seldom changes while articles
/// come in.
std::size_t roughly(std::size_t count) {
    const int dropped = std::max(0, static_cast<int>(std::bit_width(count)) - 2);
    return count >> dropped << dropped;
}

void keep_each_once(ArticlePairs& pairs) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// The articles themselves as their index.
class WholeIndex : public NameIndex {
  public:
    explicit WholeIndex(std::span<const NamedArticle> articles)
        : articles_(articles), names_(articles.size()) {
        std::vector<std::pair<std::uint32_t, Number>> postings;
        for (Number i = 0; i < articles.size(); ++i)
            for (const auto name : articles[i].names) postings.emplace_back(name, i);
        std::sort(postings.begin(), postings.end());
        for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
            auto& with_name = articles_with_.emplace_back();
            for (; end < postings.size() && postings[end].first == postings[begin].first; ++end) {
                with_name.push_back(postings[end].second);
                names_[postings[end].second].push_back(
                    static_cast<Number>(articles_with_.size() - 1));
            }
            weights_.push_back(weight_of_name(with_name.size(), articles.size()));
            if (with_name.size() > most_articles_of_a_name) with_name = {};
        }
    }

    std::size_t size() const override { return articles_.size(); }
    std::span<const Number> names(Number article) override { return names_[article]; }
    double weight(Number name) override { return weights_[name]; }
    std::span<const Number> articles_with(Number name) override { return articles_with_[name]; }
    std::string_view id(Number article) override { return articles_[article].id; }

  private:
    std::span<const NamedArticle> articles_;
    std::vector<std::vector<Number>> articles_with_;  ///< by name; empty where it tells nothing
    std::vector<double> weights_;                     ///< by name
    std::vector<std::vector<Number>> names_;          ///< by article
};

/// What one article shares with others; written on again for the next one.
class Sheet {
  public:
    void fill(NameIndex& index, Number which) {
        for (const Number other : touched_) shared_[other] = 0;
        touched_.clear();
        for (const Number name : index.names(which)) {
            const double weight = index.weight(name);
            for (const Number other : index.articles_with(name)) {
                if (other >= shared_.size()) shared_.resize(2 * (other + std::size_t{1}));
                if (shared_[other] == 0) touched_.push_back(other);
                shared_[other] += weight;
            }
        }
    }
    /// With the article itself.
    std::span<const Number> touched() const { return touched_; }
    double shared(Number other) const { return shared_[other]; }

  private:
    std::vector<double> shared_;
    std::vector<Number> touched_;
};

/// The articles that are about the same; `sheet` is filled with what they share.
std::vector<Number> partners(NameIndex& index, Number which, const Sheet& sheet) {
    double all = 0;
    for (const Number name : index.names(which)) all += index.weight(name);
    const double least = least_relation * all;
    std::vector<std::pair<double, Number>> found;
    for (const Number other : sheet.touched())
        if (other != which && sheet.shared(other) >= least)
            found.emplace_back(sheet.shared(other), other);
    // Of those that share the same, the first by id: ids are asked for where it depends on them.
    const auto more = [](const auto& x, const auto& y) { return x.first > y.first; };
    const auto by_id = [&](const auto& x, const auto& y) {
        return index.id(x.second) < index.id(y.second);
    };
    if (found.size() > most_partners) {
        const auto limit = found.begin() + most_partners;
        std::nth_element(found.begin(), limit - 1, found.end(), more);
        const double last = (limit - 1)->first;
        const auto begin =
            std::partition(found.begin(), limit, [&](const auto& x) { return x.first > last; });
        const auto end =
            std::partition(limit, found.end(), [&](const auto& x) { return x.first == last; });
        if (limit != end) std::nth_element(begin, limit, end, by_id);
        found.resize(most_partners);
    }
    std::vector<Number> partners;
    for (const auto& [shared, other] : found) partners.push_back(other);
    return partners;
}

/// Whether what is shared suffices for an article. Most often it does not, and some of the names
/// show it.
bool suffices(NameIndex& index, Number which, double shared) {
    double all = 0;
    for (const Number name : index.names(which)) {
        all += index.weight(name);
        if (shared < least_relation * all) return false;
    }
    return true;
}

/// Whether `other` is among the partners of `which`. `shared`: by both.
bool is_partner(NameIndex& index, Number which, Number other, double shared, Sheet& sheet) {
    if (!suffices(index, which, shared)) return false;
    sheet.fill(index, which);
    std::size_t before = 0;
    std::vector<Number> level;
    for (const Number rival : sheet.touched()) {
        if (rival == which || rival == other || sheet.shared(rival) < shared) continue;
        if (sheet.shared(rival) == shared)
            level.push_back(rival);
        else if (++before == most_partners)
            return false;
    }
    if (before + level.size() < most_partners) return true;
    for (const Number rival : level) before += index.id(rival) < index.id(other);
    return before < most_partners;
}

}  // namespace

std::vector<std::uint32_t> hashes_of(const Terms& head_names) {
    std::vector<std::uint32_t> hashes;
    for (const auto name : head_names) {
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

double weight_of_name(std::size_t with_it, std::size_t all) {
    if (with_it > most_articles_of_a_name) return 0;
    return std::log1p(static_cast<double>(roughly(all) + ordinary_articles) /
                      static_cast<double>(roughly(with_it)));
}

ArticlePairs related_pairs(std::span<const NamedArticle> articles) {
    constexpr std::size_t at_once = 64;
    WholeIndex index(articles);
    std::vector<ArticlePairs> parts((articles.size() + at_once - 1) / at_once);
    in_parallel(parts.size(), [&](std::size_t part) {
        thread_local Sheet sheet;
        const auto end = std::min(articles.size(), (part + 1) * at_once);
        for (std::size_t i = part * at_once; i < end; ++i) {
            sheet.fill(index, static_cast<Number>(i));
            for (const Number other : partners(index, static_cast<Number>(i), sheet))
                parts[part].push_back(std::minmax(i, std::size_t{other}));
        }
    });
    ArticlePairs related;
    for (const auto& part : parts) related.insert(related.end(), part.begin(), part.end());
    keep_each_once(related);
    return related;
}

namespace {

/// The pairs in which one of these takes part.
ArticlePairs related_to(NameIndex& index, std::span<const Number> fresh) {
    ArticlePairs related;
    Sheet own, others;
    for (const Number which : fresh) {
        own.fill(index, which);
        auto found = partners(index, which, own);
        std::sort(found.begin(), found.end());
        const auto known = static_cast<std::ptrdiff_t>(found.size());
        for (const Number other : own.touched())
            if (other != which &&
                !std::binary_search(found.begin(), found.begin() + known, other) &&
                is_partner(index, other, which, own.shared(other), others))
                found.push_back(other);
        for (const Number other : found) related.push_back(std::minmax(which, other));
    }
    keep_each_once(related);
    return related;
}

/// In order.
std::vector<Number> partners_of(NameIndex& index, Number which, Sheet& sheet) {
    sheet.fill(index, which);
    auto found = partners(index, which, sheet);
    std::sort(found.begin(), found.end());
    return found;
}

/// Whether `other` is among the partners of `which`.
bool is_partner(NameIndex& index, Number which, Number other, Sheet& sheet) {
    const auto names = index.names(which), others = index.names(other);
    double shared = 0;
    for (const Number name : names)
        if (std::binary_search(others.begin(), others.end(), name)) shared += index.weight(name);
    return shared > 0 && is_partner(index, which, other, shared, sheet);
}

/// Those whose partners may be others since some came in: who met these, and who has a name that
/// weighs otherwise.
std::set<Number> touched_by(std::span<const Number> fresh, const ArticlePairs& met,
                            NameIndex& before, NameIndex& after) {
    std::set<Number> touched;
    for (const auto& [one, other] : met)
        touched.insert({static_cast<Number>(one), static_cast<Number>(other)});
    for (const Number which : fresh)
        for (const Number name : after.names(which)) {
            if (before.weight(name) == after.weight(name)) continue;
            const auto with_it = before.articles_with(name);
            touched.insert(with_it.begin(), with_it.end());
        }
    for (const Number which : fresh) touched.erase(which);
    return touched;
}

}  // namespace

ArticlePairs related_to_first(NameIndex& index, std::size_t fresh) {
    std::vector<Number> first(fresh);
    std::iota(first.begin(), first.end(), Number{0});
    return related_to(index, first);
}

std::optional<PairChanges> pair_changes(NameIndex& before, NameIndex& after,
                                        std::span<const Number> fresh) {
    if (roughly(before.size()) != roughly(after.size())) return {};
    PairChanges changes;
    changes.come = related_to(after, fresh);
    Sheet sheet;
    for (const Number which : touched_by(fresh, changes.come, before, after)) {
        const auto was = partners_of(before, which, sheet), is = partners_of(after, which, sheet);
        std::vector<Number> come, gone;
        std::set_difference(is.begin(), is.end(), was.begin(), was.end(), std::back_inserter(come));
        std::set_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(gone));
        // The other one may have looked for it before, or still does.
        for (const Number other : come)
            if (!is_partner(before, other, which, sheet))
                changes.come.push_back(std::minmax(which, other));
        for (const Number other : gone)
            if (!is_partner(after, other, which, sheet))
                changes.gone.push_back(std::minmax(which, other));
    }
    keep_each_once(changes.come);
    keep_each_once(changes.gone);
    return changes;
}

}  // namespace tadqiq
