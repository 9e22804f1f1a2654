#include "cli/stored_comparison.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claims/candidates.hpp"
#include "claims/corroboration.hpp"
#include "cli/comparison_work.hpp"
#include "cli/kept_articles.hpp"
#include "cli/open_resemblances.hpp"
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
/// Numbers from 0 for those of the listed articles that a step needs.
struct Places {
    std::size_t of(std::size_t listed) {
        const auto [known, is_new] = places.try_emplace(listed, list.size());
        if (is_new) list.push_back(listed);
        return known->second;
    }

    std::vector<std::size_t> list;  ///< by number
    std::unordered_map<std::size_t, std::size_t> places;
};

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
            // Weighed before the lock is taken, so that no other program waits for it.
            const auto resemblances = weigh(part);
            find_copies(part, resemblances);
            if (!whole([&] { save(part, resemblances); })) return false;
            progress.add(part.size());
        }
        return decide() && whole([&] {
                   store_.settle(work_.list);
                   regroup();
                   store_.note_all_compared(true);
                   store_.note_can_resume();
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

    /// What the texts of some articles and their partners say of their claims; nothing is decided.
    std::vector<Resemblance> weigh(std::span<const Task> tasks) {
        Places places;
        std::vector<std::pair<std::size_t, std::size_t>> related;
        for (const auto& task : tasks) {
            const auto own = places.of(task.article);
            for (const auto partner : task.judged) related.emplace_back(own, places.of(partner));
        }
        kept_.need(places.list);
        std::vector<const ArticleContext*> contexts;
        for (const auto listed : places.list) contexts.push_back(&kept_.at(listed).context);
        const auto pairs = weighed_pairs(contexts, related);
        std::vector<Resemblance> found;
        auto pair = pairs.begin();
        for (const auto& [later, earlier] : related) {
            auto& resemblance = found.emplace_back();
            resemblance.later = row(places.list[later]);
            resemblance.earlier = row(places.list[earlier]);
            for (; pair != pairs.end() && pair->a.article == later && pair->b.article == earlier;
                 ++pair) {
                resemblance.pairs.push_back(*pair);
                resemblance.pairs.back().a.article = static_cast<std::size_t>(resemblance.later);
                resemblance.pairs.back().b.article = static_cast<std::size_t>(resemblance.earlier);
            }
            resemblance.decided.resize(resemblance.pairs.size());
        }
        return found;
    }

    /// Where two articles with claims that resemble each other share their wording, too.
    void find_copies(std::span<Task> tasks, const std::vector<Resemblance>& resemblances) {
        std::set<std::pair<std::int64_t, std::int64_t>> alike;
        for (const auto& resemblance : resemblances)
            if (std::any_of(resemblance.pairs.begin(), resemblance.pairs.end(),
                            [](const WeighedPair& pair) { return !pair.apart && pair.score >= 0; }))
                alike.emplace(resemblance.later, resemblance.earlier);
        for (auto& task : tasks)
            for (const auto listed : task.judged)
                if (alike.contains({row(task.article), row(listed)}) &&
                    kept_.have_one_origin(task.article, listed))
                    partner(task, row(listed)).is_copy = true;
    }

    void save(std::span<const Task> tasks, const std::vector<Resemblance>& resemblances) {
        store_.note_all_compared(false);  // until the last of them is saved
        if (work_.resumes) store_.note_can_resume();
        for (const auto& task : tasks)
            for (const auto other : task.undone) {
                remove_findings(row(task.article), other);
                store_.resemblances().remove(row(task.article), other);
            }
        for (const auto& resemblance : resemblances) store_.resemblances().save(resemblance);
        for (const auto& task : tasks) {
            store_.save_compared(row(task.article), task.compared);
            if (work_.list[task.article].waiting)
                store_.replace_slips(work_.list[task.article].id,
                                     slips_within(kept_.at(task.article).article));
        }
    }

    /// Decides anew where somebody else has something else to say since, and keeps what that finds.
    bool decide() {
        auto& rows = store_.resemblances();
        auto open = work_.is_local ? open_near(rows, changed_pairs()) : all_open(rows);
        std::vector<std::span<const WeighedPair>> pairs;
        for (const auto& [resemblance, is_affected] : open) pairs.emplace_back(resemblance.pairs);
        const Corroboration corroboration(pairs, work_.caution);
        std::vector<Resemblance> changed;
        for (auto& [resemblance, is_affected] : open) {
            if (!is_affected) continue;
            auto decided = relations(resemblance.pairs, corroboration, work_.caution);
            if (decided == resemblance.decided) continue;
            resemblance.decided = std::move(decided);
            changed.push_back(std::move(resemblance));
        }
        for (std::size_t at = 0; at < changed.size(); at += judged_at_once) {
            const auto part =
                std::span(changed).subspan(at, std::min(judged_at_once, changed.size() - at));
            const Judged judged = judge(part);
            if (!whole([&] { save(part, judged); })) return false;
        }
        return true;
    }

    /// What comparing some articles with their partners gave.
    struct Judged {
        std::vector<ArticleClaims> articles;  ///< those that findings are about
        std::vector<Finding> findings;
    };

    Judged judge(std::span<const Resemblance> resemblances) {
        Places places;
        std::vector<ComparablePair> pairs;
        for (const auto& resemblance : resemblances)
            for (std::size_t p = 0; p < resemblance.pairs.size(); ++p) {
                if (!resemblance.decided[p]) continue;
                auto [a, b] = std::pair(resemblance.pairs[p].a, resemblance.pairs[p].b);
                a.article = places.of(listed(resemblance.later));
                b.article = places.of(listed(resemblance.earlier));
                pairs.push_back({a, b, *resemblance.decided[p]});
            }
        kept_.need(places.list);
        Judged judged;
        for (const auto place : places.list) judged.articles.push_back(kept_.at(place).article);
        judged.findings = compare(judged.articles, pairs);
        return judged;
    }

    void save(std::span<const Resemblance> resemblances, const Judged& judged) {
        store_.note_all_compared(false);
        for (const auto& resemblance : resemblances) {
            remove_findings(resemblance.later, resemblance.earlier);
            store_.resemblances().save(resemblance);
            changes_near_.articles.push_back(resemblance.later);
        }
        store_.save_findings(judged.articles, judged.findings);
    }

    void remove_findings(std::int64_t article, std::int64_t other) {
        const auto claims = store_.remove_findings(article, other);
        auto& parted = changes_near_.parted_claims;
        parted.insert(parted.end(), claims.begin(), claims.end());
    }

    RowPairs changed_pairs() const {
        RowPairs changed;
        for (const auto& task : work_.tasks) {
            for (const auto other : task.judged)
                changed.emplace_back(row(task.article), row(other));
            for (const auto other : task.undone) changed.emplace_back(row(task.article), other);
        }
        return changed;
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
        for (const auto& task : work_.tasks) add_copies(task, changes_near_.copies);
        for (const auto& [one, other] : work_.copies)
            changes_near_.parted_articles.insert(changes_near_.parted_articles.end(), {one, other});
        store_.regroup_near(changes_near_);
    }

    void add_copies(const Task& task, RowPairs& copies) const {
        for (const auto& partner : task.compared.partners)
            if (partner.is_copy) copies.emplace_back(partner.row, row(task.article));
    }

    std::int64_t row(std::size_t listed) const { return work_.list[listed].row; }
    /// Where the article of a row is listed.
    std::size_t listed(std::int64_t row) {
        if (listed_.empty())
            for (std::size_t i = 0; i < work_.list.size(); ++i) listed_[work_.list[i].row] = i;
        const auto [known, is_new] = listed_.try_emplace(row, work_.list.size());
        if (is_new) work_.list.push_back(store_.listed(row));
        return known->second;
    }

    Store& store_;
    std::int64_t changes_;  ///< of other processes
    ComparisonWork work_;
    KeptArticles kept_;
    std::unordered_map<std::int64_t, std::size_t> listed_;  ///< by row
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
