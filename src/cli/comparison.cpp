#include "cli/comparison.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "base/embedded.hpp"
#include "base/sha256.hpp"
#include "claims/candidates.hpp"
#include "compare/compare.hpp"
#include "compare/origin.hpp"

namespace tadqiq {
namespace {

/// How many stored articles one new article is compared with, the most related ones.
constexpr std::size_t related_articles = 60;

/// A hash of all words that decide how a text is read.
std::string lexicon_version() {
    std::string words;
    for (const auto files : {lexicon_files(), cldr_files(), conversion_files(), link_files(),
                             peg_files(), claims_files()})
        for (const auto& file : files) words.append(file.path).append(file.content);
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

void keep(Store& store, std::span<const ArticleClaims> articles,
          std::span<const Finding> findings) {
    store.save_findings(articles, findings);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& finding : findings)
        pairs.insert(std::minmax(finding.a.article, finding.b.article));
    std::map<std::size_t, Sketch> sketches;
    const auto sketch = [&](std::size_t article) -> const Sketch& {
        const auto [known, is_new] = sketches.try_emplace(article);
        if (is_new) known->second = sketch_of(articles[article].article.text);
        return known->second;
    };
    for (const auto& [one, other] : pairs)
        if (have_one_origin(sketch(one), sketch(other)))
            store.join_origins(articles[one].article.id, articles[other].article.id);
}

Provenance provenance() {
    static const std::string lexicon = lexicon_version();
    const auto now = time_of_ingestion();
    return {fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now)), TADQIQ_VERSION, lexicon};
}

}  // namespace tadqiq
