#include "cli/kept_articles.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"

namespace tadqiq {

void KeptArticles::need(std::span<const std::size_t> articles) {
    ++step_;
    std::vector<KeptArticle*> come;
    for (const auto article : articles) {
        const auto [known, is_new] = kept_.try_emplace(article);
        KeptArticle& kept = known->second;
        kept.last_needed = step_;
        if (!is_new) continue;
        kept.article = store_.load(list_[article].id).value();
        come.push_back(&kept);
    }
    in_parallel(come.size(), [&](std::size_t i) {
        KeptArticle& kept = *come[i];
        if (!kept.article.claims.empty()) kept.context = compact_context_of(kept.article);
    });
    if (kept_.size() > most_) forget_the_oldest();
}

void KeptArticles::forget_the_oldest() {
    std::vector<std::pair<std::size_t, std::size_t>> by_age;
    for (const auto& [article, kept] : kept_)
        if (kept.last_needed < step_) by_age.emplace_back(kept.last_needed, article);
    std::sort(by_age.begin(), by_age.end());
    by_age.resize(std::min(by_age.size(), kept_.size() - most_));
    for (const auto& [step, article] : by_age) kept_.erase(article);
}

const Sketch& KeptArticles::sketch(std::size_t article) {
    KeptArticle& kept = kept_.at(article);
    if (!kept.sketch) kept.sketch = sketch_of(kept.article.article.text);
    return *kept.sketch;
}

bool KeptArticles::have_one_origin(std::size_t one, std::size_t other) {
    return tadqiq::have_one_origin(sketch(one), sketch(other));
}

}  // namespace tadqiq
