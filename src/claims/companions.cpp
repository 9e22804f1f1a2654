#include "claims/companions.hpp"

#include "claims/amount.hpp"

namespace tadqiq {

bool is_telling(const Figure& figure) {
    if (figure.kind != Kind::count && figure.kind != Kind::money && figure.kind != Kind::measure &&
        figure.kind != Kind::percent)
        return false;
    return !figure.value || *figure.value >= Decimal(3);
}

Rank rank_in_sentence(const ArticleContext& article, std::size_t claim) {
    const auto& claims = article.article->claims;
    Rank rank;
    for (const std::size_t other : article.by_sentence[article.claims[claim].sentence]) {
        if (article.claims[other].measure.akin != article.claims[claim].measure.akin ||
            !same_dimension(claims[other].figure, claims[claim].figure))
            continue;
        if (other < claim) ++rank.place;
        ++rank.count;
    }
    return rank;
}

AgreeingNumbers::AgreeingNumbers(const ArticleContext& a, std::size_t sentence_a,
                                 const ArticleContext& b, std::size_t sentence_b) {
    // One claim is left out of each sentence, and with it one pair of each number's; where a number
    // has this many, enough are left.
    constexpr int enough = most + 1;
    const auto& of_b = b.by_sentence[sentence_b];
    std::vector<int> pairs_of_b(of_b.size());
    for (const std::size_t x : a.by_sentence[sentence_a]) {
        const Figure& fx = a.article->claims[x].figure;
        if (!is_telling(fx)) continue;
        int pairs_of_x = 0;
        for (std::size_t k = 0; k < of_b.size() && pairs_of_x < enough; ++k) {
            const std::size_t y = of_b[k];
            const Figure& fy = b.article->claims[y].figure;
            if (pairs_of_b[k] == enough || !same_dimension(fx, fy) || !same_number(fx, fy) ||
                a.claims[x].measure.akin != b.claims[y].measure.akin)
                continue;
            pairs_.push_back({x, y});
            ++pairs_of_b[k];
            ++pairs_of_x;
        }
    }
}

int AgreeingNumbers::beside(std::size_t i, std::size_t j) const {
    int count = 0;
    for (auto pair = pairs_.begin(); pair != pairs_.end() && count < most; ++pair)
        count += pair->x != i && pair->y != j;
    return count;
}

}  // namespace tadqiq
