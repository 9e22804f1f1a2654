#include "store/decision_rows.hpp"

#include <doctest/doctest.h>

#include "store/store.hpp"

using namespace tadqiq;

namespace {

Decision dismissed(const std::string& fingerprint) {
    return {fingerprint, Decision::Kind::dismissed, "رقمان لحدثين", "هيئة التحرير", "2024-05-06",
            ""};
}

}  // namespace

TEST_CASE("a decision is kept as it was made, and a later one takes its place") {
    Store store = Store::in_memory();
    Decision decision = dismissed("abc1");
    save_decision(store.database(), decision);
    CHECK(load_decisions(store.database()).at("abc1") == decision);
    decision.kind = Decision::Kind::accepted;
    decision.expires_on = "2025-01-01";
    save_decision(store.database(), decision);
    CHECK(load_decisions(store.database()) == Decisions{{"abc1", decision}});
    CHECK(remove_decision(store.database(), "abc1"));
    CHECK(!remove_decision(store.database(), "abc1"));
    CHECK(load_decisions(store.database()).empty());
}

TEST_CASE("a decision counts until the day on which it expires") {
    Decision decision = dismissed("abc1");
    CHECK(decision.counts_on("2999-01-01"));
    decision.expires_on = "2025-01-01";
    CHECK(decision.counts_on("2024-12-31"));
    CHECK(!decision.counts_on("2025-01-01"));
}
