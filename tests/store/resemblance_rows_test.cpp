#include "store/resemblance_rows.hpp"

#include <doctest/doctest.h>

#include <random>

#include "store/store.hpp"

using namespace tadqiq;

namespace {

Store with_articles(int count) {
    Store store = Store::in_memory();
    for (int i = 1; i <= count; ++i) {
        ArticleClaims claims;
        claims.article.id = claims.article.source = "story-" + std::to_string(i);
        claims.article.text = "نص";
        store.save(claims, {"2020-01-01T00:00:00Z", "0.1.0", "words"});
    }
    return store;
}

/// Any that the program could have made.
Resemblance any(std::mt19937& random, std::int64_t later, std::int64_t earlier) {
    const auto bit = [&] { return random() % 2 == 1; };
    Resemblance resemblance{later, earlier, {}, {}};
    for (auto count = random() % 5 + 1; count > 0; --count) {
        WeighedPair pair;
        pair.a = {static_cast<std::size_t>(later), random() % 300};
        pair.b = {static_cast<std::size_t>(earlier), random() % 300};
        pair.score = static_cast<std::int32_t>(random() % 20'001) - 10'000;
        pair.agree = bit();
        pair.one_amount = bit();
        pair.contested = bit();
        pair.apart = bit();
        pair.plain = bit();
        pair.sole = bit();
        pair.vague = bit();
        pair.ordinary = bit();
        if (bit()) pair.whole_of_a = random() % 300;
        if (bit()) pair.whole_of_b = random() % 300;
        resemblance.pairs.push_back(pair);
        const std::optional<Relation> decisions[] = {
            {}, Relation::same, Relation::a_is_part, Relation::b_is_part};
        resemblance.decided.push_back(decisions[random() % 4]);
    }
    return resemblance;
}

}  // namespace

TEST_CASE("what two articles were found to have in common comes back as it was kept") {
    Store store = with_articles(3);
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const auto first = any(random, 2, 1), second = any(random, 3, 2);
        store.resemblances().save(first);
        store.resemblances().save(second);
        CHECK(store.resemblances().of(1) == std::vector{first});
        CHECK(store.resemblances().all() == std::vector{first, second});
        CHECK(store.resemblances().of(2).size() == 2);
    }
}

TEST_CASE("what is kept goes with the pair, with one of the two, and where nothing is left of it") {
    Store store = with_articles(3);
    std::mt19937 random(8);
    auto& rows = store.resemblances();
    const auto keep = [&] {
        rows.save(any(random, 2, 1));
        rows.save(any(random, 3, 1));
        rows.save(any(random, 3, 2));
    };
    keep();
    rows.remove(3, 1);
    CHECK(rows.all().size() == 2);
    keep();
    rows.remove(1);
    CHECK(rows.all().size() == 1);
    keep();
    rows.save({2, 1, {}, {}});
    CHECK(rows.of(1).size() == 1);
}
