// Many different articles, made of the news of text.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace tadqiq::bench {

inline constexpr std::size_t article_size = 3000;

/// An article of about `article_size` made of the news line by line: no two numbers begin at the
/// same line with the same stride. It is on the event of article `about`, and its headline and lead
/// name a place that nine others name, too, and a district of 50 articles. `plain`: how many lines
/// without figures follow each line of the news.
Article article(std::size_t number, std::size_t about, std::size_t plain = 0);

std::vector<std::string_view> lines_of(std::string_view text);
/// The name and three letters or so, others for each number.
std::string made_up_name(std::string name, std::size_t number);

/// Of their own events, from number `first` on.
std::vector<Article> articles(std::size_t count, std::size_t first = 0);
/// With as many figures as daily news has, some eight an article.
std::vector<Article> daily_articles(std::size_t count, std::size_t first = 0);

}  // namespace tadqiq::bench
