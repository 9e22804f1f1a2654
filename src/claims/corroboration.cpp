#include "claims/corroboration.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "claims/model.hpp"

namespace tadqiq {
namespace {

/// Below this score even a plain statement is about something else.
constexpr double least_plain_score = -3;
/// Among many, one that is flagged all the same must be likely by its own words.
constexpr double least_contested_score = 0;
/// The log odds that nobody adds.
constexpr double silence = -99;
constexpr double vague_caution = 0.7, vague_among_many = 2.5, ordinary_caution = 3;
/// Among some hundred articles and more, two that disagree must share a name that few others have.
constexpr double crowd_caution = 0.8;

constexpr std::array<std::string_view, 2> questions = {"score", "corroboration"};

struct Models {
    LinearModel conflict = linear_model("corroborated", questions);
    double agree_threshold = number_of("agree", "threshold");
    double conflict_threshold = number_of("corroborated", "threshold");
    double witness = number_of("corroborated", "witness");
};

const Models& models() {
    static const Models instance;
    return instance;
}

double log_odds(std::int32_t thousandths) {
    return thousandths / 1000.0;
}

/// The verdict will be that they cannot both be right.
bool is_flagged(const WeighedPair& pair) {
    return !pair.agree || pair.contested;
}

/// The score among so many from which on a plain statement is compared.
double least_plain(const WeighedPair& pair, double caution) {
    const bool in_crowd = caution >= crowd_caution;
    return pair.contested && in_crowd ? least_contested_score - caution : least_plain_score;
}

/// The score in a collection that calls for this caution.
std::int32_t score_among(const WeighedPair& pair, double caution) {
    const bool in_crowd = caution >= crowd_caution;
    double against = !pair.vague ? 0 : in_crowd ? vague_among_many : vague_caution;
    // "Up to 10 billion" allows 2 billion, but says something else.
    if (!pair.one_amount || pair.contested) against += caution;
    if (is_flagged(pair) && pair.ordinary && in_crowd) against += ordinary_caution;
    return pair.score - static_cast<std::int32_t>(std::lround(1000 * against));
}

}  // namespace

Corroboration::Corroboration(std::span<const std::span<const WeighedPair>> parts, double caution) {
    for (const auto& pairs : parts)
        for (const WeighedPair& pair : pairs) {
            if (pair.apart) continue;
            const std::int32_t score = score_among(pair, caution);
            if (log_odds(score) < models().witness) continue;
            edges_.push_back({pair.a, pair.b, score});
            edges_.push_back({pair.b, pair.a, score});
        }
    std::sort(edges_.begin(), edges_.end(), [](const Edge& x, const Edge& y) {
        return std::tie(x.from, x.to) < std::tie(y.from, y.to);
    });
}

std::span<const Corroboration::Edge> Corroboration::edges_of(const ClaimRef& claim) const {
    const auto [first, last] =
        std::equal_range(edges_.begin(), edges_.end(), Edge{claim, {}, 0},
                         [](const Edge& x, const Edge& y) { return x.from < y.from; });
    return {first, last};
}

std::vector<Witness> Corroboration::witnesses(const ClaimRef& a, const ClaimRef& b) const {
    std::vector<Witness> found;
    const auto of_a = edges_of(a), of_b = edges_of(b);
    for (auto x = of_a.begin(), y = of_b.begin(); x != of_a.end() && y != of_b.end();) {
        if (x->to == y->to) {
            found.push_back({x->to, std::min(x->score, y->score)});
            ++x, ++y;
        } else if (x->to < y->to) {
            ++x;
        } else {
            ++y;
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Witness& x, const Witness& y) { return x.score > y.score; });
    return found;
}

double Corroboration::of(const ClaimRef& a, const ClaimRef& b) const {
    double odds = 0;
    for (const Witness& witness : witnesses(a, b)) odds += std::exp(log_odds(witness.score));
    return odds > 0 ? std::log(odds) : silence;
}

Weighing weigh(const WeighedPair& pair, double corroboration, double caution) {
    Weighing weighing;
    weighing.score = log_odds(score_among(pair, caution));
    weighing.needed = models().agree_threshold;
    if (pair.contested) weighing.needed += caution;
    if (!pair.agree) {
        weighing.corroboration = corroboration;
        const std::array answers = {weighing.score, corroboration};
        if (weighing.score >= log_odds(least_score_kept))
            weighing.score = models().conflict.score(answers);
        // Among thousands, third articles resemble both by chance, too.
        weighing.needed = models().conflict_threshold + caution;
    }
    const bool suffices = weighing.score >= weighing.needed;
    if (pair.apart && pair.agree) {
        weighing.ground = Ground::other_measure;
    } else if (suffices && !pair.apart) {
        weighing.comparable = true;
    } else if ((pair.plain && weighing.score >= least_plain(pair, caution)) ||
               (caution == 0 && pair.sole)) {
        weighing.ground = Ground::plain_statement;
        weighing.comparable = true;
    } else if (suffices) {
        weighing.ground = Ground::both_numbers;
    }
    return weighing;
}

std::vector<std::optional<Relation>> relations(std::span<const WeighedPair> pairs,
                                               const Corroboration& corroboration, double caution) {
    std::vector<std::optional<Relation>> found(pairs.size());
    std::set<std::pair<ClaimRef, ClaimRef>> same;
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        const WeighedPair& pair = pairs[p];
        const double support = pair.agree ? 0 : corroboration.of(pair.a, pair.b);
        if (!weigh(pair, support, caution).comparable) continue;
        found[p] = Relation::same;
        same.emplace(pair.a, pair.b);
    }
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        const auto& [a, b] = std::pair(pairs[p].a, pairs[p].b);
        const auto& whole_a = pairs[p].whole_of_a;
        const auto& whole_b = pairs[p].whole_of_b;
        if (found[p]) continue;
        if (whole_a && same.contains({{a.article, *whole_a}, b}))
            found[p] = Relation::a_is_part;
        else if (whole_b && same.contains({a, {b.article, *whole_b}}))
            found[p] = Relation::b_is_part;
    }
    return found;
}

std::vector<ComparablePair> comparable_pairs(std::span<const WeighedPair> pairs,
                                             const Corroboration& corroboration, double caution) {
    const auto how = relations(pairs, corroboration, caution);
    std::vector<ComparablePair> found;
    for (std::size_t p = 0; p < pairs.size(); ++p)
        if (how[p]) found.push_back({pairs[p].a, pairs[p].b, *how[p]});
    return found;
}

}  // namespace tadqiq
