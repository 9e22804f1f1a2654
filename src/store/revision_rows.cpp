#include "store/revision_rows.hpp"

#include <utility>

#include "base/sha256.hpp"
#include "store/comparison_rows.hpp"

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

constexpr const char* load_sql = R"(
    select a.id, t.text, a.title, a.publisher, a.url, a.published, a.source, a.line, a.country,
           a.names
    from article a join article_text t on t.article_id = a.id
    where a.key = :key and a.is_current = 1)";

}  // namespace

RevisionRows::RevisionRows(Database& database)
    : database_(database),
      find_(database.prepare(find_sql)),
      insert_(database.prepare(insert_sql)),
      retire_(database.prepare("update article set is_current = 0 where id = :id")),
      insert_text_(database.prepare(
          "insert into article_text (article_id, text) values (:article_id, :text)")),
      note_reading_(
          database.prepare("update article set country = :country, ingested_at = :ingested_at,"
                           " program_version = :program_version, lexicon_version = :lexicon_version"
                           " where id = :id")),
      load_(database.prepare(load_sql)),
      find_words_(
          database.prepare("select key from article where content_hash = :hash and is_current = 1"
                           " order by key <> :key, key limit 1")),
      ids_(database.prepare("select key from article where is_current = 1 order by key")) {}

std::optional<RevisionRows::Known> RevisionRows::known(const Article& article,
                                                       const Provenance& provenance) {
    find_.bind(":key", article.id)
        .bind(":title", article.title)
        .bind(":publisher", article.publisher)
        .bind(":url", article.url)
        .bind(":published", article.published)
        .bind(":program_version", provenance.program_version)
        .bind(":lexicon_version", provenance.lexicon_version);
    std::optional<Known> found;
    if (find_.step())
        found = Known{find_.integer(0), find_.integer(1), std::string(find_.text(2)),
                      find_.integer(3) != 0, find_.integer(4) != 0};
    find_.reset();
    return found;
}

std::int64_t RevisionRows::insert(const ArticleRows& rows, std::int64_t revision,
                                  const Provenance& provenance) {
    const Article& article = rows.article.article;
    insert_.bind(":key", article.id)
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
    if (!rows.article.country.empty()) insert_.bind(":country", rows.article.country);
    insert_.run();
    const auto id = database_.last_row_id();
    insert_text_.bind(":article_id", id).bind(":text", article.text).run();
    return id;
}

void RevisionRows::retire(std::int64_t row) {
    retire_.bind(":id", row).run();
}

void RevisionRows::note_reading(std::int64_t row, const std::string& country,
                                const Provenance& provenance) {
    note_reading_.bind(":id", row)
        .bind(":ingested_at", provenance.ingested_at)
        .bind(":program_version", provenance.program_version)
        .bind(":lexicon_version", provenance.lexicon_version);
    if (!country.empty()) note_reading_.bind(":country", country);
    note_reading_.run();
}

std::optional<RevisionRows::Loaded> RevisionRows::load(std::string_view id) {
    load_.bind(":key", id);
    if (!load_.step()) return {};
    Loaded loaded;
    Article& article = loaded.article.article;
    loaded.row = load_.integer(0);
    article.id = id;
    article.text = load_.text(1);
    article.title = load_.optional_text(2);
    article.publisher = load_.optional_text(3);
    article.url = load_.optional_text(4);
    article.published = load_.optional_text(5);
    article.source = load_.text(6);
    article.line = static_cast<std::size_t>(load_.integer(7));
    loaded.article.country = load_.text(8);
    loaded.has_names = !load_.is_null(9);
    loaded.article.names = names_in(load_.text(9));
    load_.reset();
    return loaded;
}

std::optional<std::string> RevisionRows::id_with_words(const Article& article) {
    const auto hash = sha256(article.text);
    find_words_.bind(":hash", hash).bind(":key", article.id);
    std::optional<std::string> id;
    if (find_words_.step()) id = find_words_.text(0);
    find_words_.reset();
    return id;
}

std::vector<std::string> RevisionRows::ids() {
    std::vector<std::string> ids;
    while (ids_.step()) ids.emplace_back(ids_.text(0));
    return ids;
}

}  // namespace tadqiq
