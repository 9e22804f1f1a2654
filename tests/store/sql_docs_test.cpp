// docs/sql.md stays true: every query in it runs, every view is in its table.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "sample.hpp"
#include "store/query.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

using namespace tadqiq;
using namespace tadqiq::test;

namespace {

std::string documentation() {
    std::ifstream file(TADQIQ_SOURCE_DIR "/docs/sql.md");
    const auto text = (std::ostringstream() << file.rdbuf()).str();
    REQUIRE_FALSE(text.empty());
    return text;
}

/// What stands in blocks fenced as SQL.
std::vector<std::string> queries_of(const std::string& text) {
    constexpr std::string_view begin = "\n```sql\n", end = "\n```\n";
    std::vector<std::string> queries;
    for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
        at += begin.size();
        const auto stop = text.find(end, at);
        queries.push_back(text.substr(at, stop - at));
        at = stop;
    }
    return queries;
}

}  // namespace

TEST_CASE("every query of the documentation runs on a stock schema") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    {
        auto store = Store::open(path, Access::write);
        store.save(full_article("a"), reading);
        store.save(toll("b", "الأفق", 5), reading);
    }
    const auto queries = queries_of(documentation());
    CHECK(queries.size() >= 16);
    QueryRunner runner(path);
    for (const auto& sql : queries) {
        CAPTURE(sql);
        Query query{.sql = sql};
        if (sql.find(":article") != std::string::npos) query.parameters["article"] = "a";
        int columns = 0;
        CHECK_NOTHROW(
            runner.run(query, {[&](auto names) { columns = static_cast<int>(names.size()); },
                               [](auto) { return true; }}));
        CHECK(columns > 1);
    }
}

TEST_CASE("the documentation lists every view") {
    const TemporaryFolder folder;
    const auto path = folder.path("figures.db");
    Store::open(path, Access::write);
    const auto text = documentation();
    for (const auto& view : QueryRunner(path).views()) {
        CAPTURE(view.name);
        CHECK(text.find("`" + view.name + "`") != std::string::npos);
    }
}
