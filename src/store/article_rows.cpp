#include "store/article_rows.hpp"

#include <utility>

#include "base/sha256.hpp"
#include "store/comparison_rows.hpp"
#include "store/index_terms.hpp"

namespace tadqiq {
namespace {

std::optional<std::string> exact(const std::optional<Decimal>& decimal) {
    if (!decimal) return {};
    return decimal->str();
}

}  // namespace

StoredAmounts::StoredAmounts(const Figure& figure)
    : value(exact(figure.value)),
      low(exact(figure.low)),
      high(exact(figure.high)),
      alternative(exact(figure.alternative)),
      ranges(ranges_of(figure)) {
    if (!ranges) return;
    literal_low = exact(ranges->literal.low);
    literal_high = exact(ranges->literal.high);
    implied_low = exact(ranges->implied.low);
    implied_high = exact(ranges->implied.high);
}

std::string indexed_terms(const Article& article) {
    auto terms = index_terms(article.text);
    if (article.has_separate_title()) terms.append(" ").append(index_terms(*article.title));
    return terms;
}

ArticleRows::ArticleRows(ArticleClaims read)
    : article(std::move(read)),
      content_hash(sha256(article.article.text)),
      names(names_as_bytes(article.names)),
      terms(indexed_terms(article.article)) {
    amounts.reserve(article.claims.size());
    for (const auto& claim : article.claims) amounts.emplace_back(claim.figure);
}

}  // namespace tadqiq
