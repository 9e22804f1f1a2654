// Articles as rows: one for each revision of an article, the newest is the current one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "store/article_rows.hpp"
#include "store/database.hpp"

namespace tadqiq {

/// When and by what an article was read.
struct Provenance {
    std::string ingested_at;  ///< ISO 8601, UTC
    std::string program_version;
    std::string lexicon_version;  ///< with another one, articles are read anew
};

class RevisionRows {
  public:
    explicit RevisionRows(Database& database);

    struct Known {
        std::int64_t id = 0, revision = 0;
        std::string hash;
        bool same_source = false, same_reading = false;
    };
    /// The current revision of an id, beside what is given under it; empty for none.
    std::optional<Known> known(const Article& article, const Provenance& provenance);

    /// Becomes the current one, once the one before it has retired. Returns its row.
    std::int64_t insert(const ArticleRows& rows, std::int64_t revision,
                        const Provenance& provenance);
    void retire(std::int64_t row);
    /// The same words were read again.
    void note_reading(std::int64_t row, const std::string& country, const Provenance& provenance);

    struct Loaded {
        std::int64_t row = 0;
        ArticleClaims article;   ///< without its claims
        bool has_names = false;  ///< not where it was stored before names were kept
    };
    /// The current revision.
    std::optional<Loaded> load(std::string_view id);
    /// As Store says it.
    std::optional<std::string> id_with_words(const Article& article);
    std::vector<std::string> ids();

  private:
    Database& database_;
    PreparedStatement find_, insert_, retire_, insert_text_, note_reading_, load_, find_words_,
        ids_;
};

}  // namespace tadqiq
