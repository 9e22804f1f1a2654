// The functions for SQL, in the program and, by way of tadqiq.so, in programs that are not ours.
#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <string>

#include "base/error.hpp"
#include "sample.hpp"
#include "store/query.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq;
using namespace tadqiq::test;

namespace {

const struct {
    const char *sql, *answer;  ///< as `sqlite3` prints it
} cases[] = {
    {"select ar_fold('قُتِلَ ٥٬٢٠٠ جُنديّ في الأنبار')", "قتل 5٬200 جندي في الانبار"},
    {"select ar_terms('وللجنود في الأنبار 12')", "جنود في انبار"},
    {"select ar_number('أصيب نحو 5200 شخص')", "5200"},
    {"select ar_number('تكلفة المشروع 2,5 مليون دولار')", "2500000"},
    {"select ar_number('لا رقم هنا') is null, ar_number(null) is null, ar_fold(null) is null",
     "1|1|1"},
    {"select core, value, unit, hedge, kind, begin_byte, end_byte"
     " from ar_figures('بلغت الخسائر نحو 30 مليون دولار')",
     "30 مليون|30000000|USD|about|money|31|44"},
    {"select value, low, high from ar_figures('بين 5 و9 قوافل')", "|5|9"},
    {"select count(*) from ar_figures(null)", "0"},
    {"select group_concat(f.value) from (select 'قتل 12 شخصا' as t union all select 'وأصيب 7 "
     "أشخاص')"
     " s join ar_figures(s.t) f",
     "12,7"},
    {"select ranges_meet(1, 5, 5, 9), ranges_meet(1, 5, 6, 9), ranges_meet(7, null, 1, 6)",
     "1|0|0"},
    {"select ranges_meet(0, 10, 10, null, 0, 1, 0, 0), ranges_meet(0, 10, 10, null, 0, 0, 0, 0)",
     "0|1"},
    {"select ranges_meet(9007199254740993, null, null, 9007199254740992)", "0"},
};

std::string shown(const Cell& cell) {
    struct Text {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return std::to_string(number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const Blob& blob) const { return blob.bytes; }
    };
    return std::visit(Text{}, cell);
}

std::string output_of(const std::string& command) {
    std::string output;
    FILE* const pipe = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> part;
    while (const auto size = std::fread(part.data(), 1, part.size(), pipe))
        output.append(part.data(), size);
    pclose(pipe);
    while (output.ends_with('\n')) output.pop_back();
    return output;
}

/// Under AddressSanitizer the extension loads only into programs that are built with it, too.
#ifdef __SANITIZE_ADDRESS__
constexpr bool loads_elsewhere = false;
#else
constexpr bool loads_elsewhere = true;
#endif

}  // namespace

TEST_CASE("queries of the program know the functions that read Arabic") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    Store::open(path, Access::write);
    QueryRunner runner(path);
    for (const auto& [sql, answer] : cases) {
        CAPTURE(std::string(sql));
        std::string row;
        runner.run({.sql = sql}, {[](auto) {},
                                  [&](std::span<const Cell> cells) {
                                      for (const auto& cell : cells)
                                          row += (row.empty() && &cell == &cells[0] ? "" : "|") +
                                                 shown(cell);
                                      return true;
                                  }});
        CHECK(row == std::string(answer));
    }
    CHECK_THROWS_WITH_AS(runner.run({.sql = "select ar_fold(cast(x'ff' as text))"},
                                    {[](auto) {}, [](auto) { return true; }}),
                         "SQL: the text is not well-formed UTF-8", Error);
    CHECK_THROWS_AS(runner.run({.sql = "select * from ar_figures(cast(x'ff' as text))"},
                               {[](auto) {}, [](auto) { return true; }}),
                    Error);
}

TEST_CASE("sqlite3 loads the extension" * doctest::skip(!loads_elsewhere)) {
    for (const auto& [sql, answer] : cases) {
        CAPTURE(std::string(sql));
        CHECK(output_of("sqlite3 -cmd '.load " TADQIQ_EXTENSION_PATH "' :memory: \"" +
                        std::string(sql) + "\"") == answer);
    }
}

TEST_CASE("Python loads the extension" * doctest::skip(!loads_elsewhere)) {
    CHECK(output_of("/usr/bin/python3 -c \"import sqlite3\n"
                    "c = sqlite3.connect(':memory:')\n"
                    "c.enable_load_extension(True)\n"
                    "c.load_extension('" TADQIQ_EXTENSION_PATH "')\n"
                    "print(c.execute('select value, unit from ar_figures(?)',"
                    " ('خسائر بنحو 30 مليون دولار',)).fetchall())\"") == "[(30000000, 'USD')]");
}

TEST_CASE("a database file is asked in sqlite3 with the functions" *
          doctest::skip(!loads_elsewhere)) {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    {
        auto store = Store::open(path, Access::write);
        store.save(full_article("a"), reading);
        store.index_words();
    }
    CHECK(output_of("sqlite3 -readonly -cmd '.load " TADQIQ_EXTENSION_PATH "' " + path +
                    " \"select count(*) from article_index"
                    " where article_index match ar_terms('للجنوب')\"") == "1");
}
