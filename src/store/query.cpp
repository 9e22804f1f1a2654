#include "store/query.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>

#include "base/error.hpp"
#include "store/functions.hpp"
#include "store/migration.hpp"

namespace tadqiq {
namespace {

using Clock = std::chrono::steady_clock;

/// How many instructions of SQLite's run between two looks at the clock: some microseconds.
constexpr int instructions_between_looks = 2000;
/// No value of a query needs to be longer; and a single function call cannot be interrupted.
constexpr int longest_value = 256 * 1024 * 1024;

/// PRAGMAs that tell about the schema and change nothing. `data_version` is FTS5's own.
constexpr std::array<std::string_view, 11> reading_pragmas = {
    "table_info",   "table_xinfo",   "table_list",     "index_list",
    "index_info",   "index_xinfo",   "database_list",  "foreign_key_list",
    "data_version", "function_list", "compile_options"};
/// These change something when they are given a value.
constexpr std::array<std::string_view, 4> asking_pragmas = {"user_version", "application_id",
                                                            "page_count", "page_size"};

bool contains(const auto& names, const char* name) {
    return std::find(names.begin(), names.end(), std::string_view(name)) != names.end();
}

int allow_reading(void*, int action, const char* first, const char* second, const char*,
                  const char*) {
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE:
            return SQLITE_OK;
        case SQLITE_UPDATE:  // how SQLite sees a virtual table declare its columns; a statement
                             // that means it fails all the same
            return std::string_view(first) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_FUNCTION:
            return std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
        case SQLITE_PRAGMA:
            return contains(reading_pragmas, first) || (contains(asking_pragmas, first) && !second)
                       ? SQLITE_OK
                       : SQLITE_DENY;
        default:
            return SQLITE_DENY;
    }
}

int look_at_clock(void* deadline) {
    return Clock::now() > *static_cast<Clock::time_point*>(deadline);
}

/// Ends a query at a deadline, as long as it lives.
class TimeLimit {
  public:
    TimeLimit(sqlite3* handle, std::chrono::milliseconds limit)
        : handle_(handle), deadline_(Clock::now() + limit) {
        sqlite3_progress_handler(handle_, instructions_between_looks, look_at_clock, &deadline_);
    }
    ~TimeLimit() { sqlite3_progress_handler(handle_, 0, nullptr, nullptr); }
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

  private:
    sqlite3* handle_;
    Clock::time_point deadline_;
};

using StatementHandle = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

constexpr const char* only_questions =
    "only questions are allowed here: select, with, values, explain";

[[noreturn]] void refuse(const std::string& message) {
    throw Error(Fault::usage, "SQL", message);
}

/// The one statement of `sql`; a null handle where it holds nothing but blanks and comments.
StatementHandle prepare(sqlite3* handle, std::string_view sql, const char** rest,
                        const Database& database) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), 0, &statement, rest);
    switch (code & 0xff) {
        case SQLITE_OK:
            break;
        case SQLITE_AUTH:
            refuse(only_questions);
        case SQLITE_ERROR:
        case SQLITE_TOOBIG:
            refuse(sqlite3_errmsg(handle));
        default:
            database.fail(code);
    }
    StatementHandle prepared(statement, sqlite3_finalize);
    if (statement && !sqlite3_stmt_readonly(statement)) refuse(only_questions);  // vacuum
    return prepared;
}

StatementHandle prepare_only(const Database& database, const std::string& sql) {
    const char* const end = sql.data() + sql.size();
    const char* rest = sql.data();
    StatementHandle statement(nullptr, sqlite3_finalize);
    while (!statement && rest != end)  // comments before the statement
        statement = prepare(database.handle(), {rest, end}, &rest, database);
    if (!statement) refuse("there is no statement");
    while (rest != end)
        if (prepare(database.handle(), {rest, end}, &rest, database))
            refuse("one statement at a time");
    return statement;
}

template <typename Number>
bool reads_as(const std::string& text, Number& number) {
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end;
}

void bind(sqlite3_stmt* statement, const std::map<std::string, std::string>& parameters) {
    std::size_t bound = 0;
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
        const char* const name = sqlite3_bind_parameter_name(statement, i);
        if (name == nullptr) refuse("parameters need a name, as in :value");
        const auto given = parameters.find(name + 1);
        if (given == parameters.end())
            refuse(fmt::format("parameter {} has no value: --param {}=...", name, name + 1));
        const auto& text = given->second;
        std::int64_t integer = 0;
        double real = 0;
        if (reads_as(text, integer)) {
            sqlite3_bind_int64(statement, i, integer);
        } else if (reads_as(text, real) && std::isfinite(real)) {
            sqlite3_bind_double(statement, i, real);
        } else {
            sqlite3_bind_text64(statement, i, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        }
        ++bound;
    }
    if (bound < parameters.size())
        for (const auto& [name, value] : parameters)
            if (sqlite3_bind_parameter_index(statement, (":" + name).c_str()) == 0 &&
                sqlite3_bind_parameter_index(statement, ("@" + name).c_str()) == 0 &&
                sqlite3_bind_parameter_index(statement, ("$" + name).c_str()) == 0)
                refuse(fmt::format("there is no parameter :{} in the statement", name));
}

std::string bytes_of(sqlite3_stmt* statement, int column) {
    const auto* const data = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return size == 0 ? std::string() : std::string(data, size);
}

Cell cell_of(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_TEXT:
            return bytes_of(statement, column);
        case SQLITE_BLOB:
            return Blob{bytes_of(statement, column)};
        default:
            return {};
    }
}

}  // namespace

QueryRunner::QueryRunner(const std::string& path) : database_(Database::open(path, Access::read)) {
    refuse_newer(database_);
    sqlite3* const handle = database_.handle();
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longest_value);
    if (const int code = add_functions(handle); code != SQLITE_OK) database_.fail(code);
    sqlite3_set_authorizer(handle, allow_reading, nullptr);
}

void QueryRunner::run(const Query& query, const RowSink& sink) {
    sqlite3* const handle = database_.handle();
    const TimeLimit limit(handle, query.time_limit);
    const auto statement = prepare_only(database_, query.sql);
    bind(statement.get(), query.parameters);

    const int count = sqlite3_column_count(statement.get());
    std::vector<std::string> columns;
    for (int i = 0; i < count; ++i) columns.emplace_back(sqlite3_column_name(statement.get(), i));
    sink.columns(columns);

    std::vector<Cell> cells(static_cast<std::size_t>(count));
    for (;;) {
        const int code = sqlite3_step(statement.get());
        if (code == SQLITE_DONE) return;
        if ((code & 0xff) == SQLITE_INTERRUPT)
            throw Error(Fault::database, database_.path(),
                        fmt::format("the query took longer than {:g} s",
                                    static_cast<double>(query.time_limit.count()) / 1000));
        if ((code & 0xff) == SQLITE_ERROR || (code & 0xff) == SQLITE_TOOBIG ||
            (code & 0xff) == SQLITE_MISMATCH)
            refuse(sqlite3_errmsg(handle));
        if (code != SQLITE_ROW) database_.fail(code);
        for (int i = 0; i < count; ++i)
            cells[static_cast<std::size_t>(i)] = cell_of(statement.get(), i);
        if (!sink.row(cells)) return;
    }
}

namespace {

/// "coalesce(o.key, a.key) as origin,  -- the earliest article": origin, the earliest article.
std::map<std::string, std::string> comments_on_columns(std::string_view sql) {
    std::map<std::string, std::string> comments;
    for (std::size_t at = sql.find('\n'); at != std::string_view::npos; at = sql.find('\n', at)) {
        ++at;
        const auto line = sql.substr(at, sql.find('\n', at) - at);
        const auto dashes = line.find("-- ");
        if (dashes == std::string_view::npos) continue;
        const auto end = line.find_last_not_of(" ,", dashes == 0 ? 0 : dashes - 1);
        if (end == std::string_view::npos) continue;
        const auto column = line.substr(0, end + 1);
        comments.emplace(column.substr(column.find_last_of(" .") + 1), line.substr(dashes + 3));
    }
    return comments;
}

}  // namespace

std::vector<ViewHelp> QueryRunner::views() {
    std::vector<ViewHelp> views;
    std::map<std::string, std::string> meanings;  // a column means the same in every view
    auto view =
        database_.prepare("select name, sql from sqlite_schema where type = 'view' order by rowid");
    while (view.step()) {
        ViewHelp help;
        help.name = view.text(0);
        // "create view v_article as -- every article as it is now"
        const auto sql = view.text(1);
        const auto first_line = sql.substr(0, sql.find('\n'));
        if (const auto comment = first_line.find("-- "); comment != std::string_view::npos)
            help.description = first_line.substr(comment + 3);
        meanings.merge(comments_on_columns(sql));
        auto column = database_.prepare("select name from pragma_table_info(:view)");
        column.bind(":view", help.name);
        while (column.step()) help.columns.emplace_back(column.text(0));
        views.push_back(std::move(help));
    }
    for (auto& help : views)
        for (const auto& column : help.columns)
            if (const auto known = meanings.find(column); known != meanings.end())
                help.meanings.insert(*known);
    return views;
}

bool is_complete_statement(const std::string& sql) {
    return sqlite3_complete(sql.c_str()) != 0;
}

}  // namespace tadqiq
