#include "store/store.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <tuple>
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

std::int64_t row_of(Store& store, const std::string& id) {
    return store.database().number("select article_id from v_article where article = '" + id + "'");
}

void join_origins(Store& store, const std::vector<std::pair<std::string, std::string>>& copies) {
    std::vector<std::pair<std::int64_t, std::int64_t>> rows;
    for (const auto& [one, other] : copies)
        rows.emplace_back(row_of(store, one), row_of(store, other));
    store.regroup(rows);
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
    store.regroup({});
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
    CHECK(count(store, "finding") == 1);
    CHECK(count(store, "v_source_agreement where compared = 1 and conflicts = 0") == 1);
    store.remove_findings(row_of(store, "c"), row_of(store, "a"));
    CHECK(count(store, "v_finding") == 0);
    CHECK(count(store, "finding") == 0);
    CHECK(count(store, "v_source_agreement") == 0);
}

TEST_CASE("articles of one origin do not confirm each other") {
    auto store = Store::in_memory();
    const std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 12)};
    for (const auto& article : articles) store.save(article, reading);
    store.save_findings(articles, std::vector{finding(Verdict::consistent, {0, 0}, {1, 0}, "f1")});
    CHECK(count(store, "v_single_origin") == 0);
    join_origins(store, {{"b", "a"}});
    CHECK(count(store, "v_single_origin") == 2);
    CHECK(count(store, "v_article where origin = 'a'") == 2);
    CHECK(count(store, "v_finding where is_one_origin") == 1);
    store.regroup({});
    CHECK(count(store, "v_article where origin = 'a'") == 1);
}

TEST_CASE("regrouping where findings and copies came or went does as much as regrouping all") {
    auto store = Store::in_memory();
    std::vector<ArticleClaims> articles;
    std::vector<std::int64_t> rows;
    for (int i = 0; i < 30; ++i) {
        articles.push_back(toll(std::to_string(i), "الضحى", 12));
        articles.back().article.published = "2024-05-" + std::to_string(10 + i * 7 % 20);
        store.save(articles.back(), reading);
        rows.push_back(row_of(store, articles.back().article.id));
    }
    const auto groups = [&] {
        std::vector<std::pair<std::int64_t, std::int64_t>> all;
        for (const char* sql : {"select claim_id, cluster_id from cluster_claim order by 1",
                                "select article_id, origin_id from article_origin order by 1"})
            for (auto row = store.database().prepare(sql); row.step();)
                all.emplace_back(row.integer(0), row.integer(1));
        return all;
    };
    std::mt19937 random(11);
    std::set<std::pair<std::size_t, std::size_t>> joined;
    for (int round = 0; round < 400; ++round) {
        Regrouping changes;
        for (std::size_t k = 0; k <= random() % 4; ++k) {
            const bool parts = joined.size() > random() % 50;
            auto [i, j] = std::pair(random() % rows.size(), random() % rows.size());
            if (parts) std::tie(i, j) = *std::next(joined.begin(), random() % joined.size());
            if (i > j) std::swap(i, j);
            auto compared = store.compared(rows[j]);
            auto& partners = compared.partners;
            if (parts) {
                joined.erase({i, j});
                const auto claims = store.remove_findings(rows[i], rows[j]);
                CHECK(claims.size() == 2);
                changes.parted_claims.insert(changes.parted_claims.end(), claims.begin(),
                                             claims.end());
                std::erase_if(partners, [&](const auto& p) { return p.row == rows[i]; });
                changes.parted_articles.insert(changes.parted_articles.end(), {rows[i], rows[j]});
            } else if (i != j && joined.emplace(i, j).second) {
                store.save_findings(
                    articles, std::vector{finding(Verdict::consistent, {i, 0}, {j, 0},
                                                  std::to_string(i) + "-" + std::to_string(j))});
                changes.articles.push_back(rows[j]);
                partners.push_back({rows[i], true});
                std::sort(partners.begin(), partners.end(),
                          [](const auto& x, const auto& y) { return x.row < y.row; });
                changes.copies.emplace_back(rows[i], rows[j]);
            }
            store.save_compared(rows[j], compared);
        }
        store.regroup_near(changes);
        const auto found = groups();
        std::vector<std::pair<std::int64_t, std::int64_t>> copies;
        for (const auto& [i, j] : joined) copies.emplace_back(rows[i], rows[j]);
        store.regroup(copies);
        REQUIRE(found == groups());
    }
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
        for (const auto& one : findings) {
            store.save_findings(articles, std::vector{one});
            if (order % 2 == 0) store.regroup({});
        }
        store.regroup({});
        CHECK(count(store,
                    "v_cluster where measure = 'killed' and claims = 3 and publishers = 2"
                    " and lowest = 5 and highest = 12 and conflicts = 1") == 1);
        CHECK(count(store, "v_cluster_claim where article = 'd'") == 0);
        std::next_permutation(findings.begin(), findings.end(),
                              [](auto& x, auto& y) { return x.fingerprint < y.fingerprint; });
    }
}

TEST_CASE("what two articles say more than once is one finding, of the first places") {
    auto store = Store::in_memory();
    std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 12)};
    articles[1].claims.push_back(articles[1].claims[0]);
    for (const auto& article : articles) store.save(article, reading);
    auto again = finding(Verdict::consistent, {0, 0}, {1, 1}, "f1");
    again.repeated = true;
    store.save_findings(articles,
                        std::vector{again, finding(Verdict::consistent, {0, 0}, {1, 0}, "f1")});
    store.regroup({});
    CHECK(count(store, "v_finding") == 1);
    CHECK(count(store, "v_finding where is_repeated = 0") == 1);
    CHECK(count(store, "v_cluster where claims = 3") == 1);
}

TEST_CASE("a cluster falls apart where nothing connects it any more") {
    auto store = Store::in_memory();
    const std::vector articles = {toll("a", "الضحى", 12), toll("b", "الأفق", 5),
                                  toll("c", "الأفق", 12)};
    for (const auto& article : articles) store.save(article, reading);
    store.save_findings(articles, std::vector{finding(Verdict::contradiction, {0, 0}, {1, 0}, "f1"),
                                              finding(Verdict::consistent, {1, 0}, {2, 0}, "f2")});
    store.regroup({});
    CHECK(count(store, "v_cluster where claims = 3") == 1);
    store.remove_findings(row_of(store, "a"), row_of(store, "b"));
    store.regroup({});
    CHECK(count(store, "v_cluster") == 1);
    CHECK(count(store, "v_cluster where claims = 2") == 1);
}

TEST_CASE("an origin goes by its earliest article, however its articles come together") {
    {
        auto store = Store::in_memory();
        for (const auto* id : {"a", "b", "c", "d", "e"}) {
            auto article = toll(id, "الضحى", 12);
            if (*id == 'c') article.article.published = "2024-01-01";
            store.save(article, reading);
        }
        join_origins(store, {{"a", "b"}, {"c", "d"}, {"d", "b"}});
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

TEST_CASE("articles wait for their comparison from when they are saved") {
    auto store = Store::in_memory();
    const auto waiting = [&] {
        std::vector<std::string> ids;
        for (const auto& article : store.list())
            if (article.waiting) ids.push_back(article.id);
        return ids;
    };
    store.save(toll("b", "الضحى", 12, "البصرة"), reading);
    store.save(toll("a", "الأفق", 14, "تعز"), reading);
    CHECK(waiting() == std::vector<std::string>{"a", "b"});
    auto list = store.list();
    list[1].waiting = false;
    store.settle(list);
    CHECK(store.waiting().size() == 1);
    CHECK(waiting() == std::vector<std::string>{"b"});
    store.save(toll("a", "الأفق", 14, "تعز"), reading);
    CHECK(waiting() == std::vector<std::string>{"b"});
    store.save(toll("a", "الأفق", 15, "تعز"), reading);
    CHECK(waiting() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("articles are listed by id with the names that they are found by") {
    auto store = Store::in_memory();
    auto article = toll("b", "الضحى", 12);
    article.names = {0, 7, 0x80000000, 0xFFFFFFFF};
    store.save(article, reading);
    store.save(toll("a", "الضحى", 12), reading);
    const auto list = store.list();
    REQUIRE(list.size() == 2);
    CHECK(list[0].id == "a");
    CHECK(list[0].names.empty());
    CHECK(list[1].names == article.names);
    CHECK(store.load("b")->names == article.names);
}

TEST_CASE("the names of an article that was stored without them are found when they are needed") {
    auto store = Store::in_memory();
    store.save(toll("a", "الضحى", 12, "الشعيبة"), reading);
    store.database().execute("update article set names = null");
    const auto list = store.list();
    CHECK_FALSE(list[0].has_names);
    CHECK_FALSE(list[0].names.empty());
    CHECK(store.load("a")->names == list[0].names);
    CHECK(store.waiting()[0].names == list[0].names);
    store.settle(list);
    CHECK(store.list()[0].has_names);
}

TEST_CASE("with whom an article was compared is kept until its words change") {
    auto store = Store::in_memory();
    for (const auto* id : {"a", "b", "c"}) store.save(toll(id, "الضحى", 12), reading);
    const Compared compared = {6, {{row_of(store, "a"), true}, {row_of(store, "b"), false}}};
    store.save_compared(row_of(store, "c"), compared);
    const Compared far = {0, {{1, false}, {200, true}, {1'000'000'000'000, true}}};
    store.save_compared(row_of(store, "b"), far);
    CHECK(store.compared().at(row_of(store, "c")) == compared);
    CHECK(store.compared().at(row_of(store, "b")) == far);
    store.save(toll("c", "الضحى", 15), reading);
    CHECK(store.compared().size() == 1);
}

TEST_CASE("words are indexed of all articles that were saved since, whoever saved them") {
    auto store = Store::in_memory();
    const auto found = [&](const std::string& word) {
        return count(store, "article_index where article_index match '" + word + "'");
    };
    store.index_words();
    store.save(toll("a", "الضحى", 12, "البصرة"), reading);
    CHECK(found("بصره") == 0);
    store.save(toll("b", "الأفق", 14, "تعز"), reading);
    store.index_words();
    store.index_words();
    CHECK(found("بصره") == 1);
    CHECK(found("تعز") == 1);
    store.save(toll("a", "الضحى", 12, "الكوت"), reading);  // another revision
    store.save(full_article("c"), reading);
    store.index_words();
    CHECK(found("كوت") == 1);
    CHECK(found("NOT_THERE") == 0);
    CHECK(count(store, "article_index_docsize") == count(store, "article"));
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
