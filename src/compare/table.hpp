// Tables and lists in a text: lines that each give one label its numbers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compare/linked_figures.hpp"

namespace tadqiq {

/// "Cairo: 40", or a cell "Cairo" and a cell "40" under it.
struct TableRow {
    std::vector<std::string> label;   ///< folded words
    std::vector<std::size_t> claims;  ///< one a column
    bool is_total = false;
};

struct Table {
    std::vector<TableRow> rows;  ///< two or more, of one number of columns, each of one unit
    /// A claim of the sentence that introduces the table ("12 medals, as follows:"), if it ends in
    /// a word for how a total is made up.
    std::optional<std::size_t> introduced_by;
    bool is_whole = false;  ///< no line beside it could be a row that was not read as one
};

/// The tables of the article's text, in order.
std::vector<Table> tables_of(const LinkedFigures& figures);

}  // namespace tadqiq
