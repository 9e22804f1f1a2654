// What reading gives, collected, so that a test can look at it.
#pragma once

#include <string>
#include <vector>

#include "article/read.hpp"
#include "support/temporary_folder.hpp"

namespace tadqiq::test {

using Strings = std::vector<std::string>;

struct Collected {
    std::vector<Article> articles;
    Strings problems;

    Strings ids() const {
        Strings all;
        for (const auto& article : articles) all.push_back(article.id);
        return all;
    }
};

inline Collected read_all(const Strings& paths, const InputOptions& options = {}) {
    Collected collected;
    read_articles(
        paths, options, [&](Article a) { collected.articles.push_back(std::move(a)); },
        [&](const Error& e) { collected.problems.emplace_back(e.what()); });
    return collected;
}

/// Reads one file with this name and content; its folder is cut off wherever it is named.
inline Collected read_file(std::string_view name, std::string_view content,
                           const InputOptions& options = {}) {
    const TemporaryFolder folder;
    Collected collected = read_all({folder.write(name, content)}, options);
    const std::string root = folder.path() + "/";
    const auto cut = [&root](std::string& text) {
        for (auto at = text.find(root); at != text.npos; at = text.find(root))
            text.erase(at, root.size());
    };
    for (auto& problem : collected.problems) cut(problem);
    for (auto& article : collected.articles) cut(article.id), cut(article.source);
    return collected;
}

}  // namespace tadqiq::test
