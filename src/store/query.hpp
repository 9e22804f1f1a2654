// Questions of the user's own, in SQL: reading only, for a limited time.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell.hpp"
#include "store/database.hpp"

namespace tadqiq {

struct Query {
    std::string sql;
    /// By name, without the sign before it (":", "@" or "$"). What reads as a number is one.
    std::map<std::string, std::string> parameters{};
    std::chrono::milliseconds time_limit{30000};
};

/// Where the rows go: the names of the columns once, then each row. A `row` that answers false
/// ends the query (a reader who closed the pipe).
struct RowSink {
    std::function<void(std::span<const std::string> columns)> columns;
    std::function<bool(std::span<const Cell> cells)> row;
};

/// A view of the schema, for help.
struct ViewHelp {
    std::string name, description;
    std::vector<std::string> columns;
    std::map<std::string, std::string> meanings;  ///< of those columns that need a word
};

class QueryRunner {
  public:
    /// A database that holds no more than it shows: opened for reading, of this program's
    /// schema or an older one.
    explicit QueryRunner(const std::string& path);

    /// Runs one statement. Throws Error: usage for SQL that is wrong, writes or lacks a parameter,
    /// database for a file that fails or a query that takes too long.
    void run(const Query& query, const RowSink& sink);
    std::vector<ViewHelp> views();

  private:
    Database database_;
};

/// Whether `sql` ends where a statement can end: with a semicolon outside of quotes and comments.
bool is_complete_statement(const std::string& sql);

}  // namespace tadqiq
