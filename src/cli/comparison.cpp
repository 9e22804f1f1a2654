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
Comparison compared(Neighbourhood near, std::size_t fresh) {
    Comparison result;
    const auto pairs =
        comparable_pairs(near.pairs, near.corroboration, caution_among(near.collection));
    result.findings = compare(near.articles, pairs);
    for (std::size_t i = 0; i < fresh; ++i)
        for (auto& slip : slips_within(near.articles[i]))
            result.slips.push_back({i, std::move(slip)});
    result.articles = std::move(near.articles);
    return result;
}

/// The stored ones among some articles, by their rows.
using PlaceOfRow = std::map<std::int64_t, std::size_t>;

/// What they are known to say of each other's claims.
std::vector<WeighedPair> stored_pairs(Store& store, const PlaceOfRow& places) {
    std::vector<WeighedPair> pairs;
    for (const auto& [row, place] : places)
        for (const auto& resemblance : store.resemblances().of(row)) {
            const auto other = places.find(resemblance.earlier);
            if (resemblance.later != row || other == places.end()) continue;
            for (WeighedPair pair : resemblance.pairs) {
                pair.a.article = place;
                pair.b.article = other->second;
                pairs.push_back(pair);
            }
        }
    return pairs;
}

}  // namespace

Neighbourhood neighbourhood(std::vector<ArticleClaims> articles) {
    Neighbourhood near;
    near.collection = articles.size();
    near.related = related_among(articles);
    near.pairs = weighed_pairs(articles, near.related);
    near.corroboration = Corroboration(near.pairs, caution_among(near.collection));
    near.articles = std::move(articles);
    return near;
}

Neighbourhood neighbourhood(std::vector<ArticleClaims> articles, Store& store) {
    Neighbourhood near;
    const std::size_t fresh = articles.size();
    StoredNames index(store, articles);
    near.collection = index.size();
    // Only the related ones are loaded.
    std::map<std::size_t, std::optional<std::size_t>> places;
    PlaceOfRow rows;
    const auto place_of = [&](std::size_t number) {
        const auto [known, is_new] = places.try_emplace(number);
        if (!is_new) return known->second;
        if (auto stored = index.load(number)) {
            known->second = articles.size();
            rows[index.row(number)] = articles.size();
            articles.push_back(std::move(*stored));
        }
        return known->second;
    };
    for (const auto& [one, other] : related_to_first(index, fresh)) {
        if (articles[one].claims.empty()) continue;
        const auto place = other < fresh ? other : place_of(other);
        if (place) near.related.emplace_back(one, *place);
    }
    near.pairs = weighed_pairs(articles, near.related);
    auto all = stored_pairs(store, rows);
    all.insert(all.end(), near.pairs.begin(), near.pairs.end());
    near.corroboration = Corroboration(all, caution_among(near.collection));
    near.articles = std::move(articles);
    return near;
}

Comparison compare_all(std::vector<ArticleClaims> articles) {
    const std::size_t all = articles.size();
    return compared(neighbourhood(std::move(articles)), all);
}

Comparison compare_new(std::vector<ArticleClaims> articles, Store& store) {
    const std::size_t fresh = articles.size();
    return compared(neighbourhood(std::move(articles), store), fresh);
}

Provenance provenance() {
    static const std::string lexicon = lexicon_version();
    const auto now = time_of_ingestion();
    return {fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now)), TADQIQ_VERSION, lexicon};
}

}  // namespace tadqiq
