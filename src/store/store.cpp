#include "store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "store/claim_rows.hpp"
#include "store/finding_rows.hpp"
#include "store/index_terms.hpp"
#include "store/migration.hpp"
#include "store/related_articles.hpp"

namespace tadqiq {
namespace {

constexpr const char* find_sql = R"(
    select id, revision, content_hash = :hash and title is :title and publisher is :publisher
                         and url is :url and published is :published,
           program_version = :program_version and lexicon_version = :lexicon_version
    from article where key = :key and is_current = 1)";

constexpr const char* insert_sql = R"(
    insert into article (key, revision, is_current, title, publisher, country, url, published,
                         source, line, content_hash, ingested_at, program_version, lexicon_version)
    values (:key, :revision, 1, :title, :publisher, :country, :url, :published,
            :source, :line, :hash, :ingested_at, :program_version, :lexicon_version))";

constexpr const char* load_sql = R"(
    select a.id, t.text, a.title, a.publisher, a.url, a.published, a.source, a.line, a.country
    from article a join article_text t on t.article_id = a.id
    where a.key = :key and a.is_current = 1)";

}  // namespace

struct Store::Parts {
    Database database;
    PreparedStatement find, insert, retire, insert_text, insert_terms, update_reading;
    PreparedStatement load, find_words, ids, uncompared, await_comparison, set_compared, claims_of;
    ClaimRows claims;
    FindingRows findings;
    RelatedArticles related;

    explicit Parts(Database opened);

    struct Known {
        std::int64_t id = 0, revision = 0;
        bool same_words = false, same_reading = false;
    };
    std::optional<Known> known(const Article& article, std::string_view hash,
                               const Provenance& provenance);
    std::int64_t insert_revision(const ArticleClaims& article, std::int64_t revision,
                                 std::string_view hash, const Provenance& provenance);
};

Store::Parts::Parts(Database opened)
    : database(std::move(opened)),
      find(database.prepare(find_sql)),
      insert(database.prepare(insert_sql)),
      retire(database.prepare("update article set is_current = 0 where id = :id")),
      insert_text(database.prepare(
          "insert into article_text (article_id, text) values (:article_id, :text)")),
      insert_terms(database.prepare(
          "insert into article_index (rowid, terms) values (:article_id, :terms)")),
      update_reading(
          database.prepare("update article set country = :country, ingested_at = :ingested_at,"
                           " program_version = :program_version, lexicon_version = :lexicon_version"
                           " where id = :id")),
      load(database.prepare(load_sql)),
      find_words(
          database.prepare("select key from article where content_hash = :hash and is_current = 1"
                           " order by key <> :key, key limit 1")),
      ids(database.prepare("select key from article where is_current = 1 order by key")),
      uncompared(database.prepare("select a.key from article_waiting w join article a"
                                  " on a.id = w.article_id and a.is_current = 1 order by a.key")),
      await_comparison(
          database.prepare("insert or ignore into article_waiting (article_id) values (:id)")),
      set_compared(
          database.prepare("delete from article_waiting where article_id ="
                           " (select id from article where key = :key and is_current = 1)")),
      claims_of(database.prepare(
          "select a.key, c.position from claim c join article a on a.id = c.article_id"
          " where c.measure = :measure and c.kind = :kind and c.unit is :unit"
          " and a.is_current = 1 order by a.key, c.position limit :limit")),
      claims(database),
      findings(database),
      related(database) {}

std::optional<Store::Parts::Known> Store::Parts::known(const Article& article,
                                                       std::string_view hash,
                                                       const Provenance& provenance) {
    find.bind(":key", article.id)
        .bind(":hash", hash)
        .bind(":title", article.title)
        .bind(":publisher", article.publisher)
        .bind(":url", article.url)
        .bind(":published", article.published)
        .bind(":program_version", provenance.program_version)
        .bind(":lexicon_version", provenance.lexicon_version);
    std::optional<Known> found;
    if (find.step())
        found = Known{find.integer(0), find.integer(1), find.integer(2) != 0, find.integer(3) != 0};
    find.reset();
    return found;
}

std::int64_t Store::Parts::insert_revision(const ArticleClaims& read, std::int64_t revision,
                                           std::string_view hash, const Provenance& provenance) {
    const Article& article = read.article;
    insert.bind(":key", article.id)
        .bind(":revision", revision)
        .bind(":title", article.title)
        .bind(":publisher", article.publisher)
        .bind(":url", article.url)
        .bind(":published", article.published)
        .bind(":source", article.source)
        .bind(":line", static_cast<std::int64_t>(article.line))
        .bind(":hash", hash)
        .bind(":ingested_at", provenance.ingested_at)
        .bind(":program_version", provenance.program_version)
        .bind(":lexicon_version", provenance.lexicon_version);
    if (!read.country.empty()) insert.bind(":country", read.country);
    insert.run();
    const auto id = database.last_row_id();
    insert_text.bind(":article_id", id).bind(":text", article.text).run();
    auto terms = index_terms(article.text);
    if (article.has_separate_title()) terms.append(" ").append(index_terms(*article.title));
    insert_terms.bind(":article_id", id).bind(":terms", terms).run();
    related.forget();
    return id;
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
    const auto known = parts_->known(article, sha256(article.text), provenance);
    return known && known->same_words && known->same_reading;
}

Saved Store::save(const ArticleClaims& read, const Provenance& provenance) {
    const auto hash = sha256(read.article.text);
    Transaction transaction(parts_->database);
    const auto known = parts_->known(read.article, hash, provenance);
    if (known && known->same_words && known->same_reading) {
        transaction.commit();
        return Saved::unchanged;
    }

    auto saved = Saved::added;
    std::int64_t id = 0;
    if (known && known->same_words) {
        saved = Saved::reread;
        id = known->id;
        parts_->claims.remove(id);
        auto& update = parts_->update_reading;
        update.bind(":id", id)
            .bind(":ingested_at", provenance.ingested_at)
            .bind(":program_version", provenance.program_version)
            .bind(":lexicon_version", provenance.lexicon_version);
        if (!read.country.empty()) update.bind(":country", read.country);
        update.run();
    } else {
        if (known) {
            saved = Saved::changed;
            parts_->retire.bind(":id", known->id).run();
        }
        id = parts_->insert_revision(read, known ? known->revision + 1 : 1, hash, provenance);
    }
    parts_->claims.insert(id, read.claims);
    parts_->await_comparison.bind(":id", id).run();
    transaction.commit();
    return saved;
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
    row.reset();
    try {
        read.claims = parts_->claims.load(row_id);
    } catch (const std::logic_error&) {
        throw Error(Fault::database, parts_->database.path(),
                    fmt::format("holds claims of article {} that make no sense", id));
    }
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

std::vector<std::string> Store::uncompared() {
    std::vector<std::string> ids;
    while (parts_->uncompared.step()) ids.emplace_back(parts_->uncompared.text(0));
    return ids;
}

void Store::set_compared(std::string_view id) {
    parts_->set_compared.bind(":key", id).run();
}

std::vector<std::string> Store::related(const Article& article, std::size_t limit) {
    return parts_->related.find(article, limit);
}

std::vector<StoredClaim> Store::claims_of(std::string_view measure, Kind kind,
                                          std::string_view unit, std::size_t limit) {
    auto& row = parts_->claims_of;
    row.bind(":measure", measure)
        .bind(":kind", name(kind))
        .bind(":limit", static_cast<std::int64_t>(limit));
    if (!unit.empty()) row.bind(":unit", unit);
    std::vector<StoredClaim> claims;
    while (row.step())
        claims.push_back({std::string(row.text(0)), static_cast<std::size_t>(row.integer(1))});
    return claims;
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

void Store::join_origins(std::string_view id, std::string_view other) {
    Transaction transaction(parts_->database);
    parts_->findings.join_origins(id, other);
    transaction.commit();
}

void Store::remove_findings() {
    Transaction transaction(parts_->database);
    parts_->database.execute("delete from finding; delete from cluster_claim");
    transaction.commit();
}

}  // namespace tadqiq
