#include "claims/relate_claims.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <utility>

#include "claims/amount.hpp"

namespace tadqiq {
namespace {

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
    mark_listed(article);
    mark_heads(article);
    mark_plain(article);
}

}  // namespace tadqiq
