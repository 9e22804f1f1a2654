#include "report/csv.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <vector>

#include "report/entry.hpp"

namespace tadqiq {
namespace {

bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.front() != '.' && text.back() != '.' &&
           std::count(text.begin(), text.end(), '.') <= 1 &&
           text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool could_be_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != text.npos &&
           !is_number(text);
}

std::string text_of(const std::optional<Decimal>& number) {
    return number ? number->str() : "";
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

void write_line(std::ostream& out, const std::vector<std::string>& cells) {
    const char* separator = "";
    for (const auto& cell : cells) {
        out << separator << csv_cell(cell);
        separator = ",";
    }
    out << "\r\n";
}

std::vector<std::string> cells_of(const Article& article, const Claim& claim,
                                  const Stance& stance) {
    const Figure& figure = claim.figure;
    const auto text = article.field(claim.field);
    const auto& [literal, implied] = stance.ranges;
    return {claim.measure,
            joined(claim.scope),
            article.publisher.value_or(""),
            article.published.value_or(""),
            article.id,
            article.url.value_or(""),
            std::string(figure.text.of(text)),
            std::string(name(figure.hedge)),
            text_of(figure.value),
            text_of(figure.low),
            text_of(figure.high),
            figure.unit,
            text_of(literal.low),
            text_of(literal.high),
            text_of(implied.low),
            text_of(implied.high),
            stance.unit,
            claim.attributed_to,
            std::string(claim.sentence.of(text))};
}

}  // namespace

std::string csv_cell(std::string_view text) {
    const std::string safe = (could_be_formula(text) ? "'" : "") + std::string(text);
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

void write_report_csv(std::ostream& out, const Report& report, Include include) {
    write_line(out, {"entry",        "verdict",     "measure",      "scope",      "publisher",
                     "published",    "article",     "url",          "text",       "hedge",
                     "value",        "low",         "high",         "unit",       "literal_low",
                     "literal_high", "implied_low", "implied_high", "range_unit", "attributed_to",
                     "sentence"});
    std::size_t number = 0;
    for (const auto& entry : entries(report, include)) {
        ++number;
        for (const auto& stance : entry.stances)
            for (const auto ref : stance.claims) {
                auto cells = cells_of(report.article(ref).article, report.claim(ref), stance);
                cells.insert(cells.begin(),
                             {std::to_string(number), std::string(name(entry.verdict))});
                write_line(out, cells);
            }
    }
}

}  // namespace tadqiq
