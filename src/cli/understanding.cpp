#include "cli/understanding.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/parallel.hpp"
#include "claims/comparable.hpp"

namespace tadqiq {
namespace {

std::string place_of(const Article& article) {
    return article.line ? fmt::format("{}:{}", article.source, article.line) : article.source;
}

}  // namespace

std::vector<ArticleClaims> understand_all(std::vector<Article> articles, std::size_t threads) {
    std::vector<ArticleClaims> result(articles.size());
    in_parallel(
        articles.size(), [&](std::size_t i) { result[i] = understand(std::move(articles[i])); },
        threads);
    return result;
}

void note_skipped(const ArticleClaims& article, const Run& run) {
    if (article.too_long.empty()) return;
    const auto& [field, number] = article.too_long.front();
    const std::string others =
        article.too_long.size() > 1
            ? fmt::format(", and {} more after it", article.too_long.size() - 1)
            : "";
    run.note(fmt::format("{}: skipped a number that is too long, {} bytes at byte {} of the {}{}",
                         place_of(article.article), number.size(), number.begin, name(field),
                         others));
}

void note_uncompared(const ArticleClaims& article, const Run& run) {
    if (article.claims.size() <= most_compared) return;
    run.note(fmt::format("{}: of its {} figures the first {} are compared with other articles",
                         place_of(article.article), article.claims.size(), most_compared));
}

}  // namespace tadqiq
