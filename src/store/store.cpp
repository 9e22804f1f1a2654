#include "store/store.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "claims/related.hpp"
#include "store/claim_rows.hpp"
#include "store/comparison_rows.hpp"
#include "store/finding_rows.hpp"
#include "store/group_rows.hpp"
#include "store/migration.hpp"
#include "store/name_rows.hpp"
#include "store/resemblance_rows.hpp"
#include "store/revision_rows.hpp"
#include "store/word_index.hpp"

namespace tadqiq {
struct Store::Parts {
    Database database;
    PreparedStatement forget_compared, data_version;
    RevisionRows revisions;
    WordIndex words;
    ClaimRows claims;
    FindingRows findings;
    GroupRows groups;
    ComparisonRows comparisons;
    ResemblanceRows resemblances;
    NameRows names;

    explicit Parts(Database opened);

    /// It has not been compared, as it is now, and is not found by its names.
    void unsettle(std::int64_t article);
};

Store::Parts::Parts(Database opened)
    : database(std::move(opened)),
      forget_compared(database.prepare("delete from article_compared where article_id = :article")),
      data_version(database.prepare("pragma data_version")),
      revisions(database),
      words(database),
      claims(database),
      findings(database),
      groups(database),
      comparisons(database),
      resemblances(database),
      names(database) {}

void Store::Parts::unsettle(std::int64_t article) {
    if (comparisons.settle(article)) return;  // it waited: it was not found yet
    std::vector<NameChange> gone;
    for (const auto name : comparisons.names(article)) gone.push_back({name, article, true});
    names.change(std::move(gone), -1);
}

Store::Store(Database database) : parts_(std::make_unique<Parts>(std::move(database))) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::in_memory() {
    auto database = Database::in_memory();
    migrate(database);
    return Store(std::move(database));
}

Store Store::open(const std::string& path, Access access, std::chrono::milliseconds patience) {
    auto database = Database::open(path, access, patience);
    migrate(database);
    return Store(std::move(database));
}

Database& Store::database() {
    return parts_->database;
}

bool Store::holds(const Article& article, const Provenance& provenance) {
    const auto known = parts_->revisions.known(article, provenance);
    return known && known->same_source && known->same_reading &&
           known->hash == sha256(article.text);
}

Saved Store::save(ArticleRows rows, const Provenance& provenance) {
    const ArticleClaims& read = rows.article;
    const auto& hash = rows.content_hash;
    const bool is_part = parts_->database.in_transaction();
    Transaction transaction(parts_->database);
    const auto known = parts_->revisions.known(read.article, provenance);
    const bool same_words = known && known->same_source && known->hash == hash;
    if (same_words && known->same_reading) {
        transaction.commit();
        return Saved::unchanged;
    }

    auto saved = Saved::added;
    std::int64_t id = 0;
    if (same_words) {
        saved = Saved::reread;
        id = known->id;
        parts_->unsettle(id);
        parts_->claims.remove(id);
        parts_->resemblances.remove(id);
        parts_->comparisons.set_can_resume(false);
        parts_->revisions.note_reading(id, read.country, provenance);
        parts_->comparisons.save_names(id, read.names);
    } else {
        if (known) {
            saved = Saved::changed;
            parts_->revisions.retire(known->id);
            parts_->forget_compared.bind(":article", known->id).run();
            parts_->resemblances.remove(known->id);
            parts_->claims.remove_findings(known->id);
            parts_->unsettle(known->id);
        }
        id = parts_->revisions.insert(rows, known ? known->revision + 1 : 1, provenance);
    }
    parts_->claims.insert(id, rows);
    parts_->comparisons.await(id);
    transaction.commit();
    // Of a transaction that may still fail, another process could take the number.
    if (!is_part && saved != Saved::reread) parts_->words.keep(id, std::move(rows.terms));
    return saved;
}

void Store::index_words() {
    parts_->words.index();
}

std::optional<ArticleClaims> Store::load(std::string_view id) {
    auto revision = parts_->revisions.load(id);
    if (!revision) return {};
    ArticleClaims& read = revision->article;
    try {
        read.claims = parts_->claims.load(revision->row);
    } catch (const std::logic_error&) {
        throw Error(Fault::database, parts_->database.path(),
                    fmt::format("holds claims of article {} that make no sense", id));
    }
    if (!revision->has_names) read.names = names_of(read);
    return std::move(read);
}

std::optional<std::string> Store::id_with_words(const Article& article) {
    return parts_->revisions.id_with_words(article);
}

std::vector<std::string> Store::ids() {
    return parts_->revisions.ids();
}

std::vector<ListedArticle> Store::named(std::vector<ListedArticle> list) {
    for (auto& article : list)
        if (!article.has_names)
            if (const auto read = load(article.id)) article.names = read->names;
    return list;
}

std::vector<ListedArticle> Store::list() {
    return named(parts_->comparisons.list());
}

std::vector<ListedArticle> Store::waiting() {
    return named(parts_->comparisons.waiting());
}

std::vector<std::uint32_t> Store::names(std::int64_t article) {
    return parts_->comparisons.names(article);
}

std::unordered_map<std::int64_t, Compared> Store::compared() {
    return parts_->comparisons.compared();
}

ListedArticle Store::listed(std::int64_t row) {
    ListedArticle article;
    article.row = row;
    article.id = parts_->comparisons.key(row);
    return article;
}

ResemblanceRows& Store::resemblances() {
    return parts_->resemblances;
}

Compared Store::compared(std::int64_t article) {
    return parts_->comparisons.compared(article);
}

void Store::save_compared(std::int64_t article, const Compared& compared) {
    parts_->comparisons.save(article, compared);
}

void Store::settle(std::span<const ListedArticle> articles) {
    Transaction transaction(parts_->database);
    std::vector<NameChange> come;
    std::int64_t settled = 0;
    for (const auto& article : articles) {
        if (!article.waiting) continue;
        if (!article.has_names) parts_->comparisons.save_names(article.row, article.names);
        for (const auto name : article.names) come.push_back({name, article.row, false});
        settled += parts_->comparisons.settle(article.row);
    }
    parts_->names.change(std::move(come), settled);
    transaction.commit();
}

bool Store::all_compared() {
    return parts_->comparisons.compared_count() == static_cast<std::int64_t>(parts_->names.size());
}

void Store::note_all_compared(bool are) {
    parts_->comparisons.set_compared_count(are ? static_cast<std::int64_t>(parts_->names.size())
                                               : -1);
}

bool Store::can_resume() {
    return parts_->comparisons.can_resume();
}

void Store::note_can_resume() {
    parts_->comparisons.set_can_resume(true);
}

void Store::save_findings(std::span<const ArticleClaims> articles,
                          std::span<const Finding> findings) {
    Transaction transaction(parts_->database);
    parts_->findings.save(articles, findings);
    transaction.commit();
}

void Store::replace_slips(std::string_view id, std::span<const Slip> slips) {
    Transaction transaction(parts_->database);
    parts_->findings.replace_slips(id, slips);
    transaction.commit();
}

std::vector<std::int64_t> Store::remove_findings(std::int64_t article, std::int64_t other) {
    return parts_->findings.remove(article, other);
}

void Store::regroup(std::span<const std::pair<std::int64_t, std::int64_t>> copies) {
    Transaction transaction(parts_->database);
    parts_->groups.regroup_clusters();
    parts_->groups.regroup_origins(copies);
    transaction.commit();
}

void Store::regroup_near(const Regrouping& changes) {
    Transaction transaction(parts_->database);
    parts_->groups.join_clusters_of(changes.articles);
    parts_->groups.part_clusters_at(changes.parted_claims);
    parts_->groups.join_origins(changes.copies);
    parts_->groups.part_origins_at(changes.parted_articles, parts_->comparisons);
    transaction.commit();
}

std::int64_t Store::others_changes() {
    auto& version = parts_->data_version;
    version.step();
    const auto changes = version.integer(0);
    version.reset();
    return changes;
}

}  // namespace tadqiq
