#include "report/gate.hpp"

#include <algorithm>
#include <tuple>

namespace tadqiq {

RuleLevel usual_level(const Rule& rule) {
    const bool agrees = rule.verdict && !is_flagged(*rule.verdict);
    return agrees ? RuleLevel::off : RuleLevel::warning;
}

RuleLevel Gate::level_of(const Rule& rule) const {
    const auto set = levels.find(rule.id);
    return set == levels.end() ? usual_level(rule) : set->second;
}

std::vector<Alert> Gate::alerts() const {
    std::vector<Alert> alerts;
    const auto state_of = [&](const Rule& rule, const std::string& fingerprint) {
        if (report.is_dismissed(fingerprint)) return AlertState::dismissed;
        if (baseline.contains(fingerprint)) return AlertState::known;
        return level_of(rule) == RuleLevel::error ? AlertState::fails : AlertState::warns;
    };
    // A repeated finding is left out only where the one that it repeats is here.
    const auto key = [](const Finding& f) {
        return std::tuple(std::minmax(f.a.article, f.b.article), f.verdict);
    };
    std::set<std::tuple<std::pair<std::size_t, std::size_t>, Verdict>> first;
    for (const auto& finding : report.findings)
        if (!finding.repeated) first.insert(key(finding));
    for (const auto& finding : report.findings) {
        const Rule& rule = rule_of(finding.verdict);
        if (level_of(rule) == RuleLevel::off) continue;
        if (finding.repeated && first.contains(key(finding))) continue;
        const bool a_is_new = finding.a.article < fresh;
        if (!a_is_new && finding.b.article >= fresh) continue;
        alerts.push_back({&rule,
                          state_of(rule, finding.fingerprint),
                          a_is_new ? finding.a : finding.b,
                          {a_is_new ? finding.b : finding.a},
                          finding.reason_en,
                          finding.reason_ar,
                          finding.fingerprint});
    }
    for (const auto& [article, slip] : report.slips) {
        if (article >= fresh || slip.claims.empty()) continue;
        const Rule& rule = rule_of(slip.rule);
        if (level_of(rule) == RuleLevel::off) continue;
        Alert alert{&rule,
                    state_of(rule, slip.fingerprint),
                    {article, slip.claims.front()},
                    {},
                    slip.reason_en,
                    slip.reason_ar,
                    slip.fingerprint};
        for (std::size_t i = 1; i < slip.claims.size(); ++i)
            alert.related.push_back({article, slip.claims[i]});
        alerts.push_back(std::move(alert));
    }
    const auto order = [](const Alert& alert) {
        return std::tuple(alert.state, alert.at, alert.rule->id, alert.fingerprint);
    };
    std::sort(alerts.begin(), alerts.end(),
              [&](const Alert& x, const Alert& y) { return order(x) < order(y); });
    return alerts;
}

}  // namespace tadqiq
