#include "base/tsv.hpp"

#include <fmt/format.h>

namespace tadqiq {
namespace {

std::string_view trimmed(std::string_view s) {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\r')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
    return s;
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t at = 0;;) {
        const auto tab = line.find('\t', at);
        fields.push_back(trimmed(line.substr(at, tab - at)));
        if (tab == std::string_view::npos) return fields;
        at = tab + 1;
    }
}

}  // namespace

std::string TsvRow::place() const { return fmt::format("{}:{}", path, line); }

std::vector<TsvRow> read_tsv(std::string_view path, std::string_view content) {
    std::vector<TsvRow> rows;
    std::size_t number = 0;
    for (std::size_t at = 0; at < content.size();) {
        const auto newline = content.find('\n', at);
        const auto line = content.substr(at, newline - at);
        at = newline == std::string_view::npos ? content.size() : newline + 1;
        ++number;
        if (trimmed(line).empty() || line.front() == '#') continue;
        rows.push_back({path, number, split(line)});
    }
    return rows;
}

}  // namespace tadqiq
