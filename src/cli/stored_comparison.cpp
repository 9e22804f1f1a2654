#include "cli/stored_comparison.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claims/candidates.hpp"
#include "claims/comparable.hpp"
#include "claims/related.hpp"
#include "cli/kept_articles.hpp"
#include "cli/progress.hpp"
#include "compare/compare.hpp"
#include "compare/within.hpp"

namespace tadqiq {
namespace {

/// Articles whose pairs are judged and saved at once.
constexpr std::size_t judged_at_once = 200;
/// Articles that stay in memory to be compared with others, some 40 KB each.
constexpr std::size_t most_kept = 10'000;

using RowPairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// What is to be done for one article: its pairs with those that were stored before it.
struct Task {
    std::size_t article = 0;           ///< index in the list
    std::vector<std::size_t> judged;   ///< partners, as indices in the list
    std::vector<std::int64_t> undone;  ///< rows of those whose findings are removed before that
    Compared compared;                 ///< as it is to be stored
};

/// One pass over the articles as they were at its beginning.
class Pass {
  public:
    explicit Pass(Store& store)
        : store_(store),
          changes_(store.others_changes()),
          list_(store.list()),
          caution_(caution_among(list_.size())),
          kept_(store, list_, most_kept) {}

    bool has_work() const {
        return std::any_of(list_.begin(), list_.end(), [](const auto& a) { return a.waiting; });
    }

    /// False where another process has changed the database since its beginning.
    bool run(const Run& run) {
        auto tasks = find_tasks();
        Progress progress(run, "comparing", tasks.size());
        for (std::size_t at = 0; at < tasks.size(); at += judged_at_once) {
            const auto part =
                std::span(tasks).subspan(at, std::min(judged_at_once, tasks.size() - at));
            // Judged before the lock is taken, so that no other program waits for it.
            const Judged judged = judge(part);
            find_copies(part, judged);
            if (!whole([&] { save(part, judged); })) return false;
            progress.add(part.size());
        }
        return whole([&] {
            store_.settle(list_);
            store_.regroup(copies_);
        });
    }

  private:
    bool whole(const auto& change) {
        Transaction transaction(store_.database());
        if (store_.others_changes() != changes_) return false;
        change();
        transaction.commit();
        return true;
    }

    /// In the order in which the articles were stored.
    std::vector<Task> find_tasks() {
        std::map<std::int64_t, Task> tasks;
        std::vector<NamedArticle> named;
        for (std::size_t i = 0; i < list_.size(); ++i) {
            named.push_back({list_[i].id, list_[i].names});
            tasks[list_[i].row].article = i;
        }
        for (auto [later, earlier] : related_pairs(named)) {
            if (list_[later].row < list_[earlier].row) std::swap(later, earlier);
            tasks[list_[later].row].judged.push_back(earlier);
        }
        const auto known = store_.compared();
        std::vector<Task> result;
        for (auto& [row, task] : tasks) {
            const auto found = known.find(row);
            const Compared before = found == known.end() ? Compared() : found->second;
            complete(task, before);
            if (list_[task.article].waiting || !task.judged.empty() || !task.undone.empty() ||
                task.compared.caution != before.caution)
                result.push_back(std::move(task));
            else
                note_copies(row, before);
        }
        return result;
    }

    /// `task` comes with all that its article is related to; those judged before are left out.
    void complete(Task& task, const Compared& before) const {
        task.compared.caution = std::lround(10 * caution_);
        const bool anew = before.caution != task.compared.caution || list_[task.article].waiting;
        std::map<std::int64_t, bool> left;
        for (const auto& [row, is_copy] : before.partners) left[row] = is_copy;
        std::sort(task.judged.begin(), task.judged.end(),
                  [&](auto i, auto j) { return list_[i].row < list_[j].row; });
        std::erase_if(task.judged, [&](std::size_t partner) {
            const auto known = left.find(list_[partner].row);
            const bool stays = known != left.end() && !anew && !list_[partner].waiting;
            task.compared.partners.push_back({list_[partner].row, stays && known->second});
            if (stays) left.erase(known);
            return stays;
        });
        for (const auto& [row, is_copy] : left) task.undone.push_back(row);
    }

    /// What comparing some articles with their partners gave.
    struct Judged {
        std::vector<ArticleClaims> articles;  ///< those that findings are about
        std::vector<Finding> findings;
    };

    Judged judge(std::span<Task> tasks) {
        std::vector<std::size_t> needed;  // as indices in the list
        std::unordered_map<std::size_t, std::size_t> places;
        const auto place = [&](std::size_t listed) {
            const auto [known, is_new] = places.try_emplace(listed, needed.size());
            if (is_new) needed.push_back(listed);
            return known->second;
        };
        std::vector<std::pair<std::size_t, std::size_t>> related;
        for (const auto& task : tasks) {
            const auto own = place(task.article);
            for (const auto partner : task.judged) related.emplace_back(own, place(partner));
        }
        kept_.need(needed);
        std::vector<const ArticleContext*> contexts;
        for (const auto listed : needed) contexts.push_back(&kept_.at(listed).context);
        return compared(needed, candidates(contexts, related, caution_));
    }

    /// `pairs` name articles by their places in `needed`.
    Judged compared(std::span<const std::size_t> needed, std::vector<ComparablePair> pairs) {
        Judged judged;
        std::unordered_map<std::size_t, std::size_t> places;
        const auto place = [&](std::size_t& article) {
            const auto [known, is_new] = places.try_emplace(article, places.size());
            if (is_new) judged.articles.push_back(kept_.at(needed[article]).article);
            article = known->second;
        };
        for (auto& pair : pairs) {
            place(pair.a.article);
            place(pair.b.article);
        }
        judged.findings = compare(judged.articles, pairs);
        return judged;
    }

    /// Where two articles that have a figure in common share their wording, too.
    void find_copies(std::span<Task> tasks, const Judged& judged) {
        std::set<std::pair<std::string_view, std::string_view>> agreeing;
        for (const auto& finding : judged.findings) {
            const std::string_view a = judged.articles[finding.a.article].article.id,
                                   b = judged.articles[finding.b.article].article.id;
            agreeing.emplace(a, b);
            agreeing.emplace(b, a);
        }
        for (auto& task : tasks)
            for (const auto listed : task.judged)
                if (agreeing.contains({list_[task.article].id, list_[listed].id}) &&
                    kept_.have_one_origin(task.article, listed))
                    partner(task, list_[listed].row).is_copy = true;
    }

    void save(std::span<const Task> tasks, const Judged& judged) {
        for (const auto& task : tasks)
            for (const auto row : task.undone) store_.remove_findings(list_[task.article].row, row);
        store_.save_findings(judged.articles, judged.findings);
        for (const auto& task : tasks) {
            const ListedArticle& article = list_[task.article];
            store_.save_compared(article.row, task.compared);
            note_copies(article.row, task.compared);
            if (article.waiting)
                store_.replace_slips(article.id, slips_within(kept_.at(task.article).article));
        }
    }

    static Compared::Partner& partner(Task& task, std::int64_t row) {
        return *std::lower_bound(
            task.compared.partners.begin(), task.compared.partners.end(), row,
            [](const auto& known, std::int64_t sought) { return known.row < sought; });
    }

    void note_copies(std::int64_t row, const Compared& compared) {
        for (const auto& partner : compared.partners)
            if (partner.is_copy) copies_.emplace_back(partner.row, row);
    }

    Store& store_;
    std::int64_t changes_;  ///< of other processes
    std::vector<ListedArticle> list_;
    double caution_;
    KeptArticles kept_;
    RowPairs copies_;
};

}  // namespace

void compare_stored(Store& store, const Run& run) {
    // Where another process writes in between, the next pass keeps it out.
    for (bool is_alone = false;; is_alone = true) {
        std::optional<Transaction> alone;
        if (is_alone) alone.emplace(store.database());
        Pass pass(store);
        const bool is_done = !pass.has_work() || pass.run(run);
        if (alone) alone->commit();
        if (is_done) return;
    }
}

}  // namespace tadqiq
