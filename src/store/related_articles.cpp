#include "store/related_articles.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "store/index_terms.hpp"

namespace tadqiq {
namespace {

/// A word in more articles than this is not rare.
constexpr std::size_t common = 400;
/// As many of the rarest words say what an article is about.
constexpr std::size_t telling_words = 32;
/// Row ids remembered at most: some 100 MB.
constexpr std::size_t longest_memory = 10'000'000;

std::set<std::string> unique_words(const std::string& terms) {
    std::set<std::string> words;
    for (std::size_t at = 0; at < terms.size();) {
        const auto end = std::min(terms.find(' ', at), terms.size());
        if (end > at + 3) words.insert(terms.substr(at, end - at));  // two Arabic letters or more
        at = end + 1;
    }
    return words;
}

}  // namespace

RelatedArticles::RelatedArticles(Database& database)
    : database_(database),
      count_(database.prepare("select max(id) from article")),
      find_word_(database.prepare(
          "select rowid from article_index where article_index match :word limit :limit")),
      find_article_(database.prepare("select key from article where id = :id and is_current = 1")),
      find_itself_(database.prepare("select id from article where key = :key and is_current = 1")),
      change_(database.prepare("pragma data_version")) {}

const std::vector<std::int64_t>& RelatedArticles::articles_with(const std::string& word) {
    const auto [known, is_new] = articles_with_.try_emplace(word);
    auto& articles = known->second;
    if (!is_new) return articles;
    const auto match = "\"" + word + "\"";  // letters only, so quotes are all that it needs
    find_word_.bind(":word", match).bind(":limit", static_cast<std::int64_t>(common) + 1);
    while (find_word_.step()) articles.push_back(find_word_.integer(0));
    if (articles.size() > common) articles = {};
    remembered_ += articles.size();
    return articles;
}

std::vector<std::string> RelatedArticles::find(const Article& article, std::size_t limit) {
    change_.step();
    const auto change = change_.integer(0);
    change_.reset();
    if (change != seen_change_ || remembered_ > longest_memory) forget();
    seen_change_ = change;

    auto terms = index_terms(article.text);
    if (article.title) terms.append(" ").append(index_terms(*article.title));
    // Of a stored article the rarest words are those that stand in no other.
    find_itself_.bind(":key", article.id);
    const auto itself = find_itself_.step() ? find_itself_.integer(0) : 0;
    find_itself_.reset();
    std::vector<std::pair<std::ptrdiff_t, std::string>> rare;
    for (const auto& word : unique_words(terms)) {
        const auto& articles = articles_with(word);
        const auto others = std::count_if(articles.begin(), articles.end(),
                                          [&](std::int64_t row) { return row != itself; });
        if (others > 0) rare.emplace_back(others, word);
    }
    std::sort(rare.begin(), rare.end());
    if (rare.size() > telling_words) rare.resize(telling_words);

    count_.step();
    const auto stored = static_cast<double>(count_.integer(0));
    count_.reset();
    std::unordered_map<std::int64_t, double> score;
    for (const auto& [count, word] : rare) {
        const double rarity = std::log(1 + stored / static_cast<double>(count));
        for (const auto row : articles_with(word)) score[row] += rarity;
    }
    std::vector<std::pair<double, std::int64_t>> ranked;
    for (const auto& [row, sum] : score) ranked.emplace_back(-sum, row);
    std::sort(ranked.begin(), ranked.end());

    std::vector<std::string> found;
    for (std::size_t i = 0; i < ranked.size() && found.size() < limit;) {
        const auto ties = static_cast<std::ptrdiff_t>(found.size());
        for (const double sum = ranked[i].first; i < ranked.size() && ranked[i].first == sum; ++i) {
            find_article_.bind(":id", ranked[i].second);
            if (find_article_.step() && find_article_.text(0) != article.id)
                found.emplace_back(find_article_.text(0));
            find_article_.reset();
        }
        std::sort(found.begin() + ties, found.end());
    }
    if (found.size() > limit) found.resize(limit);
    return found;
}

}  // namespace tadqiq
