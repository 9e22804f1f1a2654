// Findings and slips as rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "article/article.hpp"
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
    /// Removes what two articles' claims were found to say of each other. Returns these claims.
    std::vector<std::int64_t> remove(std::int64_t article, std::int64_t other);

  private:
    std::int64_t insert(const Finding& finding, std::int64_t claim_a, std::int64_t claim_b,
                        std::optional<std::int64_t> source_pair);
    /// The row of two articles' publishers, where they are two.
    std::optional<std::int64_t> source_pair(const Article& a, const Article& b);
    void insert_side(std::int64_t finding_id, std::string_view side, std::int64_t claim_id,
                     const Ranges& ranges);
    /// Row ids. Throws Error (database) for what was not saved.
    std::int64_t claim_id(std::string_view id, std::size_t claim);
    std::int64_t article_id(std::string_view id);

    Database& database_;
    PreparedStatement find_article_, find_claim_, insert_, insert_pair_, find_pair_, insert_side_;
    PreparedStatement insert_repeat_;
    PreparedStatement insert_slip_, insert_slip_claim_, remove_slips_;
    PreparedStatement find_between_, find_claims_, remove_;
};

}  // namespace tadqiq
