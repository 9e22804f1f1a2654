// Articles of the store with all that comparing them needs. What was needed last is kept, as the
// same articles are compared with many others.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "claims/context.hpp"
#include "compare/origin.hpp"
#include "store/store.hpp"

namespace tadqiq {

struct KeptArticle {
    ArticleClaims article;
    ArticleContext context;  ///< empty where it has no claims
    std::optional<Sketch> sketch;
    std::size_t last_needed = 0;
};

class KeptArticles {
  public:
    /// `list` names them, and must outlive this. Keeps `most`, and what one step needs.
    KeptArticles(Store& store, const std::vector<ListedArticle>& list, std::size_t most)
        : store_(store), list_(list), most_(most) {}

    /// A step needs these, as indices of the list, each named once. Others may be gone after it.
    void need(std::span<const std::size_t> articles);
    /// One that the step needs.
    const KeptArticle& at(std::size_t article) const { return kept_.at(article); }
    bool have_one_origin(std::size_t one, std::size_t other);

  private:
    void forget_the_oldest();
    const Sketch& sketch(std::size_t article);

    Store& store_;
    const std::vector<ListedArticle>& list_;
    std::size_t most_, step_ = 0;
    std::unordered_map<std::size_t, KeptArticle> kept_;
};

}  // namespace tadqiq
