#include "report/annotations.hpp"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "report/figure_json.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

using Json = nlohmann::ordered_json;

bool is_current(const Alert& alert) {
    return alert.state == AlertState::fails || alert.state == AlertState::warns;
}

/// The reason, and which articles stand against the story.
std::string message_of(const Gate& gate, const Alert& alert) {
    std::string message = visible(alert.reason(gate.reader.language));
    std::string others;
    for (const auto ref : alert.related) {
        if (ref.article == alert.at.article) continue;
        const Article& article = gate.report.article(ref).article;
        others += (others.empty() ? "" : ", ") + visible(article.publisher.value_or(article.id));
        if (article.url) others += " " + visible(*article.url);
    }
    return others.empty() ? message : fmt::format("{} ({})", message, others);
}

/// GitHub's own escapes; in a property a colon and a comma mean something as well.
std::string github(std::string_view text, bool is_property) {
    std::string out;
    for (const char c : text) {
        const bool acts =
            c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ','));
        if (acts)
            out += fmt::format("%{:02X}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out;
}

/// For text and attributes of XML 1.0; `visible` has taken out what it forbids.
std::string xml(std::string_view text) {
    std::string out;
    for (const char c : visible(text)) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    // Two code points that UTF-8 can hold and XML cannot.
    for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (auto at = out.find(forbidden); at != std::string::npos; at = out.find(forbidden))
            out.replace(at, forbidden.size(), "\xEF\xBF\xBD");
    return out;
}

}  // namespace

void write_github_annotations(std::ostream& out, const Gate& gate) {
    for (const auto& alert : gate.alerts()) {
        if (!is_current(alert)) continue;
        const Place place = gate.place(alert.at);
        std::string where =
            fmt::format("file={},line={}", github(visible(place.path), true), place.begin.line);
        if (place.is_exact && place.begin.line == place.end.line)
            where +=
                fmt::format(",col={},endColumn={}", place.begin.code_point, place.end.code_point);
        const std::string title =
            fmt::format("{} {}", alert.rule->id, alert.rule->title(gate.reader.language));
        out << fmt::format("::{} {},title={}::{}\n",
                           alert.state == AlertState::fails ? "error" : "warning", where,
                           github(title, true), github(message_of(gate, alert), false));
    }
}

void write_rdjsonl(std::ostream& out, const Gate& gate) {
    const auto location = [&](ClaimRef ref) {
        const Place place = gate.place(ref);
        Json range = {{"start", {{"line", place.begin.line}}}};
        if (place.is_exact)
            range = {{"start", {{"line", place.begin.line}, {"column", place.begin.byte}}},
                     {"end", {{"line", place.end.line}, {"column", place.end.byte}}}};
        return Json{{"path", place.path}, {"range", range}};
    };
    for (const auto& alert : gate.alerts()) {
        if (!is_current(alert)) continue;
        Json related = Json::array();
        for (const auto ref : alert.related) {
            const Article& article = gate.report.article(ref).article;
            related.push_back(
                {{"message", article.publisher.value_or(article.id)}, {"location", location(ref)}});
        }
        out << json_line({{"message", message_of(gate, alert)},
                          {"location", location(alert.at)},
                          {"severity", alert.state == AlertState::fails ? "ERROR" : "WARNING"},
                          {"source", {{"name", "tadqiq"}}},
                          {"code", {{"value", alert.rule->id}}},
                          {"related_locations", related}})
            << '\n';
    }
}

void write_junit(std::ostream& out, const Gate& gate) {
    std::map<std::size_t, std::string> failures;
    std::size_t failing = 0;
    for (const auto& alert : gate.alerts()) {
        if (alert.state != AlertState::fails) continue;
        failures[alert.at.article] +=
            fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", alert.rule->id,
                        xml(alert.rule->title(gate.reader.language)), xml(message_of(gate, alert)));
    }
    failing = failures.size();
    out << fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"tadqiq\" "
        "tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
        gate.fresh + (gate.is_whole ? 0 : 1), failing, gate.is_whole ? 0 : 1);
    for (std::size_t i = 0; i < gate.fresh; ++i) {
        const auto name = xml(gate.report.articles[i].article.id);
        const auto found = failures.find(i);
        out << fmt::format("    <testcase classname=\"tadqiq\" name=\"{}\"", name);
        if (found == failures.end())
            out << "/>\n";
        else
            out << ">\n" << found->second << "    </testcase>\n";
    }
    // What could not be read is no story that passed.
    if (!gate.is_whole)
        out << "    <testcase classname=\"tadqiq\" name=\"reading\">\n      <error "
               "type=\"input\" message=\"not everything could be read, see standard error\"/>\n"
               "    </testcase>\n";
    out << "  </testsuite>\n</testsuites>\n";
}

}  // namespace tadqiq
