#include "sample.hpp"

#include <fmt/format.h>

namespace tadqiq::test {
namespace {

Span find(std::string_view whole, std::string_view part) {
    const auto at = static_cast<std::uint32_t>(whole.find(part));
    return {at, at + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

ArticleClaims article_with(std::string_view id, std::string_view sentence, std::string_view figure,
                           std::string_view core, Hedge hedge, Decimal value) {
    ArticleClaims result;
    result.article.id = id;
    result.article.text = sentence;
    Claim claim;
    claim.sentence = {0, static_cast<std::uint32_t>(sentence.size())};
    claim.figure.text = find(sentence, figure);
    claim.figure.core = find(sentence, core);
    claim.figure.hedge = hedge;
    claim.figure.value = value;
    claim.measure = "ships-present";
    claim.scope = {"north-sea"};
    result.claims.push_back(claim);
    return result;
}

void Sample::compare(std::size_t a, std::size_t b, Verdict verdict) {
    Finding finding;
    finding.verdict = verdict;
    finding.a = {a, 0};
    finding.b = {b, 0};
    finding.ranges_a = *ranges_of(articles[a].claims[0].figure);
    finding.ranges_b = *ranges_of(articles[b].claims[0].figure);
    finding.reason_en = fmt::format("reason {}-{}", a, b);
    finding.reason_ar = fmt::format("سبب {}-{}", a, b);
    finding.fingerprint = fmt::format("{:08x}", a * 16 + b);
    findings.push_back(finding);
}

Sample fleet() {
    Sample sample;
    sample.articles = {
        article_with("first", "في البحر أقل من 10 آلاف سفينة صيد.", "أقل من 10 آلاف", "10 آلاف",
                     Hedge::less_than, 10000),
        article_with("second", "بقيت هناك نحو 5200 سفينة.", "نحو 5200", "5200", Hedge::about, 5200),
        article_with("third", "سجل الميناء أقل من عشرة آلاف سفينة.", "أقل من عشرة آلاف",
                     "عشرة آلاف", Hedge::less_than, 10000),
    };
    sample.articles[0].article.publisher = "صحيفة المرفأ";
    sample.articles[0].article.published = "2021-03-04";
    sample.compare(0, 1, Verdict::tension);
    sample.compare(0, 2, Verdict::consistent);
    sample.compare(1, 2, Verdict::tension);
    return sample;
}

}  // namespace tadqiq::test
