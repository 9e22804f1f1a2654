// What there is to compare in a database: for each article its pairs with those stored before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "store/store.hpp"

namespace tadqiq {

/// What is to be done for one article.
struct ComparisonTask {
    std::size_t article = 0;           ///< index in the list
    std::vector<std::size_t> judged;   ///< partners that were stored before it, likewise
    std::vector<std::int64_t> undone;  ///< rows of those whose findings are removed before that
    Compared compared;                 ///< as it is to be stored
};

struct ComparisonWork {
    std::vector<ListedArticle> list;    ///< all articles, or those that tasks refer to
    std::vector<ComparisonTask> tasks;  ///< in the order in which their articles were stored
    double caution = 0;
    bool resumes = false;   ///< what was done before this run holds of articles that wait, too
    bool is_local = false;  ///< what no task refers to stays as it was
    /// Rows of articles that are copies of one another. Among those that have no task; where the
    /// work is local, that were and are related no more.
    RowPairs copies;
};

/// On all articles.
ComparisonWork work_on_all(Store& store);
/// On what is near the articles that wait, where they are few and the others were compared; empty
/// where all have to be looked at.
std::optional<ComparisonWork> work_near_waiting(Store& store);

}  // namespace tadqiq
