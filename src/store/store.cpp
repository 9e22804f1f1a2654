#include "store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
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

namespace tadqiq {
namespace {

constexpr const char* find_sql = R"(
    select id, revision, content_hash,
           title is :title and publisher is :publisher and url is :url and published is :published,
           program_version = :program_version and lexicon_version = :lexicon_version
    from article where key = :key and is_current = 1)";

constexpr const char* insert_sql = R"(
    insert into article (key, revision, is_current, title, publisher, country, url, published,
                         source, line, content_hash, ingested_at, program_version, lexicon_version,
                         names)
    values (:key, :revision, 1, :title, :publisher, :country, :url, :published,
            :source, :line, :hash, :ingested_at, :program_version, :lexicon_version, :names))";

// Row ids only grow, and so does the index.
constexpr const char* not_indexed_sql = R"(
    select id, title from article
    where id > coalesce((select rowid from article_index order by rowid desc limit 1), 0)
    order by id limit :limit)";

constexpr const char* load_sql = R"(
    select a.id, t.text, a.title, a.publisher, a.url, a.published, a.source, a.line, a.country,
           a.names
    from article a join article_text t on t.article_id = a.id
    where a.key = :key and a.is_current = 1)";

}  // namespace

struct Store::Parts {
    Database database;
    PreparedStatement find, insert, retire, insert_text, not_indexed, insert_terms, update_reading;
    PreparedStatement load, load_text, find_words, ids, forget_compared, data_version;
    ClaimRows claims;
    FindingRows findings;
    GroupRows groups;
    ComparisonRows comparisons;
    ResemblanceRows resemblances;
    NameRows names;
    /// What the index of words gets, of articles that were saved here and wait for it.
    std::unordered_map<std::int64_t, std::string> terms;

    explicit Parts(Database opened);

    struct Known {
        std::int64_t id = 0, revision = 0;
        std::string hash;
        bool same_source = false, same_reading = false;
    };
    std::optional<Known> known(const Article& article, const Provenance& provenance);
    std::int64_t insert_revision(const ArticleRows& rows, std::int64_t revision,
                                 const Provenance& provenance);
    /// The terms of an article that waits for the index of words.
    std::string take_terms(std::int64_t article, std::optional<std::string> title);
    /// It has not been compared, as it is now, and is not found by its names.
    void unsettle(std::int64_t article);
};

Store::Parts::Parts(Database opened)
    : database(std::move(opened)),
      find(database.prepare(find_sql)),
      insert(database.prepare(insert_sql)),
      retire(database.prepare("update article set is_current = 0 where id = :id")),
      insert_text(database.prepare(
          "insert into article_text (article_id, text) values (:article_id, :text)")),
      not_indexed(database.prepare(not_indexed_sql)),
      insert_terms(database.prepare(
          "insert into article_index (rowid, terms) values (:article_id, :terms)")),
      update_reading(
          database.prepare("update article set country = :country, ingested_at = :ingested_at,"
                           " program_version = :program_version, lexicon_version = :lexicon_version"
                           " where id = :id")),
      load(database.prepare(load_sql)),
      load_text(database.prepare("select text from article_text where article_id = :id")),
      find_words(
          database.prepare("select key from article where content_hash = :hash and is_current = 1"
                           " order by key <> :key, key limit 1")),
      ids(database.prepare("select key from article where is_current = 1 order by key")),
      forget_compared(database.prepare("delete from article_compared where article_id = :article")),
      data_version(database.prepare("pragma data_version")),
      claims(database),
      findings(database),
      groups(database),
      comparisons(database),
      resemblances(database),
      names(database) {}

std::optional<Store::Parts::Known> Store::Parts::known(const Article& article,
                                                       const Provenance& provenance) {
    find.bind(":key", article.id)
        .bind(":title", article.title)
        .bind(":publisher", article.publisher)
        .bind(":url", article.url)
        .bind(":published", article.published)
        .bind(":program_version", provenance.program_version)
        .bind(":lexicon_version", provenance.lexicon_version);
    std::optional<Known> found;
    if (find.step())
        found = Known{find.integer(0), find.integer(1), std::string(find.text(2)),
                      find.integer(3) != 0, find.integer(4) != 0};
    find.reset();
    return found;
}

std::int64_t Store::Parts::insert_revision(const ArticleRows& rows, std::int64_t revision,
                                           const Provenance& provenance) {
    const Article& article = rows.article.article;
    insert.bind(":key", article.id)
        .bind(":revision", revision)
        .bind(":title", article.title)
        .bind(":publisher", article.publisher)
        .bind(":url", article.url)
        .bind(":published", article.published)
        .bind(":source", article.source)
        .bind(":line", static_cast<std::int64_t>(article.line))
        .bind(":hash", rows.content_hash)
        .bind(":ingested_at", provenance.ingested_at)
        .bind(":program_version", provenance.program_version)
        .bind(":lexicon_version", provenance.lexicon_version)
        .bind_bytes(":names", rows.names);
    if (!rows.article.country.empty()) insert.bind(":country", rows.article.country);
    insert.run();
    const auto id = database.last_row_id();
    insert_text.bind(":article_id", id).bind(":text", article.text).run();
    return id;
}

std::string Store::Parts::take_terms(std::int64_t article, std::optional<std::string> title) {
    if (const auto known = terms.extract(article)) return std::move(known.mapped());
    Article stored;
    stored.title = std::move(title);
    load_text.bind(":id", article);
    if (load_text.step()) stored.text = load_text.text(0);
    load_text.reset();
    return indexed_terms(stored);
}

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
    const auto known = parts_->known(article, provenance);
    return known && known->same_source && known->same_reading &&
           known->hash == sha256(article.text);
}

Saved Store::save(ArticleRows rows, const Provenance& provenance) {
    const ArticleClaims& read = rows.article;
    const auto& hash = rows.content_hash;
    const bool is_part = parts_->database.in_transaction();
    Transaction transaction(parts_->database);
    const auto known = parts_->known(read.article, provenance);
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
        auto& update = parts_->update_reading;
        update.bind(":id", id)
            .bind(":ingested_at", provenance.ingested_at)
            .bind(":program_version", provenance.program_version)
            .bind(":lexicon_version", provenance.lexicon_version);
        if (!read.country.empty()) update.bind(":country", read.country);
        update.run();
        parts_->comparisons.save_names(id, read.names);
    } else {
        if (known) {
            saved = Saved::changed;
            parts_->retire.bind(":id", known->id).run();
            parts_->forget_compared.bind(":article", known->id).run();
            parts_->resemblances.remove(known->id);
            parts_->claims.remove_findings(known->id);
            parts_->unsettle(known->id);
        }
        id = parts_->insert_revision(rows, known ? known->revision + 1 : 1, provenance);
    }
    parts_->claims.insert(id, rows);
    parts_->comparisons.await(id);
    transaction.commit();
    // Of a transaction that may still fail, another process could take the number.
    if (!is_part && saved != Saved::reread && parts_->terms.size() < 2 * words_indexed_at_once)
        parts_->terms[id] = std::move(rows.terms);
    return saved;
}

void Store::index_words() {
    for (std::size_t count = words_indexed_at_once; count == words_indexed_at_once;) {
        Transaction transaction(parts_->database);
        count = 0;
        auto& row = parts_->not_indexed;
        row.bind(":limit", static_cast<std::int64_t>(words_indexed_at_once));
        for (; row.step(); ++count) {
            const auto terms = parts_->take_terms(row.integer(0), row.optional_text(1));
            parts_->insert_terms.bind(":article_id", row.integer(0)).bind(":terms", terms).run();
        }
        transaction.commit();
    }
}

std::optional<ArticleClaims> Store::load(std::string_view id) {
    auto& row = parts_->load;
    row.bind(":key", id);
    if (!row.step()) return {};
    ArticleClaims read;
    const auto row_id = row.integer(0);
    read.article.id = id;
    read.article.text = row.text(1);
    read.article.title = row.optional_text(2);
    read.article.publisher = row.optional_text(3);
    read.article.url = row.optional_text(4);
    read.article.published = row.optional_text(5);
    read.article.source = row.text(6);
    read.article.line = static_cast<std::size_t>(row.integer(7));
    read.country = row.text(8);
    const bool has_names = !row.is_null(9);
    read.names = names_in(row.text(9));
    row.reset();
    try {
        read.claims = parts_->claims.load(row_id);
    } catch (const std::logic_error&) {
        throw Error(Fault::database, parts_->database.path(),
                    fmt::format("holds claims of article {} that make no sense", id));
    }
    if (!has_names) read.names = names_of(read);
    return read;
}

std::optional<std::string> Store::id_with_words(const Article& article) {
    auto& row = parts_->find_words;
    const auto hash = sha256(article.text);
    row.bind(":hash", hash).bind(":key", article.id);
    std::optional<std::string> id;
    if (row.step()) id = row.text(0);
    row.reset();
    return id;
}

std::vector<std::string> Store::ids() {
    std::vector<std::string> ids;
    while (parts_->ids.step()) ids.emplace_back(parts_->ids.text(0));
    return ids;
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
