#include "cli/understanding.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/parallel.hpp"

namespace tadqiq {
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
    const Article& from = article.article;
    const std::string file = from.line ? fmt::format("{}:{}", from.source, from.line) : from.source;
    const std::string others =
        article.too_long.size() > 1
            ? fmt::format(", and {} more after it", article.too_long.size() - 1)
            : "";
    run.note(fmt::format("{}: skipped a number that is too long, {} bytes at byte {} of the {}{}",
                         file, number.size(), number.begin, name(field), others));
}

}  // namespace tadqiq
