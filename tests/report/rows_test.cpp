#include "report/rows.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "report/csv.hpp"

using namespace tadqiq;

namespace {

const std::vector<std::string> names = {"outlet", "count", "note"};
const std::vector<std::vector<Cell>> rows = {
    {std::string("المرفأ"), std::int64_t{5200}, std::monostate{}},
    {std::string("=1+1"), 4.13, std::string("a,\"b\"\nc")},
};

std::string written(const std::unique_ptr<RowWriter>& writer, const std::ostringstream& out) {
    writer->columns(names);
    for (const auto& row : rows) writer->row(row);
    writer->end();
    return out.str();
}

}  // namespace

TEST_CASE("a table is aligned by what shows, numbers to the right") {
    std::ostringstream out;
    CHECK(written(table_writer(out, false), out) ==
          "outlet  count  note\n"
          "------  -----  -------\n"
          "المرفأ   5200  \n"
          "=1+1     4.13  a,\"b\" c\n");
}

TEST_CASE("on a terminal every cell keeps its direction to itself") {
    std::ostringstream out;
    CHECK(written(table_writer(out, true), out).find("\u2068المرفأ\u2069  \u20685200") ==
          std::string::npos);
    CHECK(out.str().find("\u2068المرفأ\u2069") != std::string::npos);
}

TEST_CASE("JSON holds one array, also of no rows") {
    std::ostringstream out;
    CHECK(written(row_json_writer(out), out) ==
          "[{\"outlet\":\"المرفأ\",\"count\":5200,\"note\":null},\n"
          " {\"outlet\":\"=1+1\",\"count\":4.13,\"note\":\"a,\\\"b\\\"\\nc\"}]\n");
    std::ostringstream none;
    const auto writer = row_json_writer(none);
    writer->columns(names);
    writer->end();
    CHECK(none.str() == "[]\n");
}

TEST_CASE("a Markdown table takes nothing in a cell for markup") {
    std::ostringstream out;
    const auto writer = row_markdown_writer(out);
    writer->columns(names);
    writer->row(std::vector<Cell>{std::string("a|b\n<b>*"), std::int64_t{5}, std::monostate{}});
    writer->end();
    CHECK(out.str() ==
          "| outlet | count | note |\n"
          "| --- | --- | --- |\n"
          "| a\\|b \\<b\\>\\* | 5 |  |\n");
}

TEST_CASE("CSV is quoted where it must be and no cell is a formula") {
    std::ostringstream out;
    CHECK(written(csv_writer(out), out) ==
          "outlet,count,note\r\n"
          "المرفأ,5200,\r\n"
          "'=1+1,4.13,\"a,\"\"b\"\"\nc\"\r\n");
}

TEST_CASE("cells that a spreadsheet could take for a formula") {
    for (const auto* cell : {"=A1", "+1", "-2+3", "@x", "\tx", "-", "-1.2.3"}) {
        CAPTURE(cell);
        CHECK(csv_cell(cell) == std::string("'") + cell);
    }
    CHECK(csv_cell("\r=1") == "\"'\r=1\"");
    for (const auto* cell : {"", "5", "-5", "-4.13", "a=b", "نحو 5"}) {
        CAPTURE(cell);
        CHECK(csv_cell(cell) == cell);
    }
}

TEST_CASE("JSON Lines keep the types of the cells") {
    std::ostringstream out;
    CHECK(written(row_jsonl_writer(out), out) ==
          "{\"outlet\":\"المرفأ\",\"count\":5200,\"note\":null}\n"
          "{\"outlet\":\"=1+1\",\"count\":4.13,\"note\":\"a,\\\"b\\\"\\nc\"}\n");
}
