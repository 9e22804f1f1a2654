#include "report/claim_review.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "report/figure_json.hpp"
#include "report/page.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

using Json = nlohmann::ordered_json;

Json organization(const std::string& name) {
    return {{"@type", "Organization"}, {"name", name}};
}

/// The article as the place where the claim appeared.
Json appearance(const Article& article) {
    Json work = {{"@type", "NewsArticle"}, {"identifier", article.id}};
    if (const auto url = linkable(article.url); !url.empty()) work["url"] = url;
    if (article.published) work["datePublished"] = *article.published;
    if (article.publisher) work["publisher"] = organization(*article.publisher);
    return work;
}

Json review(const Report& report, ClaimRef ref, const Finding& finding, const Decision& decision,
            const Reader& reader) {
    const Article& article = report.article(ref).article;
    const Claim& claim = report.claim(ref);
    const bool accepted = decision.kind == Decision::Kind::accepted;
    const Messages& say = Messages::of(reader.language);
    Json stated = {{"@type", "Claim"}, {"appearance", appearance(article)}};
    if (!claim.attributed_to.empty())
        stated["author"] = organization(visible(claim.attributed_to));
    else if (article.publisher)
        stated["author"] = organization(visible(*article.publisher));
    if (article.published) stated["datePublished"] = *article.published;
    return {{"@type", "ClaimReview"},
            {"identifier", finding.fingerprint},
            {"datePublished", decision.decided_on},
            {"author", organization(visible(decision.author))},
            {"claimReviewed", visible(claim.sentence.of(article.field(claim.field)))},
            {"itemReviewed", stated},
            {"reviewBody",
             visible(fmt::format(
                 "{} {}", decision.reason,
                 reader.language == Language::english ? finding.reason_en : finding.reason_ar))},
            {"reviewRating",
             {{"@type", "Rating"},
              // Whether it conflicts with what another article says, not whether it is true.
              {"alternateName", accepted ? say.of(finding.verdict) : say["reviewed-dismissed"]}}},
            {"inLanguage", say["language-tag"]}};
}

}  // namespace

void write_claim_reviews(std::ostream& out, const Report& report, const Reader& reader) {
    Json graph = Json::array();
    for (const auto& finding : report.findings) {
        const Decision* decision = report.decision_on(finding.fingerprint);
        if (!decision) continue;
        for (const auto ref : {finding.a, finding.b})
            graph.push_back(review(report, ref, finding, *decision, reader));
    }
    out << json_line({{"@context", "https://schema.org"}, {"@graph", graph}}) << '\n';
}

}  // namespace tadqiq
