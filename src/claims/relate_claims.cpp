#include "claims/relate_claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "claims/amount.hpp"
#include "claims/function_words.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t claims_to_end = 3;     // "from 5.3 billion (4.7 billion euros) to 13.2"
constexpr std::size_t most_in_headline = 8;  // figures: a line of thousands is no headline

/// Where an article says both "20 dead" and "20 students", the students are the toll.
void mark_plain(ArticleContext& article) {
    std::set<std::pair<std::string_view, Decimal>> plain;
    const auto each = [&](auto use) {
        for (std::size_t i = 0; i < article.claims.size(); ++i) {
            const Figure& figure = article.article->claims[i].figure;
            if (figure.kind == Kind::count && figure.value)
                use(article.claims[i],
                    std::pair(std::string_view(article.claims[i].measure.akin), *figure.value));
        }
    };
    each([&](ClaimContext& claim, const auto& number) {
        if (has_plain_noun(claim.attachment)) plain.insert(number);
    });
    each([&](ClaimContext& claim, const auto& number) {
        claim.plain_elsewhere = plain.contains(number);
    });
}

void mark_listed(ArticleContext& article) {
    auto& claims = article.claims;
    for (std::size_t i = 1; i < claims.size(); ++i) {
        ClaimContext &first = claims[i - 1], &second = claims[i];
        const Attachment &a = first.attachment, &b = second.attachment;
        const bool joined = b.coordinated && first.sentence == second.sentence &&
                            first.measure.akin == second.measure.akin;
        if (joined && !a.group.empty() && !b.group.empty() && a.group != b.group)
            first.listed = second.listed = true;
    }
}

/// Of the numbers that an article gives of one thing the first is the plain statement; others
/// are what was said earlier, elsewhere or by others.
void mark_heads(ArticleContext& article) {
    std::map<std::string, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < article.claims.size(); ++i) {
        const ClaimContext& claim = article.claims[i];
        const Attachment& a = claim.attachment;
        if (a.signs.superseded || claim.sentence >= article.anchors.of_sentence.size()) continue;
        same[fmt::format("{} {} {} {} {}", claim.measure.akin, a.group, a.nation,
                         a.part || a.part_after, article.anchors.of_sentence[claim.sentence])]
            .push_back(i);
    }
    const auto& claims = article.article->claims;
    for (const auto& [key, members] : same) {
        bool alone = true;
        for (const std::size_t i : members) {
            const Figure &first = claims[members.front()].figure, &own = claims[i].figure;
            article.claims[i].head = same_dimension(first, own) && same_number(first, own);
            alone &= article.claims[i].head;
        }
        for (const std::size_t i : members) article.claims[i].alone = alone;
    }
}

const std::optional<Decimal>& stated(const Figure& figure) {
    return figure.value ? figure.value : figure.high ? figure.high : figure.low;
}

/// The toll of all is the largest of a story's, and parts and other attacks are less.
void mark_largest(ArticleContext& article) {
    struct Extremes {
        const Decimal *least = nullptr, *most = nullptr;
    };
    const auto& claims = article.article->claims;
    std::map<std::tuple<std::string_view, Kind, std::string_view>, Extremes> of_measure;
    const auto each = [&](auto use) {
        for (std::size_t i = 0; i < claims.size(); ++i)
            if (const auto& number = stated(claims[i].figure))
                use(article.claims[i], *number,
                    of_measure[{article.claims[i].measure.akin, claims[i].figure.kind,
                                claims[i].figure.unit}]);
    };
    each([](const ClaimContext&, const Decimal& number, Extremes& of) {
        if (!of.most || number > *of.most) of.most = &number;
        if (!of.least || number < *of.least) of.least = &number;
    });
    each([](ClaimContext& claim, const Decimal& number, const Extremes& of) {
        claim.largest = number == *of.most;
        claim.one_of_several = *of.least != *of.most;
    });
}

/// "From 22 hours to 11", "11 instead of 18".
void link_ends(ArticleContext& article) {
    const auto is_change = [&](std::size_t from, std::size_t to) {
        const Figure &a = article.article->claims[from].figure,
                     &b = article.article->claims[to].figure;
        const Attachment &x = article.claims[from].attachment, &y = article.claims[to].attachment;
        if (a.kind != b.kind || a.unit != b.unit || y.signs.superseded ||
            article.claims[from].measure.akin != article.claims[to].measure.akin)
            return false;
        return x.signs.superseded || (x.word_before == from_word && y.word_before == to_word);
    };
    for (const auto& sentence : article.by_sentence)
        for (std::size_t k = 0; k < sentence.size(); ++k)
            for (std::size_t m = k + 1; m < std::min(sentence.size(), k + 1 + claims_to_end); ++m) {
                const bool falls_back = is_change(sentence[m], sentence[k]);
                if (!falls_back && !is_change(sentence[k], sentence[m])) continue;
                ClaimContext &first = article.claims[sentence[k]],
                             &second = article.claims[sentence[m]];
                if (first.other_end || second.other_end) continue;
                first.other_end = sentence[m];
                second.other_end = sentence[k];
                (falls_back ? second : first).earlier_end = true;
            }
}

}  // namespace

void measure_headlines(ArticleContext& article) {
    const auto& claims = article.article->claims;
    std::size_t left = most_in_headline;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        Measure& measure = article.claims[i].measure;
        if (!article.claims[i].headline || measure.is_known()) continue;
        if (left-- == 0) return;
        for (std::size_t k = 0; k < claims.size(); ++k) {
            const Figure &own = claims[i].figure, &other = claims[k].figure;
            if (article.claims[k].headline || !article.claims[k].measure.is_known() ||
                !same_dimension(own, other) || !same_number(own, other))
                continue;
            // "10 facts about the earthquake" are none of the 10 who died in it.
            const std::string& noun = article.claims[i].attachment.counted;
            if (!noun.empty() && noun != article.claims[k].attachment.counted) continue;
            measure = article.claims[k].measure;
            measure.part_of.reset();
            break;
        }
    }
}

void relate_claims(ArticleContext& article) {
    mark_largest(article);
    link_ends(article);
    mark_listed(article);
    mark_heads(article);
    mark_plain(article);
}

}  // namespace tadqiq
