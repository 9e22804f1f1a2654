#include "store/word_index.hpp"

#include <utility>

#include "store/article_rows.hpp"

namespace tadqiq {
namespace {

// Row ids only grow, and so does the index.
constexpr const char* waiting_sql = R"(
    select id, title from article
    where id > coalesce((select rowid from article_index order by rowid desc limit 1), 0)
    order by id limit :limit)";

}  // namespace

WordIndex::WordIndex(Database& database)
    : database_(database),
      waiting_(database.prepare(waiting_sql)),
      insert_(database.prepare(
          "insert into article_index (rowid, terms) values (:article_id, :terms)")),
      load_text_(database.prepare("select text from article_text where article_id = :id")) {}

void WordIndex::keep(std::int64_t article, std::string terms) {
    if (terms_.size() < 2 * at_once) terms_[article] = std::move(terms);
}

std::string WordIndex::take_terms(std::int64_t article, std::optional<std::string> title) {
    if (const auto known = terms_.extract(article)) return std::move(known.mapped());
    Article stored;
    stored.title = std::move(title);
    load_text_.bind(":id", article);
    if (load_text_.step()) stored.text = load_text_.text(0);
    load_text_.reset();
    return indexed_terms(stored);
}

void WordIndex::index() {
    for (std::size_t count = at_once; count == at_once;) {
        Transaction transaction(database_);
        count = 0;
        waiting_.bind(":limit", static_cast<std::int64_t>(at_once));
        for (; waiting_.step(); ++count) {
            const auto terms = take_terms(waiting_.integer(0), waiting_.optional_text(1));
            insert_.bind(":article_id", waiting_.integer(0)).bind(":terms", terms).run();
        }
        transaction.commit();
    }
}

}  // namespace tadqiq
