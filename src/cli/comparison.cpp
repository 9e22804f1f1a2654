#include "cli/comparison.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "base/embedded.hpp"
#include "base/sha256.hpp"
#include "claims/candidates.hpp"
#include "claims/comparable.hpp"
#include "claims/publisher.hpp"
#include "claims/related.hpp"
#include "compare/compare.hpp"
#include "figures/user_lexicon.hpp"

namespace tadqiq {
namespace {

/// A hash of all words that decide how a text is read.
std::string lexicon_version() {
    std::string words;
    for (const auto files : {lexicon_files(), cldr_files(), conversion_files(), link_files(),
                             peg_files(), claims_files()})
        for (const auto& file : files) words.append(file.path).append(file.content);
    words += user_lexicon() + publisher_settings();
    return sha256(words).substr(0, 16);
}

/// Now, or what SOURCE_DATE_EPOCH says, as reproducible builds have it.
std::chrono::system_clock::time_point time_of_ingestion() {
    const char* const fixed = std::getenv("SOURCE_DATE_EPOCH");
    long seconds = 0;
    const std::string_view text = fixed ? fixed : "";
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size())
        return std::chrono::system_clock::now();
    return std::chrono::system_clock::time_point(std::chrono::seconds(seconds));
}

/// `fresh`: how many articles' slips are asked for, the first ones.
Comparison compared(std::vector<ArticleClaims> articles, std::span<const ComparablePair> pairs,
                    std::size_t fresh) {
    Comparison result;
    result.findings = compare(articles, pairs);
    for (std::size_t i = 0; i < fresh; ++i)
        for (auto& slip : slips_within(articles[i])) result.slips.push_back({i, std::move(slip)});
    result.articles = std::move(articles);
    return result;
}

}  // namespace

Comparison compare_all(std::vector<ArticleClaims> articles) {
    const auto pairs = candidates(articles);
    const std::size_t all = articles.size();
    return compared(std::move(articles), pairs, all);
}

Comparison compare_new(std::vector<ArticleClaims> articles, Store& store) {
    const std::size_t fresh = articles.size();
    std::set<std::string_view> given;
    for (const auto& article : articles) given.insert(article.article.id);
    auto stored = store.list();
    std::erase_if(stored, [&](const ListedArticle& article) { return given.contains(article.id); });
    std::vector<NamedArticle> named;
    for (const auto& article : articles) named.push_back({article.article.id, article.names});
    for (const auto& article : stored) named.push_back({article.id, article.names});
    auto related = related_pairs(named, fresh);
    std::erase_if(related, [&](const auto& pair) { return articles[pair.first].claims.empty(); });
    // Only the related ones are loaded, and stand behind the new ones.
    std::map<std::size_t, std::size_t> place;
    for (auto& [one, other] : related) {
        if (other < fresh) continue;
        const auto [known, is_new] = place.try_emplace(other, fresh + place.size());
        if (is_new) articles.push_back(store.load(stored[other - fresh].id).value());
        other = known->second;
    }
    const auto pairs = candidates(articles, related, caution_among(named.size()));
    return compared(std::move(articles), pairs, fresh);
}

Provenance provenance() {
    static const std::string lexicon = lexicon_version();
    const auto now = time_of_ingestion();
    return {fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now)), TADQIQ_VERSION, lexicon};
}

}  // namespace tadqiq
