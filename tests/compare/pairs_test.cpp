// fixtures/pairs.tsv: two sentences as the whole program understands them, and what they say of
// each other.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "base/tsv.hpp"
#include "claims/understand.hpp"
#include "compare/compare.hpp"

namespace tadqiq {
namespace {

/// An article of one sentence, and the claim of the figure that stands between asterisks.
struct Side {
    ArticleClaims article;
    std::size_t claim = 0;
};

Side side(std::string_view id, std::string_view date, std::string_view marked) {
    const auto open = marked.find('*'), close = marked.rfind('*');
    REQUIRE(open < close);
    Article article;
    article.id = id;
    article.text = std::string(marked.substr(0, open)) +
                   std::string(marked.substr(open + 1, close - open - 1)) +
                   std::string(marked.substr(close + 1));
    if (date != "-") article.published = date;
    Side side{understand(std::move(article))};
    const auto& claims = side.article.claims;
    while (side.claim < claims.size() && claims[side.claim].figure.core.end <= open) ++side.claim;
    REQUIRE(side.claim < claims.size());
    return side;
}

struct Said {
    std::string verdict = "none", reason;
};

Said said(const TsvRow& row, bool is_part) {
    const Side a = side("a", row.field(2), row.field(3)), b = side("b", row.field(4), row.field(5));
    const auto found = judge_pair(a.article, a.claim, b.article, b.claim,
                                  is_part ? Relation::a_is_part : Relation::same);
    if (!found) return {};
    return {std::string(name(found->verdict)), found->reason_en};
}

TEST_CASE("every row of pairs.tsv has its verdict and its reason, ten of each kind either way") {
    std::stringstream content;
    content << std::ifstream(TADQIQ_SOURCE_DIR "/fixtures/pairs.tsv").rdbuf();
    const std::string rows = content.str();
    std::map<std::string, int> flagged, not_flagged;
    for (const TsvRow& row : read_tsv("fixtures/pairs.tsv", rows)) {
        INFO(row.place(), " ", row.field(3), " / ", row.field(5));
        const std::string kind(row.field(0)), wanted(row.field(6));
        const Said found = said(row, kind == "part");
        INFO(found.reason);
        CHECK(found.verdict == row.field(1));
        if (wanted != "-") CHECK(found.reason.find(wanted) != std::string::npos);
        // From-to and voices are about what a reason adds: there, that counts.
        const bool adds = found.reason.find("still has") != std::string::npos ||
                          found.reason.find("dispute") != std::string::npos ||
                          found.reason.find("likely a slip") != std::string::npos;
        const auto verdict = verdict_named(found.verdict);
        const bool is_flag =
            kind == "from-to" || kind == "voices" ? adds : verdict && is_flagged(*verdict);
        ++(is_flag ? flagged : not_flagged)[kind];
    }
    for (const auto* kind : {"ranges", "reading", "update", "total", "from-to", "part", "voices"}) {
        CAPTURE(kind);
        CHECK(flagged[kind] >= 10);
        CHECK(not_flagged[kind] >= 10);
    }
}

}  // namespace
}  // namespace tadqiq
