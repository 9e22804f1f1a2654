#include "articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "text.hpp"

namespace tadqiq::bench {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace

std::string event_of(std::size_t number) {
    std::string event = "حدث";
    for (std::size_t n = number / 10 + 1; n > 0; n /= 20)
        event += std::string("ابتثجحدرزسشصضطعغفقكلمنه").substr(n % 20 * 2, 2);
    return event;
}

std::vector<Article> articles(std::size_t count, std::size_t first) {
    static const std::vector<std::string_view> lines = lines_of(news());
    std::vector<Article> result(count);
    for (std::size_t i = first; i < first + count; ++i) {
        Article& article = result[i - first];
        article.id = fmt::format("bench-{:07}", i);
        article.publisher = fmt::format("صحيفة {}", i % 40);
        article.published = fmt::format("2024-{:02}-{:02}", 1 + i / 28 % 12, 1 + i % 28);
        article.source = "bench";
        const auto event = event_of(i);
        const std::size_t stride = 1 + i / lines.size() % 97;
        for (std::size_t line = i; article.text.size() < article_size; line += stride)
            article.text.append(lines[line % lines.size()]).append("\n").append(event).append("\n");
    }
    return result;
}

}  // namespace tadqiq::bench
