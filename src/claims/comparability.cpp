#include "claims/comparability.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "claims/matching.hpp"
#include "claims/related.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t reasons_shown = 8;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

/// What a claim says, by the slot's name; the same slots in the same order for each claim.
std::vector<std::pair<std::string_view, std::string>> slots_of(const ArticleClaims& article,
                                                               const Claim& claim) {
    std::string whole = claim.part_of_scope;
    if (claim.part_of) {
        const Claim& other = article.claims.at(*claim.part_of);
        whole = other.figure.text.of(article.article.field(other.field));
    }
    return {{"kind", std::string(name(claim.figure.kind))},
            {"unit", claim.figure.unit},
            {"measure", claim.measure},
            {"counted", claim.counted},
            {"scope", joined(claim.scope)},
            {"anchor", claim.anchor},
            {"period", claim.period},
            {"as of", claim.as_of.value_or("")},
            {"status", std::string(name(claim.status))},
            {"part of", whole},
            {"said by", claim.attributed_to}};
}

std::vector<SlotComparison> side_by_side(const ArticleClaims& a, const Claim& x,
                                         const ArticleClaims& b, const Claim& y) {
    using Outcome = SlotComparison::Outcome;
    std::vector<SlotComparison> slots;
    auto left = slots_of(a, x), right = slots_of(b, y);
    for (std::size_t i = 0; i < left.size(); ++i) {
        auto& [slot, value] = left[i];
        auto& other = right[i].second;
        if (value.empty() && other.empty()) continue;
        const auto outcome = value.empty() || other.empty() ? Outcome::open
                             : value == other               ? Outcome::same
                                                            : Outcome::differs;
        slots.push_back({slot, std::move(value), std::move(other), outcome});
    }
    return slots;
}

/// The answers that weigh most, heaviest first.
std::vector<WeighedAnswer> heaviest(std::span<const std::string_view> questions,
                                    std::span<const double> answers,
                                    std::span<const double> weights) {
    std::vector<WeighedAnswer> all;
    for (std::size_t q = 0; q < questions.size(); ++q)
        if (weights[q] != 0) all.push_back({questions[q], answers[q], weights[q]});
    std::stable_sort(all.begin(), all.end(), [](const auto& x, const auto& y) {
        return std::abs(x.weight) > std::abs(y.weight);
    });
    all.resize(std::min(all.size(), reasons_shown));
    return all;
}

/// The terms of both, without the letters that say what kind of term it is ("n:iraq").
std::vector<std::string> shared(const Terms& a, const Terms& b) {
    std::set<std::string> both;
    for (const auto term : a)
        if (std::find(b.begin(), b.end(), term) != b.end())
            both.emplace(term.substr(term.find(':') + 1));
    return {both.begin(), both.end()};
}

}  // namespace

std::string_view name(SlotComparison::Outcome outcome) {
    switch (outcome) {
        case SlotComparison::Outcome::same:
            return "same";
        case SlotComparison::Outcome::differs:
            return "differs";
        case SlotComparison::Outcome::open:
            return "open";
    }
    return {};
}

Comparability comparable(std::span<const ArticleClaims, 2> articles, std::size_t i, std::size_t j,
                         const std::optional<Collection>& collection) {
    const std::array contexts = {context_of(articles[0]), context_of(articles[1])};
    const ArticlePair pair(contexts[0], contexts[1]);
    Comparability result;
    result.shared_names = shared(contexts[0].head_names, contexts[1].head_names);
    const std::array<NamedArticle, 2> named = {
        NamedArticle{articles[0].article.id, articles[0].names},
        NamedArticle{articles[1].article.id, articles[1].names}};
    result.collection = collection;
    result.articles_meet = collection ? collection->they_meet : !related_pairs(named).empty();
    const double caution = caution_among(collection ? collection->articles : articles.size());
    result.slots =
        side_by_side(articles[0], articles[0].claims.at(i), articles[1], articles[1].claims.at(j));
    result.match = likened(pair, i, j);
    result.weighing.ground = result.match.ground;
    const Corroboration alone, &corroboration = collection ? collection->corroboration : alone;
    const ClaimRef a{0, i}, b{1, j};
    std::vector<WeighedPair> pairs;
    for (const Match& match : matches(pair)) {
        pairs.push_back(weighed(pair, match, 0, 1));
        if (match.i != i || match.j != j) continue;
        result.match = match;
        result.witnesses = corroboration.witnesses(a, b);
        result.weighing = weigh(pairs.back(), corroboration.of(a, b), caution);
        result.reasons = heaviest(final_questions(), final_answers(match), final_shares(match));
        result.fit_reasons = heaviest(fit_questions(), fit_answers(match), fit_shares(match));
    }
    if (result.articles_meet) result.compared = comparable_pairs(pairs, corroboration, caution);
    for (const ComparablePair& pair : result.compared)
        if (pair.a == a && pair.b == b) result.relation = pair.relation;
    return result;
}

}  // namespace tadqiq
