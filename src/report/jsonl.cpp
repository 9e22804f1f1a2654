#include "report/jsonl.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

#include "report/figure_json.hpp"

namespace tadqiq {
namespace {

using Json = nlohmann::ordered_json;

Json bound(const std::optional<Decimal>& number) {
    return number ? Json(number->str()) : Json();
}

Json range_json(const Range& range) {
    return {{"low", bound(range.low)},
            {"low_open", range.low_open},
            {"high", bound(range.high)},
            {"high_open", range.high_open}};
}

Json side(const Report& report, ClaimRef ref) {
    const ArticleClaims& article = report.article(ref);
    Json json = figure_json(article, report.claim(ref));
    const auto& [publisher, published] =
        std::tie(article.article.publisher, article.article.published);
    json["publisher"] = publisher ? Json(*publisher) : Json();
    json["published"] = published ? Json(*published) : Json();
    return json;
}

Json decision_json(const Decision* decision) {
    if (!decision) return {};
    const auto& expires = decision->expires_on;
    return {{"decision", name(decision->kind)},
            {"reason", decision->reason},
            {"author", decision->author},
            {"date", decision->decided_on},
            {"expires", expires.empty() ? Json() : Json(expires)}};
}

Json pair_json(const Report& report, const Finding& finding, Language language) {
    const std::string& measure = report.claim(finding.a).measure;
    return {
        {"verdict", name(finding.verdict)},
        {"measure", measure.empty() ? Json() : Json(measure)},
        {"a", side(report, finding.a)},
        {"b", side(report, finding.b)},
        {"literal",
         {{"a", range_json(finding.ranges_a.literal)},
          {"b", range_json(finding.ranges_b.literal)}}},
        {"implied",
         {{"a", range_json(finding.ranges_a.implied)},
          {"b", range_json(finding.ranges_b.implied)}}},
        {"reason", language == Language::english ? finding.reason_en : finding.reason_ar},
        {"fingerprint", finding.fingerprint},
        {"repeated", finding.repeated},
        {"decision", decision_json(report.decision_on(finding.fingerprint))},
    };
}

Json slip_json(const Report& report, const ArticleSlip& found, Language language) {
    const Slip& slip = found.slip;
    Json figures = Json::array();
    for (const auto claim : slip.claims) figures.push_back(side(report, {found.article, claim}));
    return {
        {"rule", name(slip.rule)},
        {"figures", figures},
        {"reason", language == Language::english ? slip.reason_en : slip.reason_ar},
        {"fingerprint", slip.fingerprint},
        {"decision", decision_json(report.decision_on(slip.fingerprint))},
    };
}

}  // namespace

void write_figures_jsonl(std::ostream& out, const ArticleClaims& article) {
    for (const Claim& claim : article.claims) out << json_line(figure_json(article, claim)) << '\n';
}

void write_report_jsonl(std::ostream& out, const Report& report, Include include,
                        Language language) {
    for (const Finding& finding : report.findings)
        if (is_shown(finding.verdict, include))
            out << json_line(pair_json(report, finding, language)) << '\n';
}

void write_report_json(std::ostream& out, const Report& report, Include include,
                       Language language) {
    Json pairs = Json::array(), slips = Json::array();
    for (const Finding& finding : report.findings)
        if (is_shown(finding.verdict, include))
            pairs.push_back(pair_json(report, finding, language));
    for (const ArticleSlip& slip : report.slips) slips.push_back(slip_json(report, slip, language));
    const auto fresh = report.fresh.value_or(report.articles.size());
    Json json = {{"articles", fresh}};
    if (report.fresh) json["compared_with"] = report.articles.size() - fresh;
    json["pairs"] = pairs;
    json["slips"] = slips;
    out << json_line(json) << '\n';
}

}  // namespace tadqiq
