#include "compare/table.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace tadqiq {
namespace {

constexpr std::size_t longest_row = 10, longest_label = 6;  ///< in words
constexpr std::string_view blank = " \t\r\u00a0";

struct Line {
    std::string_view text;
    std::vector<std::size_t> claims;
    Between words;
    bool has_digits = false;
    bool is_short = false;

    /// A row that was not read as one, as far as can be told.
    bool may_be_row() const { return is_short && (has_digits || !claims.empty()); }
};

class Tables {
  public:
    explicit Tables(const LinkedFigures& figures) : figures_(figures) { read_lines(); }

    std::vector<Table> found() {
        for (std::size_t at = 0; at < lines_.size();) {
            Table table;
            const std::size_t begin = at;
            while (auto row = row_at(at, table)) table.rows.push_back(std::move(*row));
            if (table.rows.size() < 2) {
                at = begin + 1;
                continue;
            }
            if (begin > 0) table.introduced_by = introduction(lines_[begin - 1], table);
            const bool before =
                begin == 0 || table.introduced_by || !lines_[begin - 1].may_be_row();
            const bool after =
                table.rows.back().is_total || at == lines_.size() || !lines_[at].may_be_row();
            table.is_whole = before && after;
            tables_.push_back(std::move(table));
        }
        return std::move(tables_);
    }

  private:
    void read_lines();
    std::optional<TableRow> row_at(std::size_t& at, const Table& table) const;
    bool fits(const TableRow& row, const Table& table) const;
    std::optional<std::size_t> introduction(const Line& line, const Table& table) const;
    /// The line is that figure and no word more.
    bool is_cell(const Line& line) const {
        return line.claims.size() == 1 &&
               figures_.figure(line.claims[0]).text.of(figures_.text_of(line.claims[0])) ==
                   line.text;
    }
    bool is_amount_claim(std::size_t claim) const {
        return is_amount(figures_.figure(claim).kind) && figures_.amount(claim).has_value();
    }

    const LinkedFigures& figures_;
    std::vector<Line> lines_;  ///< without empty ones
    std::vector<Table> tables_;
};

void Tables::read_lines() {
    const std::string_view text = figures_.article().article.text;
    const auto& claims = figures_.article().claims;
    std::size_t next = 0;
    while (next < claims.size() && claims[next].field != Field::text) ++next;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        std::vector<std::size_t> in_line;
        for (; next < claims.size() && claims[next].figure.core.begin < end; ++next)
            if (figures_.figure(next).kind != Kind::ordinal) in_line.push_back(next);
        begin = end + 1;
        const auto first = line.find_first_not_of(blank);
        if (first == line.npos) continue;
        line = line.substr(first, line.find_last_not_of(blank) + 1 - first);
        constexpr std::size_t longest = 400;  // bytes
        Between between(line.size() <= longest ? line : line.substr(line.size()));
        const auto& words = between.words();
        const bool has_digits = std::any_of(
            words.begin(), words.end(),
            [](const std::string& word) { return word.front() >= '0' && word.front() <= '9'; });
        const bool is_short = line.size() <= longest && words.size() <= longest_row;
        lines_.push_back({line, std::move(in_line), std::move(between), has_digits, is_short});
    }
}

/// The row that begins there, and `at` behind it; empty where there is none of this table.
std::optional<TableRow> Tables::row_at(std::size_t& at, const Table& table) const {
    if (at >= lines_.size() || (!table.rows.empty() && table.rows.back().is_total)) return {};
    const Line& line = lines_[at];
    TableRow row;
    std::size_t end = at + 1;
    if (line.claims.empty() && !line.has_digits && line.words.words().size() <= longest_label &&
        !line.words.words().empty()) {
        while (end < lines_.size() && is_cell(lines_[end]))
            row.claims.push_back(lines_[end++].claims[0]);
        row.label = line.words.words();
    } else if (line.claims.size() == 1 && line.is_short && !line.words.ends_sentence() &&
               !line.text.ends_with(':')) {
        const Figure& figure = figures_.figure(line.claims[0]);
        const std::string_view text = figures_.text_of(line.claims[0]);
        const auto begin = static_cast<std::uint32_t>(line.text.data() - text.data());
        row.claims = line.claims;
        row.label = Between(Span{begin, std::max(begin, figure.text.begin)}.of(text)).words();
    }
    if (row.claims.empty() || row.label.empty() || !fits(row, table)) return {};
    std::string label;
    for (const auto& word : row.label) label += (label.empty() ? "" : " ") + word;
    row.is_total = Between(label).is(Link::total);
    at = end;
    return row;
}

bool Tables::fits(const TableRow& row, const Table& table) const {
    if (!std::all_of(row.claims.begin(), row.claims.end(),
                     [&](std::size_t claim) { return is_amount_claim(claim); }))
        return false;
    if (table.rows.empty()) return true;
    const auto& first = table.rows.front().claims;
    if (first.size() != row.claims.size()) return false;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const Figure &a = figures_.figure(first[i]), &b = figures_.figure(row.claims[i]);
        if (a.kind != b.kind || a.unit != b.unit) return false;
    }
    return true;
}

/// "The team won 12 medals, as follows:"
std::optional<std::size_t> Tables::introduction(const Line& line, const Table& table) const {
    if (line.claims.empty() || table.rows.front().claims.size() != 1) return {};
    const std::size_t last = line.claims.back();
    const Figure &whole = figures_.figure(last), &row = figures_.figure(table.rows[0].claims[0]);
    const std::string_view text = figures_.text_of(last);
    const auto end = static_cast<std::uint32_t>(line.text.data() + line.text.size() - text.data());
    const Between rest(Span{whole.text.end, std::max(end, whole.text.end)}.of(text));
    constexpr std::size_t close = 8;
    if (!rest.opens_list() || rest.ends_sentence() || rest.words().size() > close ||
        !rest.ends_with(Link::consists) || whole.kind != row.kind || whole.unit != row.unit ||
        !is_amount_claim(last))
        return {};
    return last;
}

}  // namespace

std::vector<Table> tables_of(const LinkedFigures& figures) {
    return Tables(figures).found();
}

}  // namespace tadqiq
