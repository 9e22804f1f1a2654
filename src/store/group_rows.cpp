#include "store/group_rows.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/groups.hpp"

namespace tadqiq {
namespace {

// A part and its whole are two things.
constexpr const char* pairs_sql = R"(
    select x.claim_id, y.claim_id
    from finding f
    join finding_side x on x.finding_id = f.id and x.side = 'a'
    join finding_side y on y.finding_id = f.id and y.side = 'b'
    where f.verdict <> 'part-exceeds-whole'
    union all
    select r.a_claim_id, r.b_claim_id
    from finding_repeat r join finding f on f.id = r.finding_id
    where f.verdict <> 'part-exceeds-whole')";

constexpr const char* pairs_of_sql = R"(
    select x.claim_id, y.claim_id
    from finding_side x
    join finding f on f.id = x.finding_id
    join finding_side y on y.finding_id = f.id and y.side <> x.side
    where x.claim_id = :claim and f.verdict <> 'part-exceeds-whole'
    union all
    select r.a_claim_id, r.b_claim_id
    from finding_repeat r join finding f on f.id = r.finding_id
    where r.a_claim_id = :claim and f.verdict <> 'part-exceeds-whole'
    union all
    select r.b_claim_id, r.a_claim_id
    from finding_repeat r join finding f on f.id = r.finding_id
    where r.b_claim_id = :claim and f.verdict <> 'part-exceeds-whole')";

void add_rows(PreparedStatement& statement, RowPairs& rows) {
    while (statement.step()) rows.emplace_back(statement.integer(0), statement.integer(1));
    statement.reset();
}

RowPairs rows_of(PreparedStatement& statement) {
    RowPairs rows;
    add_rows(statement, rows);
    return rows;
}

/// Rows that the pairs connect, as groups, by row.
std::vector<std::vector<std::int64_t>> groups_of(
    std::span<const std::pair<std::int64_t, std::int64_t>> pairs) {
    std::vector<std::int64_t> rows;
    for (const auto& [one, other] : pairs) rows.insert(rows.end(), {one, other});
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const auto place = [&](std::int64_t row) {
        return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row) -
                                        rows.begin());
    };
    Groups groups(rows.size());
    for (const auto& [one, other] : pairs) groups.join(place(one), place(other));
    std::vector<std::vector<std::int64_t>> members(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) members[groups.of(i)].push_back(rows[i]);
    std::erase_if(members, [](const auto& group) { return group.empty(); });
    return members;
}

/// What a row belongs to; itself where it belongs to nothing.
std::int64_t group_or_self(PreparedStatement& find, std::int64_t row) {
    find.bind(":id", row);
    const std::int64_t group = find.step() ? find.integer(0) : row;
    find.reset();
    return group;
}

/// A cluster goes by its first claim.
RowPairs clusters_of(const RowPairs& pairs) {
    RowPairs clusters;
    for (const auto& group : groups_of(pairs))
        for (const auto claim : group) clusters.emplace_back(claim, group.front());
    return clusters;
}

/// Makes the rows of a table what they should be, and touches no other.
void replace(RowPairs before, RowPairs after, PreparedStatement& set, PreparedStatement& unset) {
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    RowPairs gone, come;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(gone));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                        std::back_inserter(come));
    for (const auto& [id, group] : gone) unset.bind(":id", id).run();
    for (const auto& [id, group] : come) set.bind(":id", id).bind(":group", group).run();
}

}  // namespace

GroupRows::GroupRows(Database& database)
    : pairs_(database.prepare(pairs_sql)),
      clusters_(database.prepare("select claim_id, cluster_id from cluster_claim")),
      claims_of_(database.prepare("select id, id from claim where article_id = :article")),
      pairs_of_(database.prepare(pairs_of_sql)),
      cluster_of_(database.prepare("select cluster_id from cluster_claim where claim_id = :id")),
      find_cluster_(database.prepare(
          "select claim_id, cluster_id from cluster_claim where cluster_id = :cluster")),
      rename_(
          database.prepare("update cluster_claim set cluster_id = :new where cluster_id = :old")),
      set_cluster_(database.prepare("insert or replace into cluster_claim (claim_id, cluster_id)"
                                    " values (:id, :group)")),
      unset_cluster_(database.prepare("delete from cluster_claim where claim_id = :id")),
      origins_(database.prepare("select article_id, origin_id from article_origin")),
      origin_of_(database.prepare("select origin_id from article_origin where article_id = :id")),
      find_origin_(database.prepare(
          "select article_id, origin_id from article_origin where origin_id = :origin")),
      rename_origin_(
          database.prepare("update article_origin set origin_id = :new where origin_id = :old")),
      set_origin_(database.prepare("insert or replace into article_origin (article_id, origin_id)"
                                   " values (:id, :group)")),
      unset_origin_(database.prepare("delete from article_origin where article_id = :id")),
      find_age_(database.prepare("select published, key from article where id = :id")) {}

void GroupRows::regroup_clusters() {
    replace(rows_of(clusters_), clusters_of(rows_of(pairs_)), set_cluster_, unset_cluster_);
}

void GroupRows::join_clusters_of(std::span<const std::int64_t> articles) {
    RowPairs claims, pairs;
    for (const auto article : articles) add_rows(claims_of_.bind(":article", article), claims);
    for (const auto& [claim, same] : claims) add_rows(pairs_of_.bind(":claim", claim), pairs);
    // What a cluster holds takes part by its name, so that it does not matter how much that is.
    std::unordered_map<std::int64_t, std::int64_t> clusters;
    const auto cluster = [&](std::int64_t claim) {
        const auto [known, is_new] = clusters.try_emplace(claim);
        if (is_new) known->second = group_or_self(cluster_of_, claim);
        return known->second;
    };
    for (auto& [one, other] : pairs) {
        one = cluster(one);
        other = cluster(other);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& group : groups_of(pairs))
        for (const auto member : group) {
            if (member != group.front())
                rename_.bind(":old", member).bind(":new", group.front()).run();
            set_cluster_.bind(":id", member).bind(":group", group.front()).run();
        }
}

std::vector<std::vector<std::int64_t>> GroupRows::fallen_off(
    const std::vector<std::int64_t>& ends) {
    std::unordered_map<std::int64_t, std::size_t> met_by;
    Groups searches(ends.size());
    std::vector<std::vector<std::int64_t>> met, open;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        met_by[ends[i]] = i;
        met.push_back({ends[i]});
        open.push_back({ends[i]});
    }
    const auto goes_on = [&](std::size_t i) { return searches.of(i) == i && !open[i].empty(); };
    const auto join = [&](std::size_t i, std::size_t j) {
        i = searches.of(i);
        j = searches.of(j);
        if (i == j) return;
        searches.join(i, j);
        for (auto* lists : {&met, &open}) {
            auto &to = (*lists)[std::min(i, j)], &from = (*lists)[std::max(i, j)];
            to.insert(to.end(), from.begin(), from.end());
            from.clear();
        }
    };
    std::vector<std::size_t> going(ends.size());
    std::iota(going.begin(), going.end(), std::size_t{0});
    // A step each in turn: what is still connected meets soon, what is not ends with the smaller.
    while (going.size() > 1) {
        for (const std::size_t i : going) {
            if (!goes_on(i)) continue;
            RowPairs pairs;
            add_rows(pairs_of_.bind(":claim", open[i].back()), pairs);
            open[i].pop_back();
            for (const auto& [claim, other] : pairs) {
                const auto [known, is_new] = met_by.try_emplace(other, searches.of(i));
                if (is_new) {
                    met[searches.of(i)].push_back(other);
                    open[searches.of(i)].push_back(other);
                } else {
                    join(known->second, i);
                }
            }
        }
        std::erase_if(going, [&](std::size_t i) { return !goes_on(i); });
    }
    std::vector<std::vector<std::int64_t>> fallen;
    for (std::size_t i = 0; i < ends.size(); ++i)
        if (searches.of(i) == i && open[i].empty()) fallen.push_back(std::move(met[i]));
    return fallen;
}

void GroupRows::part_clusters_at(std::span<const std::int64_t> claims) {
    std::map<std::int64_t, std::vector<std::int64_t>> ends;
    for (const auto claim : std::set(claims.begin(), claims.end()))
        ends[group_or_self(cluster_of_, claim)].push_back(claim);
    for (const auto& [cluster, of_cluster] : ends) {
        auto groups = fallen_off(of_cluster);
        if (groups.empty()) continue;
        RowPairs before, after;
        find_cluster_.bind(":cluster", cluster);
        add_rows(find_cluster_, before);
        std::set<std::int64_t> fallen, rest;
        for (const auto& group : groups) fallen.insert(group.begin(), group.end());
        for (const auto& [claim, same] : before)
            if (!fallen.contains(claim)) rest.insert(claim);
        groups.emplace_back(rest.begin(), rest.end());
        for (const auto& group : groups) {
            if (group.size() < 2) continue;
            const auto first = *std::min_element(group.begin(), group.end());
            for (const auto claim : group) after.emplace_back(claim, first);
        }
        replace(std::move(before), std::move(after), set_cluster_, unset_cluster_);
    }
}

std::int64_t GroupRows::earliest(std::span<const std::int64_t> articles) {
    // Without a date, an article may be as old as any: it comes last.
    const auto age = [&](std::int64_t article) {
        find_age_.bind(":id", article).step();
        std::tuple age(find_age_.is_null(0), std::string(find_age_.text(0)),
                       std::string(find_age_.text(1)));
        find_age_.reset();
        return age;
    };
    return *std::min_element(articles.begin(), articles.end(),
                             [&](auto one, auto other) { return age(one) < age(other); });
}

RowPairs GroupRows::origins_of(std::span<const std::pair<std::int64_t, std::int64_t>> copies) {
    RowPairs origins;
    for (const auto& group : groups_of(copies))
        for (const auto first = earliest(group); const auto article : group)
            origins.emplace_back(article, first);
    return origins;
}

void GroupRows::regroup_origins(std::span<const std::pair<std::int64_t, std::int64_t>> copies) {
    replace(rows_of(origins_), origins_of(copies), set_origin_, unset_origin_);
}

void GroupRows::join_origins(RowPairs copies) {
    for (auto& [one, other] : copies) {
        one = group_or_self(origin_of_, one);
        other = group_or_self(origin_of_, other);
    }
    for (const auto& group : groups_of(copies)) {
        const auto first = earliest(group);
        for (const auto member : group) {
            if (member != first) rename_origin_.bind(":old", member).bind(":new", first).run();
            set_origin_.bind(":id", member).bind(":group", first).run();
        }
    }
}

void GroupRows::part_origins_at(std::span<const std::int64_t> articles,
                                ComparisonRows& comparisons) {
    std::set<std::int64_t> parted;
    for (const auto article : articles) parted.insert(group_or_self(origin_of_, article));
    for (const auto origin : parted) {
        find_origin_.bind(":origin", origin);
        RowPairs members = rows_of(find_origin_), copies;
        for (const auto& [article, first] : members)
            for (const auto& [row, is_copy] : comparisons.compared(article).partners)
                if (is_copy) copies.emplace_back(row, article);
        replace(std::move(members), origins_of(copies), set_origin_, unset_origin_);
    }
}

}  // namespace tadqiq
