#include "store/related_articles.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "store/index_terms.hpp"

namespace tadqiq {
namespace {

/// A word in more articles than this is not rare, and the count stops there.
constexpr std::int64_t common = 400;
/// As many of the rarest words say what an article is about.
constexpr std::size_t telling_terms = 32;

std::set<std::string> unique_words(const std::string& terms) {
    std::set<std::string> words;
    for (std::size_t at = 0; at < terms.size();) {
        const auto end = std::min(terms.find(' ', at), terms.size());
        if (end > at + 3) words.insert(terms.substr(at, end - at));  // two Arabic letters or more
        at = end + 1;
    }
    return words;
}

/// Letters only (index_terms gives no others), so quotes are all that a term needs.
std::string quoted(const std::string& term) {
    return "\"" + term + "\"";
}

}  // namespace

RelatedArticles::RelatedArticles(Database& database)
    : count_(database.prepare("select count(*) from (select rowid from article_index"
                              " where article_index match :term limit :common)")),
      find_(database.prepare("select a.key from article_index i join article a on a.id = i.rowid"
                             " where article_index match :terms and a.is_current = 1"
                             " and a.key <> :key"
                             " order by bm25(article_index), a.key limit :limit")) {}

std::int64_t RelatedArticles::articles_with(const std::string& term) {
    const auto match = quoted(term);
    count_.bind(":term", match).bind(":common", common);
    count_.step();
    const auto count = count_.integer(0);
    count_.reset();
    return count;
}

std::vector<std::string> RelatedArticles::find(const Article& article, std::size_t limit) {
    auto terms = index_terms(article.text);
    if (article.title) terms.append(" ").append(index_terms(*article.title));
    std::vector<std::pair<std::int64_t, std::string>> rare;
    for (const auto& word : unique_words(terms)) {
        const auto count = articles_with(word);
        if (count > 0 && count < common) rare.emplace_back(count, word);
    }
    std::sort(rare.begin(), rare.end());
    if (rare.size() > telling_terms) rare.resize(telling_terms);

    std::string match;
    for (const auto& [count, term] : rare)
        match.append(match.empty() ? "" : " OR ").append(quoted(term));
    std::vector<std::string> found;
    if (match.empty()) return found;
    find_.bind(":terms", match)
        .bind(":key", article.id)
        .bind(":limit", static_cast<std::int64_t>(limit));
    while (find_.step()) found.emplace_back(find_.text(0));
    return found;
}

}  // namespace tadqiq
