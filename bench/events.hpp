// Many articles as several newspapers write them: five on each event, with figures of its own.
#pragma once

#include <cstddef>
#include <vector>

#include "article/article.hpp"

namespace tadqiq::bench {

/// Of about 3 KB, with some ten figures each. Each event's toll grows from day to day, one
/// newspaper in ten gives another one, and one article in five copies the one before it, at times
/// with a figure changed.
std::vector<Article> event_articles(std::size_t count, std::size_t first = 0);

/// One of them, in words of its own, on the event of that number; the fourth of five is a copy.
Article event_article(std::size_t number, std::size_t event);

}  // namespace tadqiq::bench
