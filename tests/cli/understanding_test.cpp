#include "cli/understanding.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

std::vector<Article> articles(int count) {
    std::vector<Article> result;
    for (int i = 0; i < count; ++i) {
        Article article;
        article.id = std::to_string(i);
        article.text =
            fmt::format("لقي {} عاملا مصرعهم في انهيار منجم، وبلغت الخسائر {} ملايين دولار.",
                        i + 11, i % 7 + 3);
        result.push_back(std::move(article));
    }
    return result;
}

}  // namespace

TEST_CASE("articles understood on all cores come in their order, as one core understands them") {
    std::vector<ArticleClaims> together;
    Understanding understanding(
        [&](ArticleClaims article) { together.push_back(std::move(article)); });
    for (auto& article : articles(150)) understanding.add(std::move(article));
    understanding.finish();
    understanding.finish();  // nothing is left
    REQUIRE(together.size() == 150);
    auto alone = articles(150);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        CAPTURE(i);
        const auto expected = understand(std::move(alone[i]));
        CHECK(together[i].article.id == std::to_string(i));
        REQUIRE(together[i].claims.size() == expected.claims.size());
        for (std::size_t c = 0; c < expected.claims.size(); ++c) {
            CHECK(together[i].claims[c].figure == expected.claims[c].figure);
            CHECK(together[i].claims[c].measure == expected.claims[c].measure);
        }
    }
}
