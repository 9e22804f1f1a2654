#include "store/decision_rows.hpp"

namespace tadqiq {
namespace {

constexpr const char* load_sql =
    "select fingerprint, decision = 'accepted', reason, author, decided_on,"
    " coalesce(expires_on, '') from decision";

constexpr const char* save_sql = R"(
    insert or replace into decision (fingerprint, decision, reason, author, decided_on, expires_on)
    values (:fingerprint, :decision, :reason, :author, :decided_on, nullif(:expires_on, '')))";

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

}  // namespace tadqiq
