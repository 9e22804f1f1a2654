#include "cli/figure_address.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/error.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t figures_named = 10;

}  // namespace

std::optional<FigureAddress> figure_address(std::string_view word) {
    const auto colon = word.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    FigureAddress place;
    const char* const end = word.data() + word.size();
    const auto [stopped, error] = std::from_chars(word.data() + colon + 1, end, place.byte);
    if (error != std::errc() || stopped != end) return {};
    auto article = word.substr(0, colon);
    if (article.ends_with(":title")) {
        place.field = Field::title;
        article.remove_suffix(std::string_view(":title").size());
    }
    place.article = article;
    return place;
}

std::size_t claim_at(const ArticleClaims& article, const FigureAddress& place) {
    std::string others;
    std::size_t count = 0;
    for (std::size_t i = 0; i < article.claims.size(); ++i) {
        const Claim& claim = article.claims[i];
        if (claim.field != place.field) continue;
        const Span text = claim.figure.text;
        if (place.byte >= text.begin && place.byte < text.end) return i;
        if (++count <= figures_named)
            others += fmt::format("{}{}-{}", others.empty() ? "" : ", ", text.begin, text.end);
    }
    if (count > figures_named) others += ", ...";
    throw Error(
        Fault::usage, place.article,
        fmt::format("no figure stands at byte {} of its {}{}", place.byte, name(place.field),
                    others.empty() ? "" : "; figures stand at " + others));
}

}  // namespace tadqiq
