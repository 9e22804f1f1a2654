#include "store/figures_table.hpp"

#include <charconv>
#include <exception>
#include <string>
#include <vector>

#include "figures/reading.hpp"
#include "store/sqlite_api.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

constexpr const char* declaration =
    "create table ar_figures (core text, value, low, high, unit text, hedge text, kind text,"
    " begin_byte integer, end_byte integer, expression text, value_exact text, low_exact text,"
    " high_exact text, literal text, text hidden)";

enum class Column {
    core,
    value,
    low,
    high,
    unit,
    hedge,
    kind,
    begin_byte,
    end_byte,
    expression,
    value_exact,
    low_exact,
    high_exact,
    literal,
    text,
};

/// SQLite hands pointers to the base back and forth; ours begins with it.
struct Cursor : sqlite3_vtab_cursor {
    std::string text;
    std::vector<Figure> figures;
    std::size_t row = 0;
};

Cursor& ours(sqlite3_vtab_cursor* cursor) {
    return *static_cast<Cursor*>(cursor);
}

int connect(sqlite3* database, void*, int, const char* const*, sqlite3_vtab** table, char**) {
    const int code = sqlite3_declare_vtab(database, declaration);
    if (code != SQLITE_OK) return code;
    sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
    *table = new sqlite3_vtab{};
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab* table) {
    delete table;
    return SQLITE_OK;
}

/// The one way to read it: with a text. A plan that has none yet is not possible.
int best_index(sqlite3_vtab*, sqlite3_index_info* info) {
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (constraint.iColumn != static_cast<int>(Column::text) ||
            constraint.op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!constraint.usable) return SQLITE_CONSTRAINT;
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->idxNum = 1;
        info->estimatedCost = 1000;
        info->estimatedRows = 10;
        return SQLITE_OK;
    }
    info->estimatedRows = 0;  // ar_figures without a text has no rows
    return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
    *cursor = new Cursor;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
    delete &ours(cursor);
    return SQLITE_OK;
}

int fail(sqlite3_vtab_cursor* cursor, const char* message) {
    sqlite3_free(cursor->pVtab->zErrMsg);
    cursor->pVtab->zErrMsg = sqlite3_mprintf("%s", message);
    return SQLITE_ERROR;
}

int filter(sqlite3_vtab_cursor* base, int has_text, const char*, int, sqlite3_value** arguments) {
    auto& cursor = ours(base);
    cursor.row = 0;
    cursor.figures.clear();
    const auto given = has_text ? text_of(arguments[0]) : std::nullopt;
    if (!given) return SQLITE_OK;
    cursor.text = *given;
    if (first_malformed(cursor.text)) return fail(base, "the text is not well-formed UTF-8");
    try {
        cursor.figures = read_figures(cursor.text).figures;
    } catch (const std::exception& error) {
        return fail(base, error.what());
    }
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
    ++ours(cursor).row;
    return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* cursor) {
    return ours(cursor).row >= ours(cursor).figures.size();
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
    *id = static_cast<sqlite3_int64>(ours(cursor).row);
    return SQLITE_OK;
}

/// An empty text is null.
void give(sqlite3_context* context, std::string_view text) {
    if (!text.empty())
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void give_exact(sqlite3_context* context, const std::optional<Decimal>& number) {
    if (number) give(context, number->str());
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int which) {
    const auto& cursor = ours(base);
    const Figure& figure = cursor.figures[cursor.row];
    switch (static_cast<Column>(which)) {
        case Column::core:
            give(context, figure.core.of(cursor.text));
            break;
        case Column::value:
            give_number(context, figure.value);
            break;
        case Column::low:
            give_number(context, figure.low);
            break;
        case Column::high:
            give_number(context, figure.high);
            break;
        case Column::unit:
            give(context, figure.unit);
            break;
        case Column::hedge:
            give(context, name(figure.hedge));
            break;
        case Column::kind:
            give(context, name(figure.kind));
            break;
        case Column::begin_byte:
            sqlite3_result_int64(context, figure.core.begin);
            break;
        case Column::end_byte:
            sqlite3_result_int64(context, figure.core.end);
            break;
        case Column::expression:
            give(context, figure.text.of(cursor.text));
            break;
        case Column::value_exact:
            give_exact(context, figure.value);
            break;
        case Column::low_exact:
            give_exact(context, figure.low);
            break;
        case Column::high_exact:
            give_exact(context, figure.high);
            break;
        case Column::literal:
            give(context, figure.literal);
            break;
        case Column::text:
            give(context, cursor.text);
            break;
    }
    return SQLITE_OK;
}

}  // namespace

std::optional<std::string_view> text_of(sqlite3_value* value) {
    if (sqlite3_value_type(value) == SQLITE_NULL) return {};
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    return bytes ? std::string_view(bytes, size) : std::string_view();
}

void give_number(sqlite3_context* context, const std::optional<Decimal>& number) {
    if (!number) return;
    if (const auto integer = number->to_long()) return sqlite3_result_int64(context, *integer);
    const auto digits = number->str();
    double real = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), real);
    sqlite3_result_double(context, real);
}

int add_figures_table(sqlite3* database) {
    static const sqlite3_module module = [] {
        sqlite3_module module{};  // no xCreate: the table is there without being made
        module.xConnect = connect;
        module.xDisconnect = disconnect;
        module.xBestIndex = best_index;
        module.xOpen = open;
        module.xClose = close;
        module.xFilter = filter;
        module.xNext = next;
        module.xEof = at_end;
        module.xColumn = column;
        module.xRowid = row_id;
        return module;
    }();
    return sqlite3_create_module_v2(database, "ar_figures", &module, nullptr, nullptr);
}

}  // namespace tadqiq
