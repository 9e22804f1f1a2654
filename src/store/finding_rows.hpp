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
    void replace_clusters(std::span<const ArticleClaims> articles,
                          std::span<const std::vector<ClaimRef>> clusters);
    void replace_origins(std::span<const ArticleClaims> articles,
                         std::span<const std::size_t> origins);

  private:
    void insert_side(std::int64_t finding_id, std::string_view side, std::int64_t claim_id,
                     const Ranges& ranges);
    /// Row ids. Throws Error (database) for what was not saved.
    std::int64_t claim_id(std::string_view id, std::size_t claim);
    std::int64_t article_id(std::string_view id);

    Database& database_;
    PreparedStatement find_article_, find_claim_, insert_, insert_side_;
    PreparedStatement insert_slip_, insert_slip_claim_, remove_slips_;
    PreparedStatement insert_cluster_, insert_cluster_claim_, insert_origin_;
};

}  // namespace tadqiq
