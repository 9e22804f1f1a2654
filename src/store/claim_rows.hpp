// Claims as rows, and back.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/claim.hpp"
#include "store/article_rows.hpp"
#include "store/database.hpp"

namespace tadqiq {

class ClaimRows {
  public:
    explicit ClaimRows(Database& database);

    void insert(std::int64_t article_id, const ArticleRows& article);
    /// The claims of an article as they were inserted, in their order.
    std::vector<Claim> load(std::int64_t article_id);
    /// What was found about an article's claims.
    void remove_findings(std::int64_t article_id);
    /// With what was found about them.
    void remove(std::int64_t article_id);

  private:
    void insert_claim(std::int64_t article_id, std::int64_t first_id, std::int64_t position,
                      const Claim& claim, const StoredAmounts& amounts);

    PreparedStatement last_id_, insert_, insert_unit_, insert_scope_;
    PreparedStatement load_, load_units_, load_scopes_;
    PreparedStatement remove_findings_, remove_slips_, remove_;
};

}  // namespace tadqiq
