#include "cli/comparison.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <set>

#include "base/embedded.hpp"
#include "base/sha256.hpp"
#include "claims/candidates.hpp"
#include "compare/compare.hpp"

namespace tadqiq {
namespace {

/// How many stored articles one new article is compared with, the most related ones.
constexpr std::size_t related_articles = 60;

/// A hash of all words that decide how a text is read.
std::string lexicon_version() {
    std::string words;
    for (const auto files : {lexicon_files(), conversion_files(), link_files(), claims_files()})
        for (const auto& file : files) words.append(file.path).append(file.content);
    return sha256(words).substr(0, 16);
}

/// What the first `fresh` articles say of themselves and of all others.
Comparison compare_first(std::vector<ArticleClaims> articles, std::size_t fresh) {
    Comparison result;
    result.findings = compare(articles, candidates(articles, fresh));
    for (std::size_t i = 0; i < fresh; ++i)
        for (auto& slip : slips_within(articles[i])) result.slips.push_back({i, std::move(slip)});
    result.articles = std::move(articles);
    return result;
}

}  // namespace

Comparison compare_all(std::vector<ArticleClaims> articles) {
    const std::size_t all = articles.size();
    return compare_first(std::move(articles), all);
}

Comparison compare_new(std::vector<ArticleClaims> articles, Store& store) {
    const std::size_t fresh = articles.size();
    std::set<std::string> known;
    for (const auto& article : articles) known.insert(article.article.id);
    for (std::size_t i = 0; i < fresh; ++i)
        for (const auto& id : store.related(articles[i].article, related_articles))
            if (known.insert(id).second)
                if (auto stored = store.load(id)) articles.push_back(std::move(*stored));
    return compare_first(std::move(articles), fresh);
}

Provenance provenance() {
    static const std::string lexicon = lexicon_version();
    const auto now = std::chrono::system_clock::now();
    return {fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now)), TADQIQ_VERSION, lexicon};
}

}  // namespace tadqiq
