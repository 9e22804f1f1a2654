#include "cli/comparison_work.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>

#include "claims/comparable.hpp"
#include "claims/related.hpp"
#include "store/stored_names.hpp"

namespace tadqiq {
namespace {

/// Among so many that were compared, looking at what is near one article costs no more than looking
/// at all.
constexpr std::size_t few = 200;

std::int64_t stored(double caution) {
    return std::lround(10 * caution);
}

void add_copies(std::int64_t row, const Compared& compared, ComparisonWork& work) {
    for (const auto& partner : compared.partners)
        if (partner.is_copy) work.copies.emplace_back(partner.row, row);
}

/// `task` comes with all that its article is related to; those judged before are left out.
void complete(ComparisonTask& task, const Compared& before, const ComparisonWork& work) {
    const auto& list = work.list;
    task.compared.caution = stored(work.caution);
    const auto waits = [&](std::size_t article) { return list[article].waiting && !work.resumes; };
    const bool anew = before.caution != task.compared.caution || waits(task.article);
    std::map<std::int64_t, bool> left;
    for (const auto& [row, is_copy] : before.partners) left[row] = is_copy;
    std::sort(task.judged.begin(), task.judged.end(),
              [&](auto i, auto j) { return list[i].row < list[j].row; });
    std::erase_if(task.judged, [&](std::size_t partner) {
        const auto known = left.find(list[partner].row);
        const bool stays = known != left.end() && !anew && !waits(partner);
        task.compared.partners.push_back({list[partner].row, stays && known->second});
        if (stays) left.erase(known);
        return stays;
    });
    for (const auto& [row, is_copy] : left) task.undone.push_back(row);
}

}  // namespace

ComparisonWork work_on_all(Store& store) {
    ComparisonWork work;
    work.list = store.list();
    work.caution = caution_among(work.list.size());
    const auto& list = work.list;
    std::map<std::int64_t, ComparisonTask> tasks;
    std::vector<NamedArticle> named;
    for (std::size_t i = 0; i < list.size(); ++i) {
        named.push_back({list[i].id, list[i].names});
        tasks[list[i].row].article = i;
    }
    for (auto [later, earlier] : related_pairs(named)) {
        if (list[later].row < list[earlier].row) std::swap(later, earlier);
        tasks[list[later].row].judged.push_back(earlier);
    }
    const auto known = store.compared();
    work.resumes = known.empty() || store.can_resume();
    for (auto& [row, task] : tasks) {
        const auto found = known.find(row);
        const Compared before = found == known.end() ? Compared() : found->second;
        complete(task, before, work);
        const bool is_new = list[task.article].waiting && (found == known.end() || !work.resumes);
        if (is_new || !task.judged.empty() || !task.undone.empty() ||
            task.compared.caution != before.caution)
            work.tasks.push_back(std::move(task));
        else
            add_copies(row, before, work);
    }
    return work;
}

namespace {

/// The tasks that changes of pairs make.
class LocalWork {
  public:
    LocalWork(Store& store, StoredNames& names, std::vector<ListedArticle> waiting, double caution)
        : store_(store), names_(names) {
        work_.is_local = true;
        work_.caution = caution;
        work_.list = std::move(waiting);
        for (std::size_t i = 0; i < work_.list.size(); ++i) {
            places_[work_.list[i].row] = i;
            tasks_[work_.list[i].row].article = i;
        }
    }

    ComparisonWork of(const PairChanges& changes) {
        for (const auto& [one, other] : changes.come) {
            const auto earlier = place(one), later = place(other);
            if (earlier && later) task(*later).judged.push_back(*earlier);
        }
        for (const auto& [one, other] : changes.gone)
            if (const auto later = place(other))
                task(*later).undone.push_back(static_cast<std::int64_t>(one));
        for (auto& [row, task] : tasks_) {
            complete(task, store_.compared(row));
            work_.tasks.push_back(std::move(task));
        }
        return std::move(work_);
    }

  private:
    /// Of a row; empty where somebody removed it by hand.
    std::optional<std::size_t> place(std::size_t row) {
        const auto [known, is_new] =
            places_.try_emplace(static_cast<std::int64_t>(row), work_.list.size());
        if (is_new) {
            ListedArticle article;
            article.row = known->first;
            article.id = names_.id(static_cast<NameIndex::Number>(row));
            work_.list.push_back(std::move(article));
        }
        if (work_.list[known->second].id.empty()) return {};
        return known->second;
    }

    ComparisonTask& task(std::size_t article) {
        ComparisonTask& task = tasks_[work_.list[article].row];
        task.article = article;
        return task;
    }

    void complete(ComparisonTask& task, const Compared& before) {
        task.compared.caution = stored(work_.caution);
        for (const auto& partner : before.partners) {
            const auto gone = std::find(task.undone.begin(), task.undone.end(), partner.row);
            if (gone == task.undone.end())
                task.compared.partners.push_back(partner);
            else if (partner.is_copy)
                work_.copies.emplace_back(partner.row, work_.list[task.article].row);
        }
        for (const auto partner : task.judged)
            task.compared.partners.push_back({work_.list[partner].row, false});
        std::sort(task.compared.partners.begin(), task.compared.partners.end(),
                  [](const auto& x, const auto& y) { return x.row < y.row; });
    }

    Store& store_;
    StoredNames& names_;
    ComparisonWork work_;
    std::unordered_map<std::int64_t, std::size_t> places_;
    std::map<std::int64_t, ComparisonTask> tasks_;
};

}  // namespace

std::optional<ComparisonWork> work_near_waiting(Store& store) {
    if (!store.all_compared()) return {};
    const auto waiting = store.waiting();
    auto before = StoredNames::settled(store), after = StoredNames::all(store);
    const double caution = caution_among(after.size());
    if (waiting.size() > std::max<std::size_t>(1, before.size() / few) ||
        caution != caution_among(before.size()))
        return {};
    std::vector<NameIndex::Number> fresh;
    for (const auto& article : waiting)
        fresh.push_back(static_cast<NameIndex::Number>(article.row));
    const auto changes = pair_changes(before, after, fresh);
    if (!changes) return {};
    return LocalWork(store, after, waiting, caution).of(*changes);
}

}  // namespace tadqiq
