// Findings, slips, clusters and origins as rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "compare/finding.hpp"
#include "compare/within.hpp"
#include "store/database.hpp"

namespace tadqiq {

class FindingRows {
  public:
    explicit FindingRows(Database& database);

    void save(std::span<const ArticleClaims> articles, std::span<const Finding> findings);
    void replace_slips(std::string_view id, std::span<const Slip> slips);
    void join_origins(std::string_view id, std::string_view other);

  private:
    void insert_side(std::int64_t finding_id, std::string_view side, std::int64_t claim_id,
                     const Ranges& ranges);
    void join_clusters(std::int64_t claim, std::int64_t other);
    std::int64_t cluster_of(std::int64_t claim);
    std::int64_t origin_of(std::int64_t article);
    /// Row ids. Throws Error (database) for what was not saved.
    std::int64_t claim_id(std::string_view id, std::size_t claim);
    std::int64_t article_id(std::string_view id);

    Database& database_;
    PreparedStatement find_article_, find_claim_, insert_, insert_side_;
    PreparedStatement insert_slip_, insert_slip_claim_, remove_slips_;
    PreparedStatement insert_cluster_claim_, find_cluster_, move_cluster_;
    PreparedStatement insert_origin_, find_origin_, find_earliest_, move_origin_;
};

}  // namespace tadqiq
