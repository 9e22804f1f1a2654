// Functions for SQL that read Arabic. None of them stands in the schema: a database opens without
// them, anywhere.
#pragma once

struct sqlite3;

namespace tadqiq {

/// Adds to a connection:
///   ar_fold(text)      the folded text: one spelling for all ways of writing the same letters
///   ar_terms(text)     its words as the full-text index knows them: article_index match
///   ar_terms(..) ar_number(text)    the value of the first amount in it; null where it has none
///   ranges_meet(low, high, low, high [, low_open, high_open, low_open, high_open])
///                      whether two ranges meet; a null bound is open to infinity
///   ar_figures(text)   a table: core, value, low, high, unit, hedge, kind, begin_byte, end_byte,
///                      expression, value_exact, low_exact, high_exact, literal
/// An SQLite result code.
int add_functions(sqlite3* database);

}  // namespace tadqiq
