// Text for people: the report and the figures of an article, on a terminal or in a pipe.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "report/messages.hpp"
#include "report/report.hpp"

namespace tadqiq {

struct TextStyle {
    Reader reader{};
    bool color = false;     ///< ANSI colours
    bool isolate = false;   ///< each Arabic quote between U+2068 and U+2069, for terminals
    std::size_t width = 0;  ///< cells that a line may take; 0 for any number
};

/// Words of an article, safe to show, kept apart from the direction of the line.
std::string foreign(std::string_view text, const TextStyle& style);

/// What was found, at a glance; then an entry for each thing that is disagreed on: who states what,
/// in the article's own sentence with the figure between ⟦ and ⟧, and which statements cannot stand
/// beside each other, and why.
void write_report_text(std::ostream& out, const Report& report, Include include,
                       const TextStyle& style);

/// The figures of one article, one a line under its name.
void write_figures_text(std::ostream& out, const ArticleClaims& article, const TextStyle& style);

}  // namespace tadqiq
