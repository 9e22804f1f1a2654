// The store: articles with their claims, what comparing them found, and which belong together.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "compare/finding.hpp"
#include "compare/within.hpp"
#include "store/article_rows.hpp"
#include "store/comparison_rows.hpp"
#include "store/database.hpp"
#include "store/resemblance_rows.hpp"
#include "store/revision_rows.hpp"
#include "store/word_index.hpp"

namespace tadqiq {

enum class Saved {
    added,      ///< the id was not known
    changed,    ///< other words under a known id: a new revision, the old one is history
    reread,     ///< the same words, read by another version: its claims take the old ones' place
    unchanged,  ///< the same words, read by this version
};

/// Where a stored claim stands.
struct StoredClaim {
    std::string article;       ///< the article's id
    std::size_t position = 0;  ///< its index among the article's claims

    friend bool operator==(const StoredClaim&, const StoredClaim&) = default;
};

/// Where findings and copies have come or gone, as rows.
struct Regrouping {
    std::vector<std::int64_t> articles;         ///< whose claims have new findings
    RowPairs copies;                            ///< new ones
    std::vector<std::int64_t> parted_claims;    ///< of findings that were removed
    std::vector<std::int64_t> parted_articles;  ///< of copies that are none any more
};

class Store {
  public:
    /// Gone with the object.
    static Store in_memory();
    /// As Database::open; an older schema is migrated when opened for writing.
    static Store open(const std::string& path, Access access,
                      std::chrono::milliseconds patience = Database::default_patience);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Whether `save` would answer `unchanged`: then the article need not be read at all.
    bool holds(const Article& article, const Provenance& provenance);
    /// Whole or not at all. Inside a Transaction of the caller's, a part of that one. To be found
    /// by its words it waits for index_words().
    Saved save(ArticleRows rows, const Provenance& provenance);
    Saved save(ArticleClaims article, const Provenance& provenance) {
        return save(ArticleRows(std::move(article)), provenance);
    }
    /// Puts the words of all articles into the index that were saved since it was done last, by
    /// whomever. Of many at once, as the index takes one by one much slower.
    void index_words();
    static constexpr std::size_t words_indexed_at_once = WordIndex::at_once;
    /// The current revision, equal to what was saved; empty where the id is not known.
    std::optional<ArticleClaims> load(std::string_view id);
    /// The current article of exactly this text, the one of that id before others; empty for none.
    std::optional<std::string> id_with_words(const Article& article);
    /// The ids of all articles, in byte order.
    std::vector<std::string> ids();

    /// All current articles as others find them, by id.
    std::vector<ListedArticle> list();
    /// Of those, the ones that were not compared since they were saved.
    std::vector<ListedArticle> waiting();
    /// The names of one, by row; none where it is gone or none were kept.
    std::vector<std::uint32_t> names(std::int64_t article);
    /// A current article by its row, without its names.
    ListedArticle listed(std::int64_t row);
    /// With which articles each was compared, by row.
    std::unordered_map<std::int64_t, Compared> compared();
    /// With nobody where it was not.
    Compared compared(std::int64_t article);
    void save_compared(std::int64_t article, const Compared& compared);
    /// Those that wait were compared with all others, and wait no longer: from now on they are
    /// found by their names.
    void settle(std::span<const ListedArticle> articles);
    /// Whether all that does not wait was compared, by note_all_compared(true), and nothing of it
    /// has gone or changed since.
    bool all_compared();
    void note_all_compared(bool are);
    /// Whether what compared() says holds of those, too, that wait: of a run that was ended while
    /// it compared. Not where claims were read anew since.
    bool can_resume();
    void note_can_resume();

    /// What weighing the claims of two articles came to.
    ResemblanceRows& resemblances();

    /// Keeps findings on claims of `articles`, all of them saved before; one with the same
    /// fingerprint takes the old one's place.
    void save_findings(std::span<const ArticleClaims> articles, std::span<const Finding> findings);
    /// Removes what two articles were found to say of each other. Returns the rows of these claims.
    std::vector<std::int64_t> remove_findings(std::int64_t article, std::int64_t other);
    /// Keeps the slips within an article that was saved before, instead of its earlier ones.
    void replace_slips(std::string_view id, std::span<const Slip> slips);
    /// What findings connect becomes one cluster; articles that `copies` connect, each a pair that
    /// shares long passages, stem from one origin, which goes by its earliest article.
    void regroup(std::span<const std::pair<std::int64_t, std::int64_t>> copies);
    /// The same, where it changes.
    void regroup_near(const Regrouping& changes);

    /// For a Transaction around several calls.
    Database& database();
    /// Another number whenever another process has changed the database.
    std::int64_t others_changes();

  private:
    struct Parts;
    explicit Store(Database database);
    /// Finds the names of those that were stored before these were kept.
    std::vector<ListedArticle> named(std::vector<ListedArticle> list);

    std::unique_ptr<Parts> parts_;
};

}  // namespace tadqiq
