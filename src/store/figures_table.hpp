// ar_figures(text): the figures of a text as a table of SQL.
#pragma once

#include <optional>
#include <string_view>

#include "figures/decimal.hpp"

struct sqlite3;
struct sqlite3_context;
struct sqlite3_value;

namespace tadqiq {

/// An SQLite result code.
int add_figures_table(sqlite3* database);

/// Empty for null. Lives as long as the value.
std::optional<std::string_view> text_of(sqlite3_value* value);
/// As an integer where it is one that SQLite can hold, else as a real; null for none.
void give_number(sqlite3_context* context, const std::optional<Decimal>& number);

}  // namespace tadqiq
