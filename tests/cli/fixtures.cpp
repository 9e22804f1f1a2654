#include "fixtures.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "article/read.hpp"
#include "base/tsv.hpp"

namespace tadqiq::test {
namespace {

namespace fs = std::filesystem;

/// A TSV file and its rows, which point into it.
struct Table {
    std::string path, content;
    std::vector<TsvRow> rows;

    explicit Table(const fs::path& file) : path(file.string()) {
        std::ifstream in(file);
        content.assign(std::istreambuf_iterator<char>(in), {});
        if (content.empty()) throw std::runtime_error(path + ": is missing or empty");
        rows = read_tsv(path, content);
    }
};

std::string field_or_nothing(const TsvRow& row, std::size_t column) {
    const auto text = row.field(column);
    return text == "-" ? "" : std::string(text);
}

/// Where the `nth` occurrence of `part` begins, overlapping ones counted.
std::size_t find_nth(const std::string& text, const std::string& part, std::size_t nth,
                     const std::string& place) {
    std::size_t at = text.find(part);
    for (; nth > 1 && at != text.npos; --nth) at = text.find(part, at + 1);
    if (at == text.npos) throw std::runtime_error(place + ": no such words: " + part);
    return at;
}

class EventReader {
  public:
    explicit EventReader(const std::string& name) {
        event_.name = name;
        const std::vector<std::string> paths = {"fixtures/articles/" + name};
        read_articles(
            paths, {},
            [&](Article article) {
                auto& fields = texts_[article_name(article.id)];
                if (article.title) fields["title"] = *article.title;
                fields["text"] = article.text;
            },
            [](const Error& problem) { throw problem; });
    }

    Event read() {
        const auto folder = fs::path("fixtures/expected") / event_.name;
        const Table figures(folder / "figures.tsv");
        for (const auto& row : figures.rows) add_figure(row);
        const Table findings(folder / "findings.tsv");
        for (const auto& row : findings.rows)
            event_.findings.push_back(
                {row.place(), std::string(row.field(0)), figure_of(row, 1), figure_of(row, 5)});
        return std::move(event_);
    }

  private:
    void add_figure(const TsvRow& row) {
        ExpectedFigure figure;
        figure.place = row.place();
        figure.article = row.field(0);
        figure.field = row.field(1);
        figure.core = row.field(2);
        figure.kind = row.field(4);
        figure.unit = field_or_nothing(row, 5);
        figure.hedge = field_or_nothing(row, 6);
        figure.value = field_or_nothing(row, 7);
        figure.measure = field_or_nothing(row, 8);
        figure.optional = row.field(10) == "optional";
        figure.begin = find_nth(texts_.at(figure.article).at(figure.field), figure.core,
                                std::stoul(std::string(row.field(3))), figure.place);
        figure.end = figure.begin + figure.core.size();
        event_.figures.push_back(figure);
    }

    std::size_t figure_of(const TsvRow& row, std::size_t column) const {
        const std::string article(row.field(column)), field(row.field(column + 1));
        const std::string core(row.field(column + 2));
        const auto begin = find_nth(texts_.at(article).at(field), core,
                                    std::stoul(std::string(row.field(column + 3))), row.place());
        const auto index = event_.at(article, field, begin, begin + core.size());
        if (index == event_.figures.size())
            throw std::runtime_error(row.place() + ": figures.tsv has no such figure");
        return index;
    }

    Event event_;
    std::map<std::string, std::map<std::string, std::string>> texts_;
};

}  // namespace

std::size_t Event::at(const std::string& article, const std::string& field, std::size_t begin,
                      std::size_t end) const {
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const auto& figure) {
        return figure.article == article && figure.field == field && figure.begin < end &&
               begin < figure.end;
    });
    return static_cast<std::size_t>(found - figures.begin());
}

std::vector<Event> events() {
    std::vector<std::string> names;
    for (const auto& folder : fs::directory_iterator("fixtures/expected"))
        names.push_back(folder.path().filename().string());
    std::sort(names.begin(), names.end());
    std::vector<Event> result;
    for (const auto& name : names) result.push_back(EventReader(name).read());
    return result;
}

std::string article_name(const std::string& doc) {
    return fs::path(doc).filename().string();
}

}  // namespace tadqiq::test
