#include "cli/source_places.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

/// A larger file is not looked into again.
constexpr std::uintmax_t most_bytes = 16 << 20;

}  // namespace

Place SourcePlaces::place(const Article& article, Field field, Span span) {
    const std::string& file = content(article.source);
    const std::string_view text = article.field(field);
    if (const auto at = text.empty() ? std::string::npos : file.find(text); at != std::string::npos)
        return place_in(article.source, file, at + span.begin, at + span.end);
    Place place;
    place.path = article.source;
    place.begin.line = place.end.line = std::max<std::size_t>(article.line, 1);
    return place;
}

const std::string& SourcePlaces::content(const std::string& path) {
    const auto [known, is_new] = contents_.try_emplace(path);
    std::error_code none;
    if (!is_new || !std::filesystem::is_regular_file(path, none) ||
        std::filesystem::file_size(path, none) > most_bytes)
        return known->second;
    std::ifstream in(path, std::ios::binary);
    known->second.assign(std::istreambuf_iterator<char>(in), {});
    if (first_malformed(known->second)) known->second.clear();
    return known->second;
}

}  // namespace tadqiq
