// Rows of a table, as a query of the user's own gives them: for people, spreadsheets and programs.
#pragma once

#include <iosfwd>
#include <memory>
#include <span>
#include <string>

#include "base/cell.hpp"

namespace tadqiq {

class RowWriter {
  public:
    virtual ~RowWriter() = default;
    virtual void columns(std::span<const std::string> names) = 0;
    virtual void row(std::span<const Cell> cells) = 0;
    virtual void end() {}
};

/// Columns under each other, each as wide as its widest cell; numbers to the right. Nothing in a
/// cell acts on a terminal; with `isolate`, nor on the order of the cells beside it. Kept until the
/// end, as no width is known before.
std::unique_ptr<RowWriter> table_writer(std::ostream& out, bool isolate);
/// RFC 4180, UTF-8. A text that a spreadsheet would take for a formula gets a ' in front.
std::unique_ptr<RowWriter> csv_writer(std::ostream& out);
/// A JSON object a row, one a line.
std::unique_ptr<RowWriter> row_jsonl_writer(std::ostream& out);
/// One JSON array of an object a row.
std::unique_ptr<RowWriter> row_json_writer(std::ostream& out);
/// A table of GitHub's Markdown; nothing in a cell is markup.
std::unique_ptr<RowWriter> row_markdown_writer(std::ostream& out);

}  // namespace tadqiq
