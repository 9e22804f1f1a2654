#include "store/decision_rows.hpp"

namespace tadqiq {
namespace {

constexpr const char* load_sql =
    "select fingerprint, decision = 'accepted', reason, author, decided_on,"
    " coalesce(expires_on, '') from decision";

constexpr const char* save_sql = R"(
    insert or replace into decision (fingerprint, decision, reason, author, decided_on, expires_on)
    values (:fingerprint, :decision, :reason, :author, :decided_on, nullif(:expires_on, '')))";

// A range, not `like`, so that the indices answer; no digit comes after 'g'.
constexpr const char* find_sql = R"(
    select fingerprint from finding where fingerprint between :begin and :begin || 'g'
    union select fingerprint from slip where fingerprint between :begin and :begin || 'g'
    union select fingerprint from decision where fingerprint between :begin and :begin || 'g'
    order by 1 limit :limit)";

}  // namespace

Decisions load_decisions(Database& database) {
    Decisions decisions;
    auto rows = database.prepare(load_sql);
    while (rows.step()) {
        Decision decision;
        decision.fingerprint = rows.text(0);
        decision.kind = rows.integer(1) ? Decision::Kind::accepted : Decision::Kind::dismissed;
        decision.reason = rows.text(2);
        decision.author = rows.text(3);
        decision.decided_on = rows.text(4);
        decision.expires_on = rows.text(5);
        decisions.emplace(decision.fingerprint, decision);
    }
    return decisions;
}

void save_decision(Database& database, const Decision& decision) {
    database.prepare(save_sql)
        .bind(":fingerprint", decision.fingerprint)
        .bind(":decision", name(decision.kind))
        .bind(":reason", decision.reason)
        .bind(":author", decision.author)
        .bind(":decided_on", decision.decided_on)
        .bind(":expires_on", decision.expires_on)
        .run();
}

bool remove_decision(Database& database, std::string_view fingerprint) {
    database.prepare("delete from decision where fingerprint = :fingerprint")
        .bind(":fingerprint", fingerprint)
        .run();
    return database.changes() > 0;
}

std::vector<std::string> fingerprints_beginning(Database& database, std::string_view begin,
                                                std::size_t limit) {
    std::vector<std::string> found;
    auto rows = database.prepare(find_sql);
    rows.bind(":begin", begin).bind(":limit", static_cast<std::int64_t>(limit));
    while (rows.step()) found.emplace_back(rows.text(0));
    return found;
}

}  // namespace tadqiq
