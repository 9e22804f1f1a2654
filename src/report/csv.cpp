#include "report/csv.hpp"

#include <algorithm>

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

}  // namespace

std::string csv_cell(std::string_view text) {
    const std::string safe = (could_be_formula(text) ? "'" : "") + std::string(text);
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

}  // namespace tadqiq
