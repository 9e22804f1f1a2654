#include "report/entry.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "claims/publisher.hpp"
#include "compare/earlier.hpp"
#include "compare/origin.hpp"

namespace tadqiq {
namespace {

/// Claims that findings tie together, directly or through others (union by find).
class Groups {
  public:
    void join(ClaimRef a, ClaimRef b) { parent_[root(a)] = root(b); }
    ClaimRef root(ClaimRef ref) {
        parent_.try_emplace(ref, ref);
        while (parent_[ref] != ref) ref = parent_[ref] = parent_[parent_[ref]];
        return ref;
    }

  private:
    std::map<ClaimRef, ClaimRef> parent_;
};

bool says_the_same(const Figure& a, const Figure& b) {
    return a.hedge == b.hedge && a.unit == b.unit && a.value == b.value && a.low == b.low &&
           a.high == b.high && a.alternative == b.alternative;
}

/// Which articles of an entry stem from one origin; a text is looked at once for all entries.
class Origins {
  public:
    explicit Origins(const Report& report) : report_(report) {}

    void add_to(Entry& entry) {
        for (const auto& stance : entry.stances)
            for (const auto ref : stance.claims) entry.origin_of[ref.article] = ref.article;
        std::vector<std::size_t> articles;
        std::vector<Sketch> sketches;
        for (const auto& [article, itself] : entry.origin_of) {
            articles.push_back(article);
            sketches.push_back(sketch(article));
        }
        const auto first = origins(sketches);
        for (std::size_t i = 0; i < articles.size(); ++i)
            entry.origin_of[articles[i]] = articles[first[i]];
        for (auto& stance : entry.stances) {
            std::map<std::size_t, unsigned> voices;  // by origin
            for (const auto ref : stance.claims) {
                if (is_earlier_value(report_.article(ref), ref.claim)) continue;
                unsigned& weight = voices[entry.origin_of[ref.article]];
                weight = std::max(weight, publisher_weight(report_.article(ref).article));
            }
            stance.origins = voices.size();
            for (const auto& [origin, weight] : voices) stance.support += weight;
        }
    }

  private:
    const Sketch& sketch(std::size_t article) {
        const auto [known, added] = sketches_.try_emplace(article);
        if (added) known->second = sketch_of(report_.articles[article].article.text);
        return known->second;
    }

    const Report& report_;
    std::map<std::size_t, Sketch> sketches_;
};

/// Builds one entry of the findings that belong together.
class EntryBuilder {
  public:
    EntryBuilder(const Report& report, Origins& origins) : report_(report), origins_(origins) {}

    Entry build(const std::vector<const Finding*>& findings) {
        collect_stances(findings);
        origins_.add_to(entry_);
        for (const auto* finding : findings) add_pair(*finding);
        for (const auto& [stances, pair] : pairs_) entry_.pairs.push_back(pair);
        for (auto& stance : entry_.stances) {
            keep_one_an_article(stance.claims);
            std::stable_sort(stance.claims.begin(), stance.claims.end(),
                             [&](ClaimRef x, ClaimRef y) { return weight(x) > weight(y); });
        }
        std::stable_sort(entry_.pairs.begin(), entry_.pairs.end(),
                         [](const StancePair& x, const StancePair& y) {
                             return severity(x.finding->verdict) < severity(y.finding->verdict);
                         });
        entry_.verdict = entry_.pairs.front().finding->verdict;
        return std::move(entry_);
    }

  private:
    void collect_stances(const std::vector<const Finding*>& findings) {
        std::map<ClaimRef, Stance> claims;  // sorted: the order of the articles
        for (const auto* finding : findings) {
            claims.try_emplace(finding->a, Stance{{}, finding->ranges_a, finding->unit});
            claims.try_emplace(finding->b, Stance{{}, finding->ranges_b, finding->unit});
        }
        for (const auto& [ref, alone] : claims) {
            const Figure& figure = report_.claim(ref).figure;
            auto same = std::find_if(
                entry_.stances.begin(), entry_.stances.end(), [&](const Stance& stance) {
                    return says_the_same(report_.claim(stance.claims.front()).figure, figure);
                });
            if (same == entry_.stances.end())
                same = entry_.stances.insert(entry_.stances.end(), alone);
            same->claims.push_back(ref);
        }
        std::stable_sort(entry_.stances.begin(), entry_.stances.end(),
                         [](const Stance& x, const Stance& y) {
                             return x.ranges.implied.low < y.ranges.implied.low;
                         });
        for (std::size_t i = 0; i < entry_.stances.size(); ++i)
            for (const auto ref : entry_.stances[i].claims) stance_of_[ref] = i;
    }

    void add_pair(const Finding& finding) {
        const std::size_t a = stance_of_[finding.a], b = stance_of_[finding.b];
        StancePair& pair = pairs_[std::minmax(a, b)];
        auto& articles = articles_[std::minmax(a, b)];
        if (!pair.finding || severity(finding.verdict) < severity(pair.finding->verdict)) {
            pair = {a, b, &finding};
            articles.clear();
        }
        if (finding.verdict != pair.finding->verdict) return;
        // Of findings that say the same, one that knows whose words they are says most.
        if (pair.finding->voices == Voices::unknown && finding.voices != Voices::unknown) {
            pair.a = a;
            pair.b = b;
            pair.finding = &finding;
        }
        articles.insert(std::minmax(finding.a.article, finding.b.article));
        pair.count = articles.size();
        if (is_flagged(finding.verdict) &&
            entry_.origin_of[finding.a.article] == entry_.origin_of[finding.b.article])
            pair.changed_in_copying = true;
    }

    static void keep_one_an_article(std::vector<ClaimRef>& claims) {
        const auto same = [](ClaimRef x, ClaimRef y) { return x.article == y.article; };
        claims.erase(std::unique(claims.begin(), claims.end(), same), claims.end());
    }

    unsigned weight(ClaimRef ref) const { return publisher_weight(report_.article(ref).article); }

    const Report& report_;
    Origins& origins_;
    Entry entry_;
    std::map<ClaimRef, std::size_t> stance_of_;
    using TwoIndices = std::pair<std::size_t, std::size_t>;
    std::map<TwoIndices, StancePair> pairs_;               ///< by their stances
    std::map<TwoIndices, std::set<TwoIndices>> articles_;  ///< that stand behind each pair
};

/// A measure without a name is a "?" and the folded words that it was made of.
bool has_named_measure(const Claim& claim) {
    return !claim.measure.empty() && !claim.measure.starts_with('?');
}

/// What orders the entries of a report.
auto rank(const Entry& entry) {
    Decimal gap;
    for (const auto& pair : entry.pairs) gap = std::max(gap, pair.finding->gap);
    return std::tuple(
        severity(entry.verdict), -gap, -static_cast<long>(entry.independent_origins()),
        -static_cast<long>(entry.origin_of.size()), entry.stances.front().claims.front());
}

std::vector<Entry> grouped(const Report& report, std::span<const Finding* const> shown) {
    Groups groups;
    for (const auto* finding : shown) groups.join(finding->a, finding->b);
    std::map<ClaimRef, std::vector<const Finding*>> together;
    for (const auto* finding : shown) together[groups.root(finding->a)].push_back(finding);

    std::vector<Entry> result;
    Origins origins(report);
    for (const auto& [root, findings] : together)
        result.push_back(EntryBuilder(report, origins).build(findings));
    std::sort(result.begin(), result.end(),
              [](const Entry& x, const Entry& y) { return rank(x) < rank(y); });
    return result;
}

}  // namespace

std::size_t Entry::independent_origins() const {
    return static_cast<std::size_t>(
        std::count_if(origin_of.begin(), origin_of.end(),
                      [](const auto& article) { return article.first == article.second; }));
}

std::optional<std::size_t> Entry::best_supported() const {
    std::size_t best = 0, most = 1, sharing = 0;
    for (std::size_t i = 0; i < stances.size(); ++i) {
        if (stances[i].support < most) continue;
        sharing = stances[i].support == most ? sharing + 1 : 1;
        most = stances[i].support;
        best = i;
    }
    if (most < 2 || sharing != 1) return {};
    return best;
}

bool Entry::is_dispute() const {
    return std::all_of(pairs.begin(), pairs.end(), [](const StancePair& pair) {
        return !is_flagged(pair.finding->verdict) || pair.finding->voices == Voices::dispute;
    });
}

std::vector<Entry> entries(const Report& report, Include include) {
    std::vector<const Finding*> shown;
    for (const auto& finding : report.findings)
        if (is_shown(finding.verdict, include) && !finding.repeated &&
            !report.is_dismissed(finding.fingerprint))
            shown.push_back(&finding);
    return grouped(report, shown);
}

std::vector<Entry> dismissed_entries(const Report& report) {
    std::vector<const Finding*> shown;
    for (const auto& finding : report.findings)
        if (is_flagged(finding.verdict) && !finding.repeated &&
            report.is_dismissed(finding.fingerprint))
            shown.push_back(&finding);
    return grouped(report, shown);
}

std::vector<Entry> entries_of(const Report& report, Verdict verdict) {
    std::vector<const Finding*> shown;
    for (const auto& finding : report.findings)
        if (finding.verdict == verdict && !finding.repeated) shown.push_back(&finding);
    return grouped(report, shown);
}

Claim representative(const Report& report, const Entry& entry) {
    std::vector<const Claim*> all, named;
    std::map<std::string_view, std::size_t> claims_of, in_scope, in_period;
    std::size_t scoped = 0;
    for (const auto& stance : entry.stances)
        for (const auto ref : stance.claims) {
            const Claim& claim = report.claim(ref);
            all.push_back(&claim);
            for (const auto& key : claim.scope) ++in_scope[key];
            if (!claim.scope.empty()) ++scoped;
            ++in_period[claim.period];
            if (!has_named_measure(claim)) continue;
            named.push_back(&claim);
            ++claims_of[claim.measure];
        }
    Claim best =
        named.empty()
            ? *all.front()
            : **std::max_element(named.begin(), named.end(), [&](const Claim* x, const Claim* y) {
                  return claims_of[x->measure] < claims_of[y->measure];
              });
    // A claim without a scope is of any; two claims of two scopes have none that names them both.
    best.scope.clear();
    for (const auto& [key, count] : in_scope)
        if (2 * count > scoped) best.scope.emplace_back(key);
    if (2 * in_period[best.period] <= all.size()) best.period.clear();
    return best;
}

}  // namespace tadqiq
