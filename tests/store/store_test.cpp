#include "store/store.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "sample.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq;
using namespace tadqiq::test;

namespace {

Finding finding(Verdict verdict, ClaimRef a, ClaimRef b, const std::string& fingerprint) {
    Finding finding;
    finding.verdict = verdict;
    finding.a = a;
    finding.b = b;
    finding.ranges_a.literal = {Decimal(10), {}, true, false};
    finding.ranges_a.implied = {Decimal(10), Decimal(20), true, false};
    finding.ranges_b.literal = {Decimal(5), Decimal(5)};
    finding.ranges_b.implied = finding.ranges_b.literal;
    finding.gap = 2;
    finding.voices = Voices::dispute;
    finding.reason_en = "above 10 against 5";
    finding.reason_ar = "فوق 10 مقابل 5";
    finding.fingerprint = fingerprint;
    return finding;
}

std::int64_t count(Store& store, const std::string& sql) {
    return store.database().number("select count(*) from " + sql);
}

}  // namespace

TEST_CASE("an article comes back from the store as it went in") {
    auto store = Store::in_memory();
    const auto article = full_article("dhuha-7");
    CHECK(store.save(article, reading) == Saved::added);
    const auto loaded = store.load("dhuha-7");
    REQUIRE(loaded.has_value());
    CHECK(same(*loaded, article));
    CHECK_FALSE(store.load("dhuha-8").has_value());
}

TEST_CASE("an article without anything but text comes back, too") {
    auto store = Store::in_memory();
    ArticleClaims bare;
    bare.article.id = "bare";
    store.save(bare, reading);
    CHECK(same(store.load("bare").value(), bare));
}

TEST_CASE("ids with quotes, newlines, null characters and broken UTF-8 are data") {
    auto store = Store::in_memory();
    using namespace std::literals;
    const std::string ids[] = {"it's \"quoted\"",
                               "'; drop table claim; --",
                               "two\nlines",
                               "nul\0inside"s,
                               "broken \xff\xc3 bytes",
                               "../../etc/passwd",
                               "",
                               "خبر ١٢",
                               "-rf"};
    for (const auto& id : ids) CHECK(store.save(full_article(id), reading) == Saved::added);
    for (const auto& id : ids) {
        CAPTURE(id);
        CHECK(same(store.load(id).value(), full_article(id)));
        CHECK(store.save(full_article(id), reading) == Saved::unchanged);
    }
    CHECK(store.ids().size() == std::size(ids));
}

TEST_CASE("saving the same words again changes nothing") {
    auto store = Store::in_memory();
    const auto article = full_article("a");
    CHECK_FALSE(store.holds(article.article, reading));
    store.save(article, reading);
    CHECK(store.holds(article.article, reading));
    CHECK(store.save(article, {"2025-01-01T00:00:00Z", "0.1.0", "lexicon-1"}) == Saved::unchanged);
    CHECK(count(store, "article") == 1);
    CHECK(count(store, "claim") == 5);
    CHECK(count(store, "v_article where ingested_at = '2024-05-02T10:00:00Z'") == 1);
}

TEST_CASE("other words under a known id are a new revision, and the old figures become history") {
    auto store = Store::in_memory();
    store.save(toll("fire", "الضحى", 12), reading);
    CHECK(store.save(toll("fire", "الضحى", 19), reading) == Saved::changed);
    CHECK(same(store.load("fire").value(), toll("fire", "الضحى", 19)));
    CHECK(store.ids() == std::vector<std::string>{"fire"});
    CHECK(count(store, "v_claim") == 1);
    CHECK(count(store, "v_any_figure") == 2);
    CHECK(count(store, "v_revision") == 2);
    CHECK(count(store, "v_correction where was_value = 12 and became_value = 19") == 1);
    CHECK(store.claims_of("killed", Kind::count, "", 10).size() == 1);
    CHECK(store.save(toll("fire", "الضحى", 12), reading) == Saved::changed);
    CHECK(count(store, "v_article where revision = 3") == 1);
}

TEST_CASE("a publisher that is put right is a new revision, too") {
    auto store = Store::in_memory();
    store.save(toll("fire", "الضحى", 12), reading);
    CHECK(store.save(toll("fire", "الأفق", 12), reading) == Saved::changed);
    CHECK(store.load("fire")->article.publisher == "الأفق");
}

TEST_CASE("a newer lexicon reads the same words anew, without a new revision") {
    auto store = Store::in_memory();
    auto article = toll("fire", "الضحى", 12);
    const ArticleClaims other = toll("other", "الأفق", 5);
    store.save(article, reading);
    store.save(other, reading);
    store.save_findings(std::vector{article, other},
                        std::vector{finding(Verdict::contradiction, {0, 0}, {1, 0}, "f1")});
    article.claims[0].measure = "victims";
    const Provenance newer = {"2024-06-01T00:00:00Z", "0.1.0", "lexicon-2"};
    CHECK_FALSE(store.holds(article.article, newer));
    CHECK(store.save(article, newer) == Saved::reread);
    CHECK(same(store.load("fire").value(), article));
    CHECK(count(store, "article") == 2);
    CHECK(count(store, "claim") == 2);
    CHECK(count(store, "finding") == 0);
    CHECK(count(store, "finding_side") == 0);
}

TEST_CASE("the quoted parts of a text are its exact bytes") {
    auto store = Store::in_memory();
    store.save(full_article("a"), reading);
    CHECK(count(store, "v_figure where core = '1.500' and value = 1500 and hedge = 'at_least'") ==
          1);
    CHECK(count(store, "v_figure where core = '7 ملايين' and value_exact = '7000000'") == 1);
    CHECK(count(store, "v_figure where core = '5 و9' and field = 'title' and low = 5") == 1);
    CHECK(count(store, "v_claim where sentence like 'أرسلت الوزارة%دينار.'") == 4);
    CHECK(count(store,
                "v_claim where scope = 'iraq south' and literal_low = 1500"
                " and literal_high is null and literal_low_open = 0") == 1);
}

TEST_CASE("amounts keep every digit") {
    auto store = Store::in_memory();
    auto article = toll("big", "الضحى", 12);
    article.claims[0].figure.value = Decimal::parse("9007199254740993.000000000001");
    store.save(article, reading);
    CHECK(store.load("big")->claims[0].figure.value == article.claims[0].figure.value);
    CHECK(count(store, "v_figure where value_exact = '9007199254740993.000000000001'") == 1);
}

TEST_CASE("amounts of the views are reals, also where SQLite keeps rows aside") {
    auto store = Store::in_memory();
    std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 5)};
    for (auto& article : articles) {
        article.article.published = "2024-05-01";
        store.save(article, reading);
    }
    store.save_findings(articles,
                        std::vector{finding(Verdict::contradiction, {0, 0}, {1, 0}, "f1")});
    CHECK(count(store, "v_cluster where highest / lowest = 2.4") == 1);
    for (const std::string view : {"v_figure", "v_claim", "v_scope", "v_timeline"}) {
        CAPTURE(view);
        CHECK(count(store, "(with t as materialized (select max(value) as m from " + view +
                               " group by article) select * from t) where typeof(m) = 'real'") ==
              2);
    }
}

TEST_CASE("findings join the current claims of both sides") {
    auto store = Store::in_memory();
    const std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 5),
                                  toll("c", "الأفق", 12)};
    for (const auto& article : articles) store.save(article, reading);
    const std::vector findings = {finding(Verdict::contradiction, {0, 0}, {1, 0}, "f1"),
                                  finding(Verdict::consistent, {0, 0}, {2, 0}, "f2")};
    store.save_findings(articles, findings);
    store.save_findings(articles, findings);  // again: nothing doubles
    CHECK(count(store, "v_finding") == 2);
    CHECK(count(store,
                "v_conflict where a_article = 'a' and b_article = 'b' and a_value = 12"
                " and a_literal_low = 10 and a_literal_high is null"
                " and verdict = 'contradiction'") == 1);
    CHECK(count(store,
                "v_source_agreement where compared = 2 and consistent = 1"
                " and conflicts = 1 and agreement = 0.5") == 1);
    CHECK(count(store, "v_single_origin") == 1);
    store.save(toll("b", "الأفق", 12), reading);
    CHECK(count(store, "v_conflict") == 0);
    store.remove_findings();
    CHECK(count(store, "v_finding") == 0);
}

TEST_CASE("articles of one origin do not confirm each other") {
    auto store = Store::in_memory();
    const std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 12)};
    for (const auto& article : articles) store.save(article, reading);
    store.save_findings(articles, std::vector{finding(Verdict::consistent, {0, 0}, {1, 0}, "f1")});
    CHECK(count(store, "v_single_origin") == 0);
    store.join_origins("b", "a");
    CHECK(count(store, "v_single_origin") == 2);
    CHECK(count(store, "v_article where origin = 'a'") == 2);
    CHECK(count(store, "v_finding where is_one_origin") == 1);
}

TEST_CASE("slips belong to the article as it is now") {
    auto store = Store::in_memory();
    store.save(full_article("a"), reading);
    Slip slip;
    slip.rule = SlipRule::part_exceeds_whole;
    slip.claims = {2, 1};
    slip.reason_en = "300 of 1,500";
    slip.fingerprint = "s1";
    store.replace_slips("a", std::vector{slip, slip});
    store.replace_slips("a", std::vector{slip});
    CHECK(count(store,
                "v_slip where article = 'a' and rule = 'part-exceeds-whole'"
                " and expressions = '300 | 1.500'") == 1);
    CHECK_THROWS_AS(store.replace_slips("b", std::vector{slip}), Error);
    auto changed = full_article("a");
    changed.article.text += " ";
    store.save(changed, reading);
    CHECK(count(store, "v_slip") == 0);
}

TEST_CASE("what findings connect is one cluster, however they come") {
    const std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 5),
                                  toll("c", "الأفق", 12), toll("d", "النهار", 3)};
    std::vector findings = {finding(Verdict::contradiction, {0, 0}, {1, 0}, "f1"),
                            finding(Verdict::part_exceeds_whole, {0, 0}, {3, 0}, "f2"),
                            finding(Verdict::consistent, {2, 0}, {0, 0}, "f3")};
    for (int order = 0; order < 6; ++order) {
        auto store = Store::in_memory();
        for (const auto& article : articles) store.save(article, reading);
        for (const auto& one : findings) store.save_findings(articles, std::vector{one});
        CHECK(count(store,
                    "v_cluster where measure = 'killed' and claims = 3 and publishers = 2"
                    " and lowest = 5 and highest = 12 and conflicts = 1") == 1);
        CHECK(count(store, "v_cluster_claim where article = 'd'") == 0);
        std::next_permutation(findings.begin(), findings.end(),
                              [](auto& x, auto& y) { return x.fingerprint < y.fingerprint; });
    }
}

TEST_CASE("an origin goes by its earliest article, however its articles come together") {
    const std::pair<const char*, const char*> joints[] = {{"a", "b"}, {"c", "d"}, {"d", "b"}};
    for (int first = 0; first < 3; ++first) {
        auto store = Store::in_memory();
        for (const auto* id : {"a", "b", "c", "d", "e"}) {
            auto article = toll(id, "الضحى", 12);
            if (*id == 'c') article.article.published = "2024-01-01";
            store.save(article, reading);
        }
        for (int i = 0; i < 3; ++i) {
            const auto& [one, other] = joints[(first + i) % 3];
            store.join_origins(one, other);
        }
        CHECK(count(store, "v_article where origin = 'c'") == 4);
        CHECK(count(store, "v_article where origin = 'e'") == 1);
    }
}

TEST_CASE("a finding about an article that was not saved is refused as a whole") {
    auto store = Store::in_memory();
    const std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 5)};
    store.save(articles[0], reading);
    CHECK_THROWS_AS(
        store.save_findings(articles, std::vector{finding(Verdict::tension, {0, 0}, {1, 0}, "f1")}),
        Error);
    CHECK(count(store, "finding") == 0);
}

TEST_CASE("articles that share rare words are related, most words first") {
    auto store = Store::in_memory();
    store.save(toll("basra-1", "الضحى", 12, "البصرة قرب مصفاة الشعيبة"), reading);
    store.save(toll("basra-2", "الأفق", 14, "البصرة"), reading);
    store.save(toll("basra-3", "النهار", 15, "البصرة جوار مصفاة الشعيبة"), reading);
    for (int i = 0; i < 20; ++i)
        store.save(toll("taiz-" + std::to_string(i), "الأفق", i, "تعز"), reading);
    const auto related =
        store.related(toll("new", "الفجر", 9, "والبصرة عند مصفاة الشعيبة").article, 3);
    CHECK(related == std::vector<std::string>{"basra-1", "basra-3", "basra-2"});
    CHECK(store.related(toll("basra-2", "الأفق", 14, "البصرة").article, 2).size() == 2);
    Article foreign;
    foreign.id = "foreign";
    foreign.text = "nothing \"in\" common AND near( *";
    CHECK(store.related(foreign, 5).empty());
}

TEST_CASE("words that stand in no other article do not hide what a stored one is related to") {
    auto store = Store::in_memory();
    std::string alone = "البصرة قرب مصفاة الشعيبة";
    for (char c = 'a'; c <= 'z'; ++c) alone += std::string(" own") + c + " other" + c;
    store.save(toll("alone", "الضحى", 12, alone), reading);
    store.save(toll("basra", "الأفق", 14, "البصرة قرب مصفاة الشعيبة"), reading);
    CHECK(store.related(toll("alone", "الضحى", 12, alone).article, 5) ==
          std::vector<std::string>{"basra"});
}

TEST_CASE("articles wait for their comparison from when they are saved") {
    auto store = Store::in_memory();
    store.save(toll("b", "الضحى", 12, "البصرة"), reading);
    store.save(toll("a", "الأفق", 14, "تعز"), reading);
    CHECK(store.uncompared() == std::vector<std::string>{"a", "b"});
    store.set_compared("a");
    CHECK(store.uncompared() == std::vector<std::string>{"b"});
    store.save(toll("a", "الأفق", 14, "تعز"), reading);
    CHECK(store.uncompared() == std::vector<std::string>{"b"});
    store.save(toll("a", "الأفق", 15, "تعز"), reading);
    CHECK(store.uncompared() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a revision that was replaced is not related any more") {
    auto store = Store::in_memory();
    store.save(toll("a", "الضحى", 12, "الشعيبة"), reading);
    store.save(toll("a", "الضحى", 12, "تعز"), reading);
    CHECK(store.related(toll("b", "الأفق", 3, "الشعيبة").article, 5).size() <= 1);
    CHECK(store.related(toll("b", "الأفق", 3, "الشعيبة").article, 5) ==
          std::vector<std::string>{"a"});  // by its other words
}

TEST_CASE("claims are found by measure, kind and unit") {
    auto store = Store::in_memory();
    store.save(toll("b", "الأفق", 5), reading);
    store.save(toll("a", "الضحى", 12), reading);
    auto price = toll("c", "الضحى", 80);
    price.claims[0].figure.kind = Kind::money;
    price.claims[0].figure.unit = "USD";
    price.claims[0].measure = "price";
    store.save(price, reading);
    CHECK(store.claims_of("killed", Kind::count, "", 10) ==
          std::vector<StoredClaim>{{"a", 0}, {"b", 0}});
    CHECK(store.claims_of("price", Kind::money, "USD", 10) == std::vector<StoredClaim>{{"c", 0}});
    CHECK(store.claims_of("price", Kind::money, "IQD", 10).empty());
    CHECK(store.claims_of("killed", Kind::count, "", 1).size() == 1);
}

TEST_CASE("what a caller's transaction holds is saved together or not at all") {
    auto store = Store::in_memory();
    {
        Transaction batch(store.database());
        store.save(toll("a", "الضحى", 12), reading);
        store.save(toll("b", "الضحى", 12), reading);
    }
    CHECK(store.ids().empty());
    {
        Transaction batch(store.database());
        store.save(toll("a", "الضحى", 12), reading);
        CHECK(store.save(toll("a", "الضحى", 12), reading) == Saved::unchanged);
        batch.commit();
    }
    CHECK(store.ids().size() == 1);
}

TEST_CASE("where a part of a transaction failed, the whole cannot be committed") {
    auto store = Store::in_memory();
    {
        Transaction batch(store.database());
        store.save(toll("a", "الضحى", 12), reading);
        { Transaction part(store.database()); }
        CHECK_THROWS_AS(batch.commit(), Error);
    }
    CHECK(store.ids().empty());
    CHECK(store.save(toll("a", "الضحى", 12), reading) == Saved::added);
}
