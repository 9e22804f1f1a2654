#include "text.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "article/read.hpp"

namespace tadqiq::bench {
namespace {

constexpr std::size_t enough = 4 << 20;

std::string read_news() {
    const char* named = std::getenv("TADQIQ_BENCH_TEXT");
    const std::vector<std::string> paths = {named ? named : TADQIQ_SOURCE_DIR "/fixtures/articles"};
    std::string text;
    read_articles(
        paths, {}, [&](const Article& article) { text += article.text + "\n\n"; },
        [](const Error& problem) { throw problem; });
    if (text.empty()) throw std::runtime_error(paths[0] + ": no text to measure with");
    return repeated(text, std::max(enough, text.size()));
}

}  // namespace

const std::string& news() {
    static const std::string text = read_news();
    return text;
}

std::string repeated(const std::string& piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) text += piece;
    return text;
}

}  // namespace tadqiq::bench
