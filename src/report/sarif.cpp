#include "report/sarif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "report/figure_json.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

using Json = nlohmann::ordered_json;

/// What code scanning keeps of one run; those that fail come first.
constexpr std::size_t most_results = 5000;

/// A path as a URI reference: what has a meaning there, and what is no ASCII, by its bytes.
std::string uri(std::string_view path) {
    std::string out;
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out.starts_with('/') ? "file://" + out : out;
}

class SarifWriter {
  public:
    SarifWriter(const Gate& gate) : gate_(gate) {}

    Json rule(const Rule& rule) const {
        const auto language = gate_.reader.language;
        const std::string help =
            fmt::format("{}\n\n{}", rule.help(Language::english), rule.help(Language::arabic));
        return {{"id", rule.id},
                {"name", rule.name},
                {"shortDescription", {{"text", rule.title(language)}}},
                {"fullDescription", {{"text", rule.help(language)}}},
                {"help", {{"text", help}, {"markdown", help}}},
                {"defaultConfiguration",
                 {{"enabled", gate_.level_of(rule) != RuleLevel::off}, {"level", level_of(rule)}}}};
    }

    Json result(const Alert& alert) const {
        Json related = Json::array();
        std::string cited;
        for (const auto ref : alert.related) {
            const auto number = related.size() + 1;
            Json location = this->location(ref);
            location["id"] = number;
            location["message"] = {{"text", who(ref)}};
            related.push_back(location);
            cited += fmt::format(" [{}]({})", escaped(who(ref)), number);
        }
        const std::string reason = visible(alert.reason(gate_.reader.language));
        Json result = {
            {"ruleId", alert.rule->id},
            {"ruleIndex", index_of(*alert.rule)},
            {"level", level_of(*alert.rule)},
            {"message", {{"text", escaped(reason) + cited}}},
            {"locations", Json::array({location(alert.at)})},
            {"partialFingerprints",
             {{"primaryLocationLineHash", alert.fingerprint}, {"tadqiq/v1", alert.fingerprint}}},
            {"baselineState", alert.state == AlertState::known ? "unchanged" : "new"}};
        if (!related.empty()) result["relatedLocations"] = related;
        if (const Decision* decision = gate_.report.decision_on(alert.fingerprint);
            decision && alert.state == AlertState::dismissed)
            result["suppressions"] = Json::array(
                {{{"kind", "external"},
                  {"status", "accepted"},
                  {"justification", fmt::format("{} ({})", decision->reason, decision->author)}}});
        return result;
    }

  private:
    std::string_view level_of(const Rule& rule) const {
        return gate_.level_of(rule) == RuleLevel::error ? "error" : "warning";
    }

    static std::size_t index_of(const Rule& rule) {
        return static_cast<std::size_t>(&rule - rules().data());
    }

    /// What would be a link or its end in a message.
    static std::string escaped(std::string_view text) {
        std::string out;
        for (const char c : text) {
            if (c == '[' || c == ']' || c == '\\') out += '\\';
            out += c;
        }
        return out;
    }

    std::string who(ClaimRef ref) const {
        const Article& article = gate_.report.article(ref).article;
        return visible(article.publisher.value_or(article.id));
    }

    Json location(ClaimRef ref) const {
        const Place place = gate_.place(ref);
        const Article& article = gate_.report.article(ref).article;
        const Claim& claim = gate_.report.claim(ref);
        const auto text = claim.figure.text.of(article.field(claim.field));
        Json region = {{"startLine", place.begin.line},
                       {"startColumn", place.begin.utf16},
                       {"endLine", place.end.line},
                       {"endColumn", place.end.utf16}};
        if (place.is_exact) region["snippet"] = {{"text", text}};
        return {{"physicalLocation",
                 {{"artifactLocation", {{"uri", uri(place.path)}}}, {"region", region}}},
                {"logicalLocations", Json::array({{{"name", article.id}, {"kind", "article"}}})}};
    }

    const Gate& gate_;
};

}  // namespace

void write_sarif(std::ostream& out, const Gate& gate, std::string_view version) {
    const SarifWriter writer(gate);
    Json all_rules = Json::array(), results = Json::array();
    for (const auto& rule : rules()) all_rules.push_back(writer.rule(rule));
    const auto alerts = gate.alerts();
    for (const auto& alert : alerts)
        if (results.size() < most_results) results.push_back(writer.result(alert));
    Json invocation = {{"executionSuccessful", gate.is_whole}};
    if (alerts.size() > results.size())
        invocation["toolExecutionNotifications"] =
            Json::array({{{"level", "warning"},
                          {"message",
                           {{"text", fmt::format("{} further results are left out",
                                                 alerts.size() - results.size())}}}}});
    const Json driver = {{"name", "tadqiq"}, {"semanticVersion", version}, {"rules", all_rules}};
    const Json run = {{"tool", {{"driver", driver}}},
                      {"columnKind", "utf16CodeUnits"},
                      {"invocations", Json::array({invocation})},
                      {"results", results}};
    const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({run})}};
    out << json_line(log) << '\n';
}

}  // namespace tadqiq
