// What sentences say of their figures: claims.tsv and tellings*.tsv in fixtures/phrases.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "base/tsv.hpp"
#include "claims/comparability.hpp"
#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

std::string core_of(const ArticleClaims& article, const Claim& claim) {
    return std::string(claim.figure.core.of(article.article.text));
}

const Claim* claim_with_core(const ArticleClaims& article, std::string_view core) {
    const auto found =
        std::find_if(article.claims.begin(), article.claims.end(),
                     [&](const Claim& claim) { return core_of(article, claim) == core; });
    return found == article.claims.end() ? nullptr : &*found;
}

/// What the claim says in the slot, to be compared with what the row expects.
std::string slot(const ArticleClaims& article, const Claim& claim, std::string_view name,
                 std::string_view expected) {
    if (name == "measure") return claim.measure;
    if (name == "measure!") return claim.measure == expected ? "" : std::string(expected);
    if (name == "period") return claim.period;
    if (name == "counted") return claim.counted;
    if (name == "status") return std::string(tadqiq::name(claim.status));
    if (name == "attributed_to") return claim.attributed_to;
    if (name == "as_of") return claim.as_of.value_or("");
    if (name == "part_of")
        return claim.part_of ? core_of(article, article.claims[*claim.part_of]) : "";
    if (name == "scope") {
        const bool held =
            std::find(claim.scope.begin(), claim.scope.end(), expected) != claim.scope.end();
        return held ? std::string(expected) : "";
    }
    return "no such slot";
}

}  // namespace

namespace {

void check_rows(const std::string& path) {
    std::ifstream file(path);
    const std::string content(std::istreambuf_iterator<char>(file), {});
    const auto rows = read_tsv(path, content);
    REQUIRE_FALSE(rows.empty());
    for (const auto& row : rows) {
        INFO(row.place(), " ", row.field(0));
        Article article;
        article.id = "phrase";
        article.text = row.field(0);
        article.published = "2020-03-05";
        const ArticleClaims understood = understand(article);
        const Claim* claim = claim_with_core(understood, row.field(1));
        CHECK(claim != nullptr);
        if (!claim) continue;
        for (std::size_t i = 2; i < row.fields.size(); ++i) {
            const auto field = row.field(i);
            const auto name = field.substr(0, field.find('='));
            const auto expected = field.substr(name.size() + 1);
            INFO(name);
            CHECK(slot(understood, *claim, name, expected) == expected);
        }
    }
}

}  // namespace

TEST_CASE("every row of claims.tsv says of its figure what it states") {
    check_rows("fixtures/phrases/claims.tsv");
}

TEST_CASE("every telling of tellings.tsv and tellings_of_sums.tsv has the measure that it states") {
    check_rows("fixtures/phrases/tellings.tsv");
    check_rows("fixtures/phrases/tellings_of_sums.tsv");
}
