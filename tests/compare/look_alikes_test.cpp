// fixtures/look_alikes.tsv: two articles of one sentence, and whether a report flags them.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include "base/tsv.hpp"
#include "claims/candidates.hpp"
#include "claims/understand.hpp"
#include "compare/compare.hpp"
#include "compare/verdict.hpp"

namespace tadqiq {
namespace {

ArticleClaims article(std::string id, std::string_view text) {
    Article article;
    article.id = std::move(id);
    article.text = text;
    return understand(std::move(article));
}

bool are_flagged(std::string_view a, std::string_view b) {
    const std::array articles = {article("a", a), article("b", b)};
    for (const auto& one : articles) CHECK_FALSE(one.claims.empty());
    const auto findings = compare(articles, candidates(articles));
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return is_flagged(finding.verdict); });
}

TEST_CASE("stories that only look alike are not flagged, one story told differently is") {
    const std::string path = "fixtures/look_alikes.tsv";
    std::ifstream file(path);
    const std::string content(std::istreambuf_iterator<char>(file), {});
    REQUIRE_FALSE(content.empty());
    for (const TsvRow& row : read_tsv(path, content)) {
        INFO(row.place(), ": ", row.field(1), " | ", row.field(2));
        REQUIRE((row.field(0) == "one" || row.field(0) == "apart"));
        CHECK(are_flagged(row.field(1), row.field(2)) == (row.field(0) == "one"));
    }
}

}  // namespace
}  // namespace tadqiq
