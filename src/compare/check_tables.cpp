// A table's rows against its total, and against what the text around it says of the same label.
#include <algorithm>
#include <array>

#include "compare/calculation.hpp"
#include "compare/headline.hpp"
#include "compare/linked_figures.hpp"
#include "compare/table.hpp"
#include "compare/wording.hpp"

namespace tadqiq {
namespace {

/// A label's word, also with "and", "in" or "for" before it.
bool is_word(const std::string& word, const std::string& of_label) {
    constexpr std::array<std::string_view, 3> before = {"و", "ب", "ل"};
    return word == of_label ||
           std::any_of(before.begin(), before.end(), [&](std::string_view letter) {
               return word.starts_with(letter) && word.substr(letter.size()) == of_label;
           });
}

class TableCheck {
  public:
    TableCheck(const LinkedFigures& figures, SlipList& slips) : figures_(figures), slips_(slips) {}

    void run() {
        for (const Table& table : tables_of(figures_)) {
            if (table.is_whole) check_total(table);
            check_text(table);
        }
    }

  private:
    void check_total(const Table& table);
    void check_sum(std::size_t total, const Table& table, std::size_t rows, std::size_t column);
    void check_text(const Table& table);
    std::vector<std::size_t> told_beside(const Table& table, const TableRow& row) const;

    const LinkedFigures& figures_;
    SlipList& slips_;
};

void TableCheck::check_total(const Table& table) {
    const std::size_t rows = table.rows.size() - (table.rows.back().is_total ? 1 : 0);
    if (rows < 2) return;
    if (table.rows.back().is_total)
        for (std::size_t i = 0; i < table.rows.back().claims.size(); ++i)
            check_sum(table.rows.back().claims[i], table, rows, i);
    if (table.introduced_by) check_sum(*table.introduced_by, table, rows, 0);
}

void TableCheck::check_sum(std::size_t total, const Table& table, std::size_t rows,
                           std::size_t column) {
    if (is_percent(figures_.figure(total))) return;  // a mean stands there as often
    const auto stated = figures_.amount(total);
    std::optional<Range> added = Range{Decimal(0), Decimal(0)};
    std::optional<Decimal> shown = Decimal(0);
    std::vector<std::size_t> claims = {total};
    for (std::size_t i = 0; i < rows && added && shown; ++i) {
        const std::size_t claim = table.rows[i].claims[column];
        added = sum(*added, *figures_.amount(claim));
        shown = add(*shown, *figures_.figure(claim).value);
        claims.push_back(claim);
    }
    if (!stated || !added || !shown || meet(*added, *stated)) return;
    slips_.report(SlipRule::sum, claims, "the rows under \"{}\" add up to {}",
                  "مجموع صفوف الجدول أمام «{}» هو {}", figures_.quote(total),
                  number_in_words(*shown, Language::english));
}

/// The claims of the text before or behind the table that stand right after a row's label.
std::vector<std::size_t> TableCheck::told_beside(const Table& table, const TableRow& row) const {
    std::vector<std::size_t> told;
    const Figure& figure = figures_.figure(row.claims[0]);
    const auto is_in_table = [&](std::size_t claim) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& other) {
            return std::find(other.claims.begin(), other.claims.end(), claim) != other.claims.end();
        });
    };
    for (const std::size_t claim : figures_.amounts()) {
        const Figure& other = figures_.figure(claim);
        if (figures_.claim(claim).field != Field::text || is_in_table(claim) ||
            other.kind != figure.kind || other.unit != figure.unit || !figures_.amount(claim))
            continue;
        constexpr int reach = 3;  // "in Cairo it reached 40"
        const auto words =
            figures_.before(claim, static_cast<int>(row.label.size()) + reach).words();
        if (std::search(words.begin(), words.end(), row.label.begin(), row.label.end(), is_word) !=
            words.end())
            told.push_back(claim);
    }
    return told;
}

/// Only where the text repeats another row of the table as it stands, so that it is about the same
/// numbers, and writes this one as slips of the pen do.
void TableCheck::check_text(const Table& table) {
    if (table.rows.front().claims.size() != 1) return;
    bool repeats = false;
    std::vector<std::pair<std::size_t, std::size_t>> odd;
    for (const TableRow& row : table.rows) {
        const auto told = told_beside(table, row);
        const auto stated = figures_.amount(row.claims[0]);
        const bool agrees = std::any_of(told.begin(), told.end(), [&](std::size_t claim) {
            return meet(*figures_.amount(claim), *stated);
        });
        repeats = repeats || agrees;
        for (const std::size_t claim : told)
            if (!agrees && are_miswritten(*figures_.figure(claim).value,
                                          *figures_.figure(row.claims[0]).value))
                odd.emplace_back(claim, row.claims[0]);
    }
    if (!repeats) return;
    for (const auto& [told, row] : odd)
        slips_.report(SlipRule::table, {told, row}, "the text says \"{}\", its table \"{}\"",
                      "في النص «{}» وفي جدوله «{}»", figures_.quote(told), figures_.quote(row));
}

}  // namespace

void check_tables(const LinkedFigures& figures, SlipList& slips) {
    TableCheck(figures, slips).run();
}

}  // namespace tadqiq
