#include "store/functions.hpp"

#include <compare>
#include <exception>
#include <string>
#include <string_view>

#include "figures/range.hpp"
#include "figures/reading.hpp"
#include "store/figures_table.hpp"
#include "store/index_terms.hpp"
#include "store/sqlite_api.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

using Function = void (*)(sqlite3_context*, int, sqlite3_value**);

void give(sqlite3_context* context, const std::string& text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Calls a function with the text of the first argument. Null stays null, and no exception of ours
/// reaches SQLite.
template <auto function>
void with_text(sqlite3_context* context, int, sqlite3_value** arguments) {
    const auto text = text_of(arguments[0]);
    if (!text) return;
    if (first_malformed(*text))
        return sqlite3_result_error(context, "the text is not well-formed UTF-8", -1);
    try {
        function(context, *text);
    } catch (const std::exception& error) {
        sqlite3_result_error(context, error.what(), -1);
    }
}

void fold_text(sqlite3_context* context, std::string_view text) {
    give(context, folded(text));
}
void terms(sqlite3_context* context, std::string_view text) {
    give(context, index_terms(text));
}

void first_number(sqlite3_context* context, std::string_view text) {
    for (const auto& figure : read_figures(text).figures)
        if (is_amount(figure.kind) && (figure.value || figure.low))
            return give_number(context, figure.value ? figure.value : figure.low);
}

/// Numbers compare as SQLite compares them; an integer keeps its digits.
struct Bounds {
    sqlite3_value *low, *high;
    bool low_open, high_open;
};

bool is_null(sqlite3_value* value) {
    return sqlite3_value_type(value) == SQLITE_NULL;
}

bool below(const Bounds& a, const Bounds& b) {
    if (is_null(a.high) || is_null(b.low)) return false;
    const bool integers = sqlite3_value_numeric_type(a.high) == SQLITE_INTEGER &&
                          sqlite3_value_numeric_type(b.low) == SQLITE_INTEGER;
    const auto order = [&] {
        if (integers) return sqlite3_value_int64(a.high) <=> sqlite3_value_int64(b.low);
        const double high = sqlite3_value_double(a.high), low = sqlite3_value_double(b.low);
        return high < low   ? std::strong_ordering::less
               : high > low ? std::strong_ordering::greater
                            : std::strong_ordering::equal;
    }();
    return order < 0 || (order == 0 && (a.high_open || b.low_open));
}

void ranges_meet(sqlite3_context* context, int count, sqlite3_value** arguments) {
    const auto open = [&](int i) { return count > i && sqlite3_value_int(arguments[i]) != 0; };
    const Bounds a{arguments[0], arguments[1], open(4), open(5)};
    const Bounds b{arguments[2], arguments[3], open(6), open(7)};
    sqlite3_result_int(context, !below(a, b) && !below(b, a));
}

}  // namespace

int add_functions(sqlite3* database) {
    const struct {
        const char* name;
        int arguments;
        Function function;
    } functions[] = {{"ar_fold", 1, with_text<fold_text>},
                     {"ar_terms", 1, with_text<terms>},
                     {"ar_number", 1, with_text<first_number>},
                     {"ranges_meet", 4, ranges_meet},
                     {"ranges_meet", 8, ranges_meet}};
    for (const auto& [name, arguments, function] : functions) {
        const int code = sqlite3_create_function_v2(
            database, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
            nullptr, function, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) return code;
    }
    return add_figures_table(database);
}

}  // namespace tadqiq
