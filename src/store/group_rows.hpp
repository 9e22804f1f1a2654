// Clusters of claims and origins of articles as rows: what findings and copies connect.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "store/comparison_rows.hpp"
#include "store/database.hpp"

namespace tadqiq {

class GroupRows {
  public:
    explicit GroupRows(Database& database);

    /// Makes a cluster of all claims that findings connect, and nothing else.
    void regroup_clusters();
    /// Makes one origin of all articles that copies connect, and nothing else.
    void regroup_origins(std::span<const std::pair<std::int64_t, std::int64_t>> copies);
    /// Clusters grow together where findings of these articles' claims connect them.
    void join_clusters_of(std::span<const std::int64_t> articles);
    /// Clusters of these claims, findings of which were removed, fall apart where nothing else
    /// holds them together.
    void part_clusters_at(std::span<const std::int64_t> claims);
    /// The same for origins: grow together by more copies, or fall apart at articles that are no
    /// copies any more of what they were. Copies are those that `comparisons` knows.
    void join_origins(RowPairs copies);
    void part_origins_at(std::span<const std::int64_t> articles, ComparisonRows& comparisons);

  private:
    /// All that is connected with one of the claims `ends` and not with the others; nothing where
    /// all are connected. One group may be missing, and is larger than the others.
    std::vector<std::vector<std::int64_t>> fallen_off(const std::vector<std::int64_t>& ends);
    std::int64_t earliest(std::span<const std::int64_t> articles);
    RowPairs origins_of(std::span<const std::pair<std::int64_t, std::int64_t>> copies);

    PreparedStatement pairs_, clusters_, claims_of_, pairs_of_, cluster_of_, find_cluster_;
    PreparedStatement rename_, set_cluster_, unset_cluster_;
    PreparedStatement origins_, origin_of_, find_origin_, rename_origin_, set_origin_,
        unset_origin_;
    PreparedStatement find_age_;
};

}  // namespace tadqiq
