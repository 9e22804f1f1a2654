#include "claims/related.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "claims/comparable.hpp"
#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

struct Named {
    std::string id;
    std::vector<std::uint32_t> names;
};

/// The pairs as ids, so that they are the same wherever the articles stand.
std::vector<std::pair<std::string, std::string>> pairs(const std::vector<Named>& articles) {
    std::vector<NamedArticle> named;
    for (const auto& article : articles) named.push_back({article.id, article.names});
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& [one, other] : related_pairs(named))
        found.emplace_back(std::minmax(articles[one].id, articles[other].id));
    std::sort(found.begin(), found.end());
    return found;
}

/// Two hundred articles on an event, and as many that share its town with them only.
std::vector<Named> crowd() {
    std::vector<Named> articles;
    for (std::uint32_t i = 0; i < 400; ++i) {
        Named article{"n" + std::to_string(i), {1, 100 + i % 7, 1000 + i}};
        if (i % 2 == 0) article.names.insert(article.names.begin() + 1, 2 + i % 3);
        articles.push_back(article);
    }
    return articles;
}

}  // namespace

TEST_CASE("articles that share a telling name are related, others are not") {
    const std::vector<Named> articles = {{"a", {1, 2}}, {"b", {2, 3}}, {"c", {3, 4}}, {"d", {9}}};
    const std::vector<std::pair<std::string, std::string>> expected = {{"a", "b"}, {"b", "c"}};
    CHECK(pairs(articles) == expected);
}

TEST_CASE("which articles are related does not depend on their order") {
    auto articles = crowd();
    const auto expected = pairs(articles);
    std::reverse(articles.begin(), articles.end());
    CHECK(pairs(articles) == expected);
    std::rotate(articles.begin(), articles.begin() + 77, articles.end());
    CHECK(pairs(articles) == expected);
}

TEST_CASE("the number of pairs grows with the articles and not with their square") {
    CHECK(pairs(crowd()).size() <= 400 * 60);
}

TEST_CASE("the weight of a name changes in few steps and is nothing where many have it") {
    int steps = 0;
    for (std::size_t all = 2; all <= 100'000; ++all)
        steps += weight_of_name(1, all) != weight_of_name(1, all - 1);
    CHECK(steps < 40);
    CHECK(weight_of_name(2, 1000) > weight_of_name(3, 1000));
    CHECK(weight_of_name(8, 1000) == weight_of_name(11, 1000));
    CHECK(weight_of_name(most_articles_of_a_name, 100'000) > 0);
    CHECK(weight_of_name(most_articles_of_a_name + 1, 100'000) == 0);
}

TEST_CASE("an article is found by the names of its headline and lead") {
    Article article;
    article.id = "a";
    article.text = "انهيار جسر في مدينة كسلا\nقتل 14 شخصا عندما انهار جسر المشاة في سوق كسلا.";
    const ArticleClaims read = understand(article);
    CHECK_FALSE(read.names.empty());
    CHECK(names_of(read) == read.names);
}

TEST_CASE("what conflicts must speak for grows in few steps") {
    CHECK(caution_among(1) == 0);
    CHECK(caution_among(94) == 0);
    CHECK(caution_among(95) > 0);
    CHECK(caution_among(95) == caution_among(299));
    CHECK(caution_among(300) > caution_among(299));
    CHECK(caution_among(10'000'000) == caution_among(100'000));
}
