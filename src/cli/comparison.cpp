#include "cli/comparison.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>
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
#include "store/stored_names.hpp"

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
    StoredNames index(store, articles);
    const std::size_t all = index.size();
    // Only the related ones are loaded, and stand behind the new ones.
    std::map<std::size_t, std::optional<std::size_t>> places;
    const auto place_of = [&](std::size_t number) {
        const auto [known, is_new] = places.try_emplace(number);
        if (!is_new) return known->second;
        if (auto stored = index.load(number)) {
            known->second = articles.size();
            articles.push_back(std::move(*stored));
        }
        return known->second;
    };
    ArticlePairs related;
    for (const auto& [one, other] : related_to_first(index, fresh)) {
        if (articles[one].claims.empty()) continue;
        const auto place = other < fresh ? other : place_of(other);
        if (place) related.emplace_back(one, *place);
    }
    const auto pairs = candidates(articles, related, caution_among(all));
    return compared(std::move(articles), pairs, fresh);
}

Provenance provenance() {
    static const std::string lexicon = lexicon_version();
    const auto now = time_of_ingestion();
    return {fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now)), TADQIQ_VERSION, lexicon};
}

}  // namespace tadqiq
