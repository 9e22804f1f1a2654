#include "cli/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <utility>

#include "claims/day.hpp"
#include "cli/decisions.hpp"

namespace tadqiq {

namespace {

std::optional<RuleLevel> level_named(std::string_view word) {
    if (word == "off") return RuleLevel::off;
    if (word == "warning") return RuleLevel::warning;
    if (word == "error") return RuleLevel::error;
    return {};
}

/// Before and after the sign.
std::pair<std::string_view, std::string_view> parts(std::string_view setting) {
    const auto sign = std::min(setting.find('='), setting.size());
    return {setting.substr(0, sign), setting.substr(std::min(sign + 1, setting.size()))};
}

}  // namespace

std::vector<const Rule*> rules_named(std::string_view word) {
    std::vector<const Rule*> named;
    for (const auto& rule : rules())
        if (word == rule.id || (rule.verdict && word == rule.name) ||
            (rule.slip && word == "slips"))
            named.push_back(&rule);
    return named;
}

std::string fault_of_level(const std::string& setting) {
    const auto [rule, level] = parts(setting);
    if (rules_named(rule).empty()) return fmt::format("there is no verdict or rule '{}'", rule);
    if (!level_named(level)) return fmt::format("{} is to be off, warning or error", rule);
    return {};
}

RuleLevels levels_of(const std::vector<std::string>& fail_on,
                     const std::vector<std::string>& settings) {
    RuleLevels levels;
    const auto set = [&](std::string_view word, RuleLevel level) {
        for (const Rule* rule : rules_named(word))
            levels.insert_or_assign(std::string(rule->id), level);
    };
    for (const auto& word : fail_on) set(word, RuleLevel::error);
    for (const auto& setting : settings) {
        const auto [rule, level] = parts(setting);
        if (const auto known = level_named(level)) set(rule, *known);
    }
    return levels;
}

Comparison compare_at_rest(const std::vector<ArticleClaims>& stories, Store& store) {
    constexpr int most_attempts = 20;
    const auto version = [&] { return store.database().number("pragma data_version"); };
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        const auto before = version();
        Transaction snapshot(store.database());
        Comparison found = compare_new(stories, store);
        snapshot.commit();
        if (version() == before) return found;
    }
    throw Error(Fault::database, store.database().path(),
                "was written to each time that stories were compared with it: check them again");
}

void keep_within_days(Comparison& found, int days) {
    const auto published = [&](std::size_t article) {
        return day_of(found.articles[article].article.published.value_or(""));
    };
    std::erase_if(found.findings, [&](const Finding& finding) {
        const auto a = published(finding.a.article), b = published(finding.b.article);
        return a && b && std::abs((*a - *b).count()) > days;
    });
}

std::set<std::string, std::less<>> read_baseline(const std::string& path) {
    std::set<std::string, std::less<>> fingerprints;
    std::istringstream lines(file_content(path));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto fingerprint = line.substr(0, line.find_first_of(" \t\r"));
        if (fingerprint.size() != 32 ||
            fingerprint.find_first_not_of("0123456789abcdef") != std::string::npos)
            throw Error(Fault::usage, fmt::format("{}:{}", path, number),
                        "a line of a baseline begins with a fingerprint of 32 hexadecimal digits");
        fingerprints.insert(fingerprint);
    }
    return fingerprints;
}

std::set<std::size_t> failing_stories(const Gate& gate) {
    std::set<std::size_t> failing;
    for (const auto& alert : gate.alerts()) {
        if (alert.state != AlertState::fails) continue;
        failing.insert(alert.at.article);
        for (const auto ref : alert.related)
            if (ref.article < gate.fresh) failing.insert(ref.article);
    }
    return failing;
}

}  // namespace tadqiq
