// Ingestion from end to end: killed, repeated, over older files, whatever the order.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <vector>

#include "cli/progress.hpp"
#include "program.hpp"
#include "support/temporary_folder.hpp"

namespace tadqiq::test {
namespace {

namespace fs = std::filesystem;

std::string content(const std::string& path) {
    std::stringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// What a database holds, whatever the row ids.
std::string answers(const std::string& database) {
    std::string all;
    for (const char* query :
         {"select article, revision, figures, content_hash, origin from v_article order by 1",
          "select article, field, begin_byte, core, measure, value_exact from v_claim"
          " order by 1, 2, 3, 4",
          "select verdict, a_article, a_expression, b_article, b_expression, reason_en,"
          " fingerprint from v_finding order by 2, 4, 3, 5, 1, 6, 7",
          "select article, rule, reason_en from v_slip order by 1, 2, 3",
          "select article, begin_byte, min(article || ' ' || begin_byte) over (partition by"
          " cluster_id) from v_cluster_claim order by 1, 2"}) {
        const auto answer = run_tadqiq({"sql", "--db", database, "--format", "csv", query});
        CHECK(answer.status == 0);
        all += answer.out;
    }
    return all;
}

/// More articles than one step of caution covers, two or three on each accident.
std::string accidents(int count = 120) {
    const char* const towns[] = {"كسلا", "الدامر",   "تعز",   "المكلا", "سبها",
                                 "درنة", "الناصرية", "الكوت", "حماة",   "القامشلي",
                                 "إربد", "صحار",     "نزوى",  "بسكرة"};
    const char* const places[] = {"سوق", "فندق", "مصنع", "مستودع"};
    std::string lines;
    for (int i = 0; i < count; ++i) {
        const auto *town = towns[i % 14], *place = places[i / 14 % 4];
        const std::string more = i % 3 == 0 ? " وقالت الشرطة إن الحريق أخمد ليلا." : "";
        lines += fmt::format(
            R"({{"id": "{0}", "publisher": "صحيفة {1}", "published": "2024-05-{2:02}",)"
            R"( "text": "حريق {3} في مدينة {4} يقتل {5} شخصا\nقتل {5} شخصا وأصيب {6} آخرون في)"
            R"( حريق {3} في مدينة {4}.{7}"}})"
            "\n",
            i, i % 5, 1 + i / 14 % 30, place, town, 12 + i % 14 + i / 56, 40 + i * 7 % 11, more);
    }
    return lines;
}

TEST_CASE("the same articles make the same file whatever the threads and the order of files") {
    const TemporaryFolder folder;
    const std::vector<std::string> fixed = {"SOURCE_DATE_EPOCH=1600000000"};
    const std::string one = folder.path("one.db"), other = folder.path("other.db");
    const std::string suez = "fixtures/articles/suez-ship", port = "fixtures/articles/beirut-port";
    CHECK(run_tadqiq({"ingest", "--threads", "1", suez, port, "--db", one}, {}, fixed).status == 0);
    CHECK(run_tadqiq({"ingest", "--threads", "8", port, suez, "--db", other}, {}, fixed).status ==
          0);
    CHECK(content(one).size() > 4096);
    CHECK(content(one) == content(other));
}

TEST_CASE("into a database that holds others, too, the same articles make the same file") {
    const TemporaryFolder folder;
    const std::vector<std::string> fixed = {"SOURCE_DATE_EPOCH=1600000000"};
    std::vector<std::string> files;
    for (const char* event : {"suez-ship", "beirut-port", "coalition-iraq"})
        for (const auto& entry : fs::directory_iterator(std::string("fixtures/articles/") + event))
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    const auto changed = folder.write("changed.jsonl", accidents());
    files.push_back(changed);
    const auto before = folder.path("before.db");
    CHECK(run_tadqiq({"ingest", "fixtures/articles/valley-flood", files[1], "--db", before}, {},
                     {"SOURCE_DATE_EPOCH=1500000000"})
              .status == 0);
    std::string expected;
    for (const char* threads : {"1", "2", "4"}) {
        CAPTURE(threads);
        const auto database = folder.path(std::string(threads) + ".db");
        fs::copy_file(before, database);
        std::vector<std::string> arguments = {"ingest", "--threads", threads, "--db", database};
        arguments.insert(arguments.end(), files.begin(), files.end());
        CHECK(run_tadqiq(arguments, {}, fixed).status == 0);
        if (expected.empty()) expected = content(database);
        CHECK(content(database) == expected);
        std::rotate(files.begin(), files.begin() + 2, files.end());
        std::swap(files[0], files[4]);
    }
    CHECK(expected.size() > content(before).size());
}

TEST_CASE("ingestion that is killed again and again ends with what one run makes") {
    const TemporaryFolder folder;
    const std::string whole = folder.path("whole.db"), killed = folder.path("killed.db");
    REQUIRE(run_tadqiq({"ingest", "fixtures/articles", "--db", whole}).status == 0);
    int ended = 0;
    for (int milliseconds = 20; milliseconds <= 300; milliseconds += 20)
        ended += run_shell(fmt::format("timeout -s KILL 0.{:03} tadqiq ingest fixtures/articles "
                                       "--db '{}' 2>/dev/null",
                                       milliseconds, killed))
                     .status != 0;
    CHECK(ended > 0);
    REQUIRE(run_tadqiq({"ingest", "fixtures/articles", "--db", killed}).status == 0);
    CHECK(run_shell(fmt::format("sqlite3 '{}' 'pragma integrity_check'", killed)).out == "ok\n");
    CHECK(answers(killed) == answers(whole));
}

TEST_CASE("a run that was ended while it compared goes on where it was") {
    const TemporaryFolder folder;
    const auto file = folder.write("accidents.jsonl", accidents(240));
    const std::string whole = folder.path("whole.db"), ended = folder.path("ended.db");
    const auto ingest = [&](const std::string& path, const std::string& database) {
        return run_tadqiq({"ingest", path, "--db", database}).status;
    };
    const auto sql = [&](const std::string& statement) {
        REQUIRE(run_shell(fmt::format("sqlite3 '{}' \"{}\"", ended, statement)).status == 0);
    };
    const auto stop_at = [&](std::string_view rows) {
        sql(
            fmt::format("create trigger stop before insert on article_compared when new.article_id"
                        " {} begin select raise(abort, 'stopped'); end",
                        rows));
    };
    REQUIRE(ingest("fixtures/articles/suez-ship", ended) == 0);
    bool is_first = false;
    SUBCASE("of articles that came to others") {}
    SUBCASE("of the first articles") {
        sql("delete from property where name = 'comparison_resumes'; delete from article_compared");
        is_first = true;
    }
    CAPTURE(is_first);
    fs::copy_file(ended, whole);
    stop_at("= 230");  // in the second step
    CHECK(ingest(file, ended) != 0);
    sql("drop trigger stop");
    const auto stopped = folder.path("stopped.db");
    fs::copy_file(ended, stopped);

    stop_at("<= 190");  // nothing of the first step is done again
    CHECK(ingest(file, ended) == 0);
    sql("drop trigger stop");
    REQUIRE(ingest(file, whole) == 0);
    CHECK(answers(ended) == answers(whole));

    if (is_first) return;
    // What was read anew since is compared anew.
    fs::copy_file(stopped, ended, fs::copy_options::overwrite_existing);
    sql("update article set program_version = 'another' where key in ('7', '21')");
    stop_at("<= 190");
    CHECK(ingest(file, ended) != 0);
    sql("drop trigger stop");
    CHECK(ingest(file, ended) == 0);
    CHECK(answers(ended) == answers(whole));
}

/// The lines of a report, in byte order.
std::string sorted_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

/// Of JSON Lines; where an article is named, of those about it.
std::set<std::string> fingerprints(const std::string& lines, const std::string& article = "") {
    constexpr std::string_view key = "\"fingerprint\":\"";
    std::set<std::string> found;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        const auto at = line.find(key);
        if (at == std::string::npos) continue;
        if (article.empty() || line.find("\"doc\":\"" + article + "\"") != std::string::npos)
            found.insert(line.substr(at + key.size(), 32));
    }
    return found;
}

TEST_CASE("a collection has the same findings whether it came at once, in parts or one by one") {
    const TemporaryFolder folder;
    std::vector<std::string> lines;
    std::istringstream in(accidents());
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    const auto all = folder.write("all.jsonl", accidents());
    const auto database = [&](const std::string& name) { return folder.path(name + ".db"); };
    const auto ingest = [&](const std::string& name, std::size_t from, std::size_t to) {
        std::string part;
        for (std::size_t i = from; i < to; ++i) part += lines[i] + "\n";
        CHECK(run_tadqiq({"ingest", "--input-format", "jsonl", "-", "--db", database(name)}, part)
                  .status == 0);
    };
    ingest("whole", 0, lines.size());
    const auto expected = answers(database("whole"));
    CHECK(std::count(expected.begin(), expected.end(), '\n') > 500);
    SUBCASE("in two halves, the second first") {
        ingest("halves", 60, lines.size());
        ingest("halves", 0, 60);
        CHECK(answers(database("halves")) == expected);
    }
    SUBCASE("one by one, over the size from which conflicts must speak louder") {
        ingest("slowly", 0, 90);
        for (std::size_t i = 90; i < lines.size(); ++i) ingest("slowly", i, i + 1);
        CHECK(answers(database("slowly")) == expected);
    }
    SUBCASE("with an article that had other words at first") {
        lines[0].replace(lines[0].find("كسلا"), std::string("كسلا").size(), "تعز");
        ingest("corrected", 0, 100);
        std::istringstream again(accidents());
        std::getline(again, lines[0]);
        ingest("corrected", 0, lines.size());
        const auto found = answers(database("corrected"));
        CHECK(found.substr(found.find("verdict")) == expected.substr(expected.find("verdict")));
    }
    SUBCASE("in a report, from the files or from the database") {
        const auto report = [&](std::vector<std::string> of) {
            of.insert(of.begin(), {"report", "--include", "all", "--format", "jsonl"});
            return sorted_lines(run_tadqiq(of).out);
        };
        const auto of_files = report({all});
        CHECK(of_files == report({"--db", database("whole")}));
        const auto stored = run_tadqiq({"sql", "--db", database("whole"), "--format", "jsonl",
                                        "select fingerprint from v_finding"});
        CHECK(fingerprints(stored.out) == fingerprints(of_files));
    }
    SUBCASE("and the gate finds the same in each article") {
        const auto flagged = run_tadqiq({"report", "--format", "jsonl", all}).out;
        int found = 0;
        for (const std::size_t i : {0, 14, 28, 57, 119}) {
            const auto name = "without" + std::to_string(i);
            std::string others;
            for (std::size_t k = 0; k < lines.size(); ++k)
                if (k != i) others += lines[k] + "\n";
            CHECK(run_tadqiq({"ingest", "--input-format", "jsonl", "-", "--db", database(name)},
                             others)
                      .status == 0);
            const auto gate = run_tadqiq({"check", "--exit-zero", "--input-format", "jsonl",
                                          "--format", "jsonl", "-", "--db", database(name)},
                                         lines[i]);
            const auto expected_here = fingerprints(flagged, std::to_string(i));
            const auto here = fingerprints(gate.out, std::to_string(i));
            CHECK(here == expected_here);
            found += static_cast<int>(here.size());
        }
        CHECK(found > 0);
    }
}

TEST_CASE("databases of every older schema are migrated, with a copy, and still answer") {
    const TemporaryFolder folder;
    for (const auto& entry : fs::directory_iterator(TADQIQ_SOURCE_DIR "/fixtures/databases")) {
        const std::string name = entry.path().filename().string();
        INFO(name);
        const std::string database = folder.path(name);
        fs::copy_file(entry.path(), database);
        fs::permissions(database, fs::perms::owner_all);
        const auto refused = run_tadqiq({"report", "--db", database});
        CHECK(refused.status == 2);
        CHECK(refused.err.find("migrates it (and keeps a copy)") != std::string::npos);
        CHECK(content(database) == content(entry.path().string()));
        const auto ingest = [&] {
            return run_tadqiq({"ingest", "fixtures/articles/suez-ship", "--db", database});
        };
        CHECK(ingest().status == 0);
        CHECK(fs::exists(database + "." + name.substr(0, name.find('.'))));
        CHECK(ingest().err.find("5 known") != std::string::npos);
        const std::string fresh = folder.path("fresh.db");
        CHECK(run_tadqiq({"ingest", "fixtures/articles/suez-ship", "--db", fresh}).status == 0);
        CHECK(answers(database) == answers(fresh));
        fs::remove(fresh);
    }
}

TEST_CASE("an article of the limit or more is refused with the option that lifts it") {
    const auto refused = run_tadqiq({"extract", "--max-bytes", "20", "-"}, "وصلت نحو 5200 سفينة.");
    CHECK(refused.status == 2);
    CHECK(refused.err.find("--max-bytes") != std::string::npos);
}

TEST_CASE("progress tells the rate and the time that is left") {
    using std::chrono::duration;
    CHECK(progress_line("reading", 1200, 0, duration<double>(2)) ==
          "reading: 1,200 articles, 600 a second");
    CHECK(progress_line("comparing", 1200, 8000, duration<double>(60)) ==
          "comparing: 1,200 of 8,000 articles, 20 a second, 6 min left");
    CHECK(progress_line("comparing", 10, 100000, duration<double>(1)) ==
          "comparing: 10 of 100,000 articles, 10 a second, 2 h 47 min left");
    CHECK(progress_line("reading", 1200, 0, duration<double>(2), 0.04) ==
          "reading: 1,200 articles, 600 a second, 48 s left");
    CHECK(progress_line("comparing", 0, 10, duration<double>(0)) == "comparing: 0 of 10 articles");
}

}  // namespace
}  // namespace tadqiq::test
