#include "report/decisions_toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>
#include <sstream>
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

#include "base/error.hpp"

namespace tadqiq {
namespace {

[[noreturn]] void fail(std::string_view path, const toml::source_region& where,
                       const std::string& what) {
    throw Error(Fault::usage, fmt::format("{}:{}:{}", path, where.begin.line, where.begin.column),
                what);
}

/// A `[[decision]]` table on its way to a Decision.
class TableReader {
  public:
    TableReader(const toml::table& table, std::string_view path) : table_(table), path_(path) {}

    Decision decision(bool needs_expiry) const {
        for (const auto& [key, value] : table_)
            if (std::find(std::begin(keys), std::end(keys), key.str()) == std::end(keys))
                fail(path_, value.source(), fmt::format("there is no key '{}' here", key.str()));
        Decision decision;
        decision.fingerprint = text("fingerprint");
        const bool is_hex =
            decision.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!is_hex || decision.fingerprint.size() != 32)
            fail(path_, at("fingerprint").source(), "a fingerprint has 32 hexadecimal digits");
        const auto kind = text("decision");
        if (kind != "accepted" && kind != "dismissed")
            fail(path_, at("decision").source(), "a decision is 'accepted' or 'dismissed'");
        decision.kind = kind == "accepted" ? Decision::Kind::accepted : Decision::Kind::dismissed;
        decision.reason = text("reason");
        decision.author = text("author");
        for (const auto* key : {"reason", "author"})
            if (text(key).find_first_not_of(" \t\r\n") == std::string::npos)
                fail(path_, at(key).source(), fmt::format("'{}' is to say something", key));
        decision.decided_on = day("date");
        if (needs_expiry || table_.contains("expires")) decision.expires_on = day("expires");
        return decision;
    }

  private:
    static constexpr std::string_view keys[] = {"fingerprint", "decision", "reason",
                                                "author",      "date",     "expires"};

    const toml::node& at(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) fail(path_, table_.source(), fmt::format("this decision has no '{}'", key));
        return *node;
    }

    std::string text(std::string_view key) const {
        const auto text = at(key).value<std::string>();
        if (!text || text->empty())
            fail(path_, at(key).source(), fmt::format("'{}' is to be a text", key));
        return *text;
    }

    std::string day(std::string_view key) const {
        const auto day = at(key).value<toml::date>();
        if (!day || !at(key).is_date())
            fail(path_, at(key).source(),
                 fmt::format("'{}' is to be a date, as 2024-05-06 without quotes", key));
        return fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
    }

    const toml::table& table_;
    std::string_view path_;
};

/// A basic string of TOML.
std::string quoted(std::string_view text) {
    std::ostringstream out;
    out << toml::toml_formatter(toml::value<std::string>(std::string(text)),
                                toml::format_flags::allow_unicode_strings);
    return out.str();
}

}  // namespace

void write_decisions_toml(std::ostream& out, const Decisions& decisions) {
    const char* separator = "";
    for (const auto& [fingerprint, decision] : decisions) {
        out << separator
            << fmt::format(
                   "[[decision]]\nfingerprint = {}\ndecision = {}\nreason = {}\nauthor = {}\n"
                   "date = {}\n",
                   quoted(fingerprint), quoted(name(decision.kind)), quoted(decision.reason),
                   quoted(decision.author), decision.decided_on);
        if (!decision.expires_on.empty()) out << "expires = " << decision.expires_on << '\n';
        separator = "\n";
    }
}

Decisions read_decisions_toml(std::string_view text, std::string_view path, bool needs_expiry) {
    toml::table file;
    try {
        file = toml::parse(text, path);
    } catch (const toml::parse_error& error) {
        fail(path, error.source(), std::string(error.description()));
    }
    Decisions decisions;
    for (const auto& [key, node] : file) {
        const toml::array* list = node.as_array();
        if (key.str() != "decision" || !list)
            fail(path, node.source(),
                 fmt::format("'{}' is no list of [[decision]] tables", key.str()));
        for (const auto& item : *list) {
            const toml::table* table = item.as_table();
            if (!table) fail(path, item.source(), "a decision is a table");
            Decision decision = TableReader(*table, path).decision(needs_expiry);
            const auto fingerprint = decision.fingerprint;
            if (!decisions.emplace(fingerprint, std::move(decision)).second)
                fail(path, item.source(), "there is a decision on " + fingerprint + " already");
        }
    }
    return decisions;
}

}  // namespace tadqiq
