// Many different articles, made of the news of text.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "article/article.hpp"

namespace tadqiq::bench {

inline constexpr std::size_t article_size = 3000;

/// Articles of about `article_size` made of the news line by line, from number `first` on: no two
/// begin at the same line with the same stride, and each names an event of its own that nine others
/// share.
std::string event_of(std::size_t number);
std::vector<Article> articles(std::size_t count, std::size_t first = 0);

}  // namespace tadqiq::bench
