#include "store/stored_names.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "sample.hpp"

using namespace tadqiq;
using namespace tadqiq::test;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

ArticleClaims named(const std::string& id, std::vector<std::uint32_t> names) {
    ArticleClaims article;
    article.article.id = id;
    article.article.text = id;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    article.names = std::move(names);
    return article;
}

/// Names as news has them: a few in every second article, most in two or three. Articles on events
/// of up to two hundred, so that some are related to more than they meet.
std::vector<ArticleClaims> crowd(std::size_t count) {
    std::mt19937 random(7);
    std::vector<ArticleClaims> articles;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t event = random() % 7 == 0 ? random() % 3 : 3 + random() % (count / 4);
        std::vector<std::uint32_t> names = {1000 + event, 500'000 + event % 17};
        for (int k = 0; k < 12; ++k) {
            const auto rank = random() % (1U << random() % 14);
            names.push_back(k < 3 ? 2'000'000'000 + event * 8 + random() % 8 : rank);
        }
        articles.push_back(named(fmt::format("n{:05}", (i * 7919) % count), std::move(names)));
    }
    return articles;
}

std::pair<std::string, std::string> in_order(std::string one, std::string other) {
    return std::minmax(std::move(one), std::move(other));
}

/// Of all articles together, those in which one of the first `fresh` takes part.
Pairs expected(const std::vector<ArticleClaims>& articles, std::size_t fresh) {
    std::vector<NamedArticle> all;
    for (const auto& article : articles) all.push_back({article.article.id, article.names});
    Pairs pairs;
    for (const auto& [one, other] : related_pairs(all))
        if (one < fresh)
            pairs.push_back(in_order(articles[one].article.id, articles[other].article.id));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

Pairs found(Store& store, std::span<const ArticleClaims> fresh) {
    StoredNames index(store, fresh);
    Pairs pairs;
    for (const auto& [one, other] : related_to_first(index, fresh.size()))
        pairs.push_back(in_order(std::string(index.id(static_cast<std::uint32_t>(one))),
                                 std::string(index.id(static_cast<std::uint32_t>(other)))));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

void save(Store& store, std::span<const ArticleClaims> articles) {
    Transaction whole(store.database());
    for (const auto& article : articles) store.save(article, reading);
    whole.commit();
}

}  // namespace

TEST_CASE("a new article meets whom it would meet if all articles came at once") {
    const auto articles = crowd(3000);
    for (const std::size_t fresh : {1, 3, 40, 1500}) {
        CAPTURE(fresh);
        const auto given = std::span(articles).first(fresh);
        const auto stored = std::span(articles).subspan(fresh);
        const auto all = expected(articles, fresh);
        CHECK(all.size() > 10 * fresh);
        auto store = Store::in_memory();
        save(store, stored.first(stored.size() / 2));
        store.settle(store.list());
        save(store, stored.subspan(stored.size() / 2));
        CHECK(found(store, given) == all);  // half of them wait
        store.settle(store.list());
        CHECK(found(store, given) == all);
    }
}

namespace {

/// All pairs of the store, by row.
ArticlePairs all_pairs(Store& store) {
    std::vector<NamedArticle> named;
    const auto list = store.list();
    for (const auto& article : list) named.push_back({article.id, article.names});
    ArticlePairs pairs;
    for (const auto& [one, other] : related_pairs(named))
        pairs.push_back(std::minmax(static_cast<std::size_t>(list[one].row),
                                    static_cast<std::size_t>(list[other].row)));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// Of what waits in the store.
std::optional<PairChanges> changes_in(Store& store) {
    std::vector<NameIndex::Number> fresh;
    for (const auto& article : store.waiting())
        fresh.push_back(static_cast<NameIndex::Number>(article.row));
    auto before = StoredNames::settled(store);
    auto after = StoredNames::all(store);
    return pair_changes(before, after, fresh);
}

}  // namespace

TEST_CASE("what articles that come in change near them is all that they change") {
    const auto articles = crowd(1150);
    auto store = Store::in_memory();
    save(store, std::span(articles).first(1030));
    store.settle(store.list());
    auto before = all_pairs(store);
    std::size_t displaced = 0, met_anew = 0, local = 0;
    for (std::size_t at = 1030, count = 1; at + count < articles.size();
         at += count, count = count % 3 + 1) {
        save(store, std::span(articles).subspan(at, count));
        const auto changes = changes_in(store);
        auto after = all_pairs(store);
        if (changes) {
            ArticlePairs come, gone;
            std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                                std::back_inserter(come));
            std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                                std::back_inserter(gone));
            CHECK(changes->come == come);
            CHECK(changes->gone == gone);
            ++local;
            displaced += gone.size();
            met_anew += std::any_of(come.begin(), come.end(),
                                    [&](const auto& pair) { return pair.second <= at; });
        }
        store.settle(store.list());
        before = std::move(after);
    }
    CHECK(local > 50);
    CHECK(displaced > 20);
    CHECK(met_anew > 0);
}

TEST_CASE("a collection that has grown by half is looked at anew") {
    const auto articles = crowd(1200);
    auto store = Store::in_memory();
    save(store, std::span(articles).first(767));
    store.settle(store.list());
    save(store, std::span(articles).subspan(767, 1));
    CHECK_FALSE(changes_in(store).has_value());
    store.settle(store.list());
    save(store, std::span(articles).subspan(768, 1));
    CHECK(changes_in(store).has_value());
}

TEST_CASE(
    "articles that a new one replaces, that changed or were read anew are not met as they were") {
    auto articles = crowd(1200);
    auto store = Store::in_memory();
    auto before = articles;
    for (std::size_t i = 100; i < 300; ++i) before[i].names = articles[1199 - i].names;
    for (std::size_t i = 100; i < 200; ++i) before[i].article.text += " changed";
    save(store, before);
    store.settle(store.list());
    const auto all = expected(articles, 100);
    const auto given = std::span(articles).first(100);
    CHECK(found(store, given) != all);
    auto now = reading;
    now.lexicon_version = "lexicon-2";
    for (std::size_t i = 100; i < 300; ++i) store.save(articles[i], now);
    CHECK(found(store, given) == all);
    store.settle(store.list());
    CHECK(found(store, given) == all);
}

TEST_CASE("a name that many articles have tells nothing until there are fewer again") {
    auto store = Store::in_memory();
    std::vector<ArticleClaims> articles;
    for (std::uint32_t i = 0; i < 900; ++i)
        articles.push_back(named(std::to_string(i), {7, 100 + i}));
    save(store, articles);
    store.settle(store.list());
    CHECK(store.database().number("select articles from name where hash = 7") == 900);
    CHECK(store.database().number("select places is null from name where hash = 7") == 1);
    const std::vector<ArticleClaims> fresh = {named("new", {7, 8})};
    CHECK(found(store, fresh).empty());
    std::vector<ArticleClaims> others;
    for (std::uint32_t i = 0; i < 520; ++i)
        others.push_back(named(std::to_string(i), {9, 100 + i}));
    auto now = reading;
    now.lexicon_version = "lexicon-2";
    for (const auto& article : others) store.save(article, now);
    store.settle(store.list());
    auto all = fresh;
    all.insert(all.end(), others.begin(), others.end());
    all.insert(all.end(), articles.begin() + 520, articles.end());
    CHECK_FALSE(expected(all, 1).empty());
    CHECK(found(store, fresh) == expected(all, 1));
}

TEST_CASE("an article that somebody removed by hand is met by nobody") {
    auto store = Store::in_memory();
    const std::vector<ArticleClaims> articles = {named("a", {1, 2}), named("b", {2, 3}),
                                                 named("c", {2, 4})};
    save(store, articles);
    store.settle(store.list());
    store.database().execute("delete from article where key = 'b'");
    const std::vector<ArticleClaims> fresh = {named("new", {2})};
    StoredNames index(store, fresh);
    std::vector<std::string> met;
    for (const auto& [one, other] : related_to_first(index, 1))
        if (const auto article = index.load(other)) met.push_back(article->article.id);
    std::sort(met.begin(), met.end());
    CHECK(met == std::vector<std::string>{"a", "c"});
}
