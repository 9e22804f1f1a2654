#include "store/query.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "sample.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq;
using namespace tadqiq::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    TemporaryFolder folder;
    std::string path = folder.path("figures.db");

    Fixture() {
        auto store = Store::open(path, Access::write);
        store.save(full_article("a"), reading);
        store.save(toll("b", "الأفق", 5), reading);
        store.index_words();
    }
    std::vector<std::vector<Cell>> rows(const Query& query) const {
        std::vector<std::vector<Cell>> rows;
        QueryRunner(path).run(query, {[](auto) {},
                                      [&](std::span<const Cell> cells) {
                                          rows.emplace_back(cells.begin(), cells.end());
                                          return true;
                                      }});
        return rows;
    }
    std::string refusal(const Query& query, Fault fault = Fault::usage) const {
        try {
            rows(query);
            return {};
        } catch (const Error& error) {
            CHECK(error.fault() == fault);
            return error.what();
        }
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a question gives its columns and rows as SQL's values") {
    std::vector<std::string> names;
    std::vector<Cell> row;
    QueryRunner(path).run({.sql = "select 1 as one, 2.5, 'نص', x'00ff', null"},
                          {[&](std::span<const std::string> columns) {
                               names.assign(columns.begin(), columns.end());
                           },
                           [&](std::span<const Cell> cells) {
                               row.assign(cells.begin(), cells.end());
                               return true;
                           }});
    using namespace std::literals;
    CHECK(names.front() == "one");
    CHECK(row == std::vector<Cell>{std::int64_t{1}, 2.5, "نص"s, Blob{"\0\xff"s}, std::monostate()});
}

TEST_CASE_FIXTURE(Fixture, "views and the full-text index can be asked") {
    CHECK(rows({.sql = "select article from v_claim where measure = 'killed'"}) ==
          std::vector<std::vector<Cell>>{{std::string("b")}});
    CHECK(rows({.sql = "select a.key from article_index i join article a on a.id = i.rowid"
                       " where article_index match 'جندي' order by bm25(article_index)"}) ==
          std::vector<std::vector<Cell>>{{std::string("a")}});
    CHECK(rows({.sql = "with recursive n(i) as (select 1 union all select i + 1 from n"
                       " where i < 3) select count(*) from n"})
              .size() == 1);
    CHECK(rows({.sql = "explain query plan select * from v_conflict"}).size() > 3);
    CHECK(rows({.sql = "pragma table_info(v_claim)"}).size() > 20);
    CHECK(rows({.sql = "-- a comment first\n select 1; -- and one last \n"}).size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "whatever is not a question is refused") {
    std::ifstream before_file(path, std::ios::binary);
    const auto before = (std::ostringstream() << before_file.rdbuf()).str();
    for (const char* sql : {"delete from claim",
                            "update article set key = 'x'",
                            "insert into property values (1, 2)",
                            "drop table claim",
                            "create table t (x)",
                            "create temp table t (x)",
                            "attach database 'other.db' as other",
                            "detach main",
                            "vacuum",
                            "vacuum into 'copy.db'",
                            "pragma user_version = 7",
                            "pragma writable_schema = on",
                            "pragma journal_mode = delete",
                            "begin",
                            "begin exclusive",
                            "savepoint s",
                            "reindex",
                            "analyze",
                            "create view v as select 1",
                            "insert into article_index (article_index) values ('optimize')",
                            "with x as (select 1) delete from claim"}) {
        CAPTURE(sql);
        const auto said = refusal({.sql = sql});
        CAPTURE(said);
        CHECK(contains(said, "only questions are allowed"));
    }
    CHECK(contains(refusal({.sql = "select load_extension('x.so')"}), "not authorized"));
    std::ifstream after_file(path, std::ios::binary);
    CHECK((std::ostringstream() << after_file.rdbuf()).str() == before);
}

TEST_CASE_FIXTURE(Fixture, "SQL that is wrong is named as such") {
    CHECK(contains(refusal({.sql = "select nonesuch from v_claim"}), "no such column: nonesuch"));
    CHECK(contains(refusal({.sql = "selec 1"}), "syntax error"));
    CHECK(contains(refusal({.sql = ""}), "no statement"));
    CHECK(contains(refusal({.sql = "-- nothing\n"}), "no statement"));
    CHECK(contains(refusal({.sql = "select 1; select 2"}), "one statement at a time"));
    CHECK(
        contains(refusal({.sql = "select * from article_index where article_index match 'a AND'"}),
                 "fts5: syntax error"));
}

TEST_CASE_FIXTURE(Fixture, "parameters are bound by name, as numbers where they read as numbers") {
    const auto typed = [&](const std::string& value) {
        return std::get<std::string>(
            rows({.sql = "select typeof(:x)", .parameters = {{"x", value}}}).at(0).at(0));
    };
    CHECK(typed("12") == "integer");
    CHECK(typed("-1.5e3") == "real");
    CHECK(typed("12 نص") == "text");
    CHECK(typed("nan") == "text");
    CHECK(typed("") == "text");
    CHECK(typed("99999999999999999999") == "real");
    CHECK(rows({.sql = "select 1 from v_claim where measure = @m and value > $least",
                .parameters = {{"m", "killed"}, {"least", "4"}}})
              .size() == 1);
    CHECK(rows({.sql = "select 1 from v_claim where measure = :m",
                .parameters = {{"m", "' or 1 or '"}}})
              .empty());
    CHECK(contains(refusal({.sql = "select :x"}), "parameter :x has no value"));
    CHECK(contains(refusal({.sql = "select ?"}), "parameters need a name"));
    CHECK(contains(refusal({.sql = "select 1", .parameters = {{"y", "1"}}}), "no parameter :y"));
}

TEST_CASE_FIXTURE(Fixture, "a query that does not end is ended") {
    const Query endless = {.sql =
                               "with recursive n(i) as (select 1 union all select i + 1 from n)"
                               " select max(i) from n",
                           .parameters = {},
                           .time_limit = 100ms};
    const auto begin = std::chrono::steady_clock::now();
    CHECK(contains(refusal(endless, Fault::database), "took longer than 0.1 s"));
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
}

TEST_CASE_FIXTURE(Fixture, "who takes the rows can stop") {
    int taken = 0;
    QueryRunner(path).run({.sql = "select 1 union all select 2 union all select 3"},
                          {[](auto) {}, [&](auto) { return ++taken < 2; }});
    CHECK(taken == 2);
}

TEST_CASE_FIXTURE(Fixture, "every view comes with a description and its columns") {
    const auto views = QueryRunner(path).views();
    CHECK(views.size() >= 10);
    for (const auto& view : views) {
        CAPTURE(view.name);
        CHECK(view.name.starts_with("v_"));
        CHECK(view.description.size() > 10);
        CHECK(view.columns.size() > 3);
        for (const auto& [column, meaning] : view.meanings)
            CHECK(std::find(view.columns.begin(), view.columns.end(), column) !=
                  view.columns.end());
        if (view.name == "v_claim") CHECK(view.meanings.at("core") == "the number alone");
    }
}

TEST_CASE("a statement is complete at its semicolon") {
    CHECK(is_complete_statement("select 1;"));
    CHECK_FALSE(is_complete_statement("select ';"));
    CHECK_FALSE(is_complete_statement("select 1"));
}
