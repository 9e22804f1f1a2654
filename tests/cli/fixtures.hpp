// What fixtures/expected says of the events in fixtures/articles.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tadqiq::test {

/// A row of figures.tsv, with the bytes at which its core stands.
struct ExpectedFigure {
    std::string place;  ///< file and line of the row
    std::string article, field, core;
    std::string kind, unit, hedge, value, measure;
    bool optional = false;
    std::size_t begin = 0, end = 0;

    bool is_identifier() const { return kind == "identifier"; }
};

/// A row of findings.tsv: two figures, by their index.
struct ExpectedFinding {
    std::string place, verdict;
    std::size_t a = 0, b = 0;
};

struct Event {
    std::string name;
    std::vector<ExpectedFigure> figures;
    std::vector<ExpectedFinding> findings;

    /// The figure whose core shares a byte with these; `figures.size()` for none.
    std::size_t at(const std::string& article, const std::string& field, std::size_t begin,
                   std::size_t end) const;
};

/// All events, by name. Throws where a row names what no article holds.
std::vector<Event> events();

/// "fixtures/articles/x/a.txt" is "a.txt", as the rows name it; an id stays what it is.
std::string article_name(const std::string& doc);

}  // namespace tadqiq::test
