// Articles of a few sentences, understood.
#pragma once

#include <optional>
#include <string>

#include "claims/understand.hpp"

namespace tadqiq::test {

inline ArticleClaims story(std::string id, std::string text,
                           std::optional<std::string> published = {}) {
    Article article;
    article.id = std::move(id);
    article.text = std::move(text);
    article.published = std::move(published);
    return understand(std::move(article));
}

}  // namespace tadqiq::test
