#include "store/fingerprint_rows.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "compare/compare.hpp"
#include "sample.hpp"
#include "store/decision_rows.hpp"

using namespace tadqiq;
using namespace tadqiq::test;

TEST_CASE("a fingerprint is found by how it begins") {
    Store store = Store::in_memory();
    for (const auto* fingerprint : {"abc1", "abff", "ac00"})
        save_decision(store.database(), {fingerprint, Decision::Kind::dismissed, "رقمان لحدثين",
                                         "قسم المراجعة", "2024-05-06", ""});
    CHECK(fingerprints_beginning(store.database(), "ab", 9) ==
          std::vector<std::string>{"abc1", "abff"});
    CHECK(fingerprints_beginning(store.database(), "ab", 1).size() == 1);
    CHECK(fingerprints_beginning(store.database(), "ff", 9).empty());
}

TEST_CASE("a fingerprint leads to the claims of its finding or slip, while their articles stand") {
    Store store = Store::in_memory();
    const std::array articles = {toll("a", "x", 20), toll("b", "y", 30)};
    for (const auto& article : articles) store.save(article, reading);
    const auto finding = judge_pair(articles[0], 0, articles[1], 0);
    REQUIRE(finding);
    store.save_findings(articles, {&*finding, 1});
    Slip slip;
    slip.claims = {0};
    slip.fingerprint = "5119";
    store.replace_slips("b", {&slip, 1});
    const std::vector<StoredClaim> both = {{"a", 0}, {"b", 0}}, one = {{"b", 0}};
    CHECK(claims_with_fingerprint(store.database(), finding->fingerprint) == both);
    CHECK(claims_with_fingerprint(store.database(), "5119") == one);
    CHECK(claims_with_fingerprint(store.database(), "0000").empty());
    store.save(toll("b", "y", 31), reading);
    CHECK(claims_with_fingerprint(store.database(), "5119").empty());
}
