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
#include "cli/progress.hpp"
#include "compare/compare.hpp"
#include "compare/origin.hpp"
#include "compare/within.hpp"

namespace tadqiq {
namespace {

/// Articles whose pairs are judged and saved at once.
constexpr std::size_t judged_at_once = 500;

using RowPairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// What is to be done for one article: its pairs with those that were stored before it.
struct Task {
    std::size_t article = 0;           ///< index in the list
    std::vector<std::size_t> judged;   ///< partners, as indices in the list
    std::vector<std::int64_t> undone;  ///< rows of those whose findings are removed before that
    Compared compared;                 ///< as it is to be stored
};

/// Articles of the list that were loaded.
class Loaded {
  public:
    Loaded(Store& store, const std::vector<ListedArticle>& list) : store_(store), list_(list) {}

    std::size_t place(std::size_t listed) {
        const auto [known, is_new] = places_.try_emplace(listed, articles.size());
        if (is_new) articles.push_back(store_.load(list_[listed].id).value());
        return known->second;
    }
    bool have_one_origin(std::size_t one, std::size_t other) {
        return tadqiq::have_one_origin(sketch(one), sketch(other));
    }

    std::vector<ArticleClaims> articles;

  private:
    const Sketch& sketch(std::size_t place) {
        const auto [known, is_new] = sketches_.try_emplace(place);
        if (is_new) known->second = sketch_of(articles[place].article.text);
        return known->second;
    }

    Store& store_;
    const std::vector<ListedArticle>& list_;
    std::unordered_map<std::size_t, std::size_t> places_;
    std::unordered_map<std::size_t, Sketch> sketches_;
};

/// One pass over the articles as they were at its beginning.
class Pass {
  public:
    explicit Pass(Store& store)
        : store_(store),
          changes_(store.others_changes()),
          list_(store.list()),
          caution_(caution_among(list_.size())) {}

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
            if (!whole([&] { save(part, judged); })) return false;
            progress.add(part.size());
        }
        return whole([&] {
            for (const auto& article : list_) {
                if (article.waiting) store_.settle(article.row);
                if (!article.has_names) store_.save_names(article.row, article.names);
            }
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
        std::vector<ArticleClaims> articles;  ///< those and the partners
        std::vector<std::size_t> places;      ///< of the tasks' articles among them
        std::vector<Finding> findings;
    };

    Judged judge(std::span<Task> tasks) {
        Loaded loaded(store_, list_);
        Judged judged;
        std::vector<std::pair<std::size_t, std::size_t>> related;
        for (const auto& task : tasks) {
            const auto place = judged.places.emplace_back(loaded.place(task.article));
            for (const auto partner : task.judged)
                related.emplace_back(place, loaded.place(partner));
        }
        judged.findings = compare(loaded.articles, candidates(loaded.articles, related, caution_));
        std::set<std::pair<std::size_t, std::size_t>> agreeing;
        for (const auto& finding : judged.findings) {
            agreeing.emplace(finding.a.article, finding.b.article);
            agreeing.emplace(finding.b.article, finding.a.article);
        }
        for (std::size_t i = 0; i < tasks.size(); ++i)
            for (const auto listed : tasks[i].judged) {
                const auto place = judged.places[i], other = loaded.place(listed);
                if (agreeing.contains({place, other}) && loaded.have_one_origin(place, other))
                    partner(tasks[i], list_[listed].row).is_copy = true;
            }
        judged.articles = std::move(loaded.articles);
        return judged;
    }

    void save(std::span<const Task> tasks, const Judged& judged) {
        for (const auto& task : tasks)
            for (const auto row : task.undone) store_.remove_findings(list_[task.article].row, row);
        store_.save_findings(judged.articles, judged.findings);
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const ListedArticle& article = list_[tasks[i].article];
            store_.save_compared(article.row, tasks[i].compared);
            note_copies(article.row, tasks[i].compared);
            if (article.waiting)
                store_.replace_slips(article.id, slips_within(judged.articles[judged.places[i]]));
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
