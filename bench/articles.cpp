#include "articles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "prose.hpp"
#include "text.hpp"

namespace tadqiq::bench {

namespace {

/// An article ends with the line that brings it nearest to its size.
constexpr std::size_t full = article_size - 100;

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string made_up_name(std::string name, std::size_t number) {
    for (std::size_t n = number + 1; n > 0; n /= 20)
        name += std::string("ابتثجحدرزسشصضطعغفقكلمنه").substr(n % 20 * 2, 2);
    return name;
}

Article article(std::size_t number, std::size_t about, std::size_t plain) {
    static const std::vector<std::string_view> lines = lines_of(news());
    Article article;
    article.id = fmt::format("bench-{:07}", number);
    article.publisher = fmt::format("صحيفة {}", number % 40);
    article.published = fmt::format("2024-{:02}-{:02}", 1 + about / 28 % 12, 1 + about % 28);
    article.source = "bench";
    const auto place = made_up_name("حدث", about / 10), district = made_up_name("خرد", about / 50);
    const std::size_t stride = 1 + number / lines.size() % 97;
    for (std::size_t line = number; article.text.size() < full; line += stride) {
        article.text +=
            fmt::format("{}\nفي {} من منطقة {}\n", lines[line % lines.size()], place, district);
        for (std::size_t k = 0; k < plain && article.text.size() < full; ++k)
            article.text.append(prose_line(line * plain + k * stride)).append("\n");
    }
    return article;
}

std::vector<Article> daily_articles(std::size_t count, std::size_t first) {
    std::vector<Article> result;
    for (std::size_t i = first; i < first + count; ++i) result.push_back(article(i, i, 5));
    return result;
}

std::vector<Article> articles(std::size_t count, std::size_t first) {
    std::vector<Article> result;
    for (std::size_t i = first; i < first + count; ++i) result.push_back(article(i, i));
    return result;
}

}  // namespace tadqiq::bench
