// Where figures stand in the files that their articles came from.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "article/article.hpp"
#include "base/span.hpp"
#include "report/place.hpp"

namespace tadqiq {

/// Looks into a file once. Where the file does not hold the article's words as they are (JSON,
/// HTML, another charset, standard input), only the line at which the article begins is known.
class SourcePlaces {
  public:
    Place place(const Article& article, Field field, Span span);

  private:
    const std::string& content(const std::string& path);

    std::map<std::string, std::string> contents_;
};

}  // namespace tadqiq
