#include "cli/stored_comparison.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claims/candidates.hpp"
#include "cli/comparison_work.hpp"
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

using Task = ComparisonTask;

/// One pass over the articles as they were at its beginning.
class Pass {
  public:
    Pass(Store& store, std::int64_t changes, ComparisonWork work)
        : store_(store),
          changes_(changes),
          work_(std::move(work)),
          kept_(store, work_.list, most_kept) {}

    /// False where another process has changed the database since its beginning.
    bool run(const Run& run) {
        auto& tasks = work_.tasks;
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
            store_.settle(work_.list);
            regroup();
            store_.note_all_compared(true);
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
        return compared(needed, candidates(contexts, related, work_.caution));
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
                if (agreeing.contains({work_.list[task.article].id, work_.list[listed].id}) &&
                    kept_.have_one_origin(task.article, listed))
                    partner(task, work_.list[listed].row).is_copy = true;
    }

    void save(std::span<const Task> tasks, const Judged& judged) {
        store_.note_all_compared(false);  // until the last of them is saved
        for (const auto& task : tasks)
            for (const auto row : task.undone) {
                const auto claims = store_.remove_findings(work_.list[task.article].row, row);
                auto& parted = changes_near_.parted_claims;
                parted.insert(parted.end(), claims.begin(), claims.end());
            }
        store_.save_findings(judged.articles, judged.findings);
        for (const auto& task : tasks) {
            const ListedArticle& article = work_.list[task.article];
            store_.save_compared(article.row, task.compared);
            if (article.waiting)
                store_.replace_slips(article.id, slips_within(kept_.at(task.article).article));
        }
    }

    static Compared::Partner& partner(Task& task, std::int64_t row) {
        return *std::lower_bound(
            task.compared.partners.begin(), task.compared.partners.end(), row,
            [](const auto& known, std::int64_t sought) { return known.row < sought; });
    }

    void regroup() {
        if (!work_.is_local) {
            auto copies = work_.copies;
            for (const auto& task : work_.tasks) add_copies(task, copies);
            return store_.regroup(copies);
        }
        for (const auto& task : work_.tasks) {
            if (!task.judged.empty())
                changes_near_.articles.push_back(work_.list[task.article].row);
            add_copies(task, changes_near_.copies);
        }
        for (const auto& [one, other] : work_.copies)
            changes_near_.parted_articles.insert(changes_near_.parted_articles.end(), {one, other});
        store_.regroup_near(changes_near_);
    }

    void add_copies(const Task& task, std::vector<std::pair<std::int64_t, std::int64_t>>& copies) {
        for (const auto& partner : task.compared.partners)
            if (partner.is_copy) copies.emplace_back(partner.row, work_.list[task.article].row);
    }

    Store& store_;
    std::int64_t changes_;  ///< of other processes
    ComparisonWork work_;
    KeptArticles kept_;
    Regrouping changes_near_;
};

/// False where it takes more than that.
bool compare_near(Store& store, const Run& run) {
    Transaction whole(store.database());  // no other program waits for it long
    auto work = work_near_waiting(store);
    if (!work) return false;
    Pass(store, store.others_changes(), std::move(*work)).run(run);
    whole.commit();
    return true;
}

}  // namespace

void compare_stored(Store& store, const Run& run) {
    if (store.waiting().empty() || compare_near(store, run)) return;
    // Where another process writes in between, the next pass keeps it out.
    for (bool is_alone = false;; is_alone = true) {
        std::optional<Transaction> alone;
        if (is_alone) alone.emplace(store.database());
        const auto changes = store.others_changes();
        Pass pass(store, changes, work_on_all(store));
        const bool is_done = pass.run(run);
        if (alone) alone->commit();
        if (is_done) return;
    }
}

}  // namespace tadqiq
