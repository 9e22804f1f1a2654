#include "report/rules.hpp"

#include <algorithm>
#include <cassert>
#include <utility>
#include <variant>

namespace tadqiq {
namespace {

using Kinds = std::variant<Verdict, SlipRule>;

/// An id never changes its meaning, so each stands beside what it is of.
const std::vector<std::pair<std::string_view, Kinds>> table = {
    {"T101", Verdict::contradiction},
    {"T102", Verdict::tension},
    {"T103", Verdict::part_exceeds_whole},
    {"T104", Verdict::update},
    {"T105", Verdict::consistent},
    {"T201", SlipRule::part_exceeds_whole},
    {"T202", SlipRule::share},
    {"T203", SlipRule::change},
    {"T204", SlipRule::direction},
    {"T205", SlipRule::difference},
    {"T206", SlipRule::words_and_digits},
    {"T207", SlipRule::conversion},
    {"T208", SlipRule::exchange_rate},
    {"T209", SlipRule::headline},
    {"T210", SlipRule::sum},
    {"T211", SlipRule::average},
    {"T212", SlipRule::date},
    {"T213", SlipRule::duration},
    {"T214", SlipRule::age},
    {"T215", SlipRule::table},
};

template <typename Kind>
const Rule& rule_with(Kind kind) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& row) { return row.second == Kinds(kind); });
    assert(found != table.end());
    return rules()[static_cast<std::size_t>(found - table.begin())];
}

}  // namespace

const std::string& Rule::title(Language language) const {
    const std::string kind = verdict ? "verdict-" : "slip-";
    return Messages::of(language)[kind + std::string(name)];
}

std::string_view Rule::help(Language language) const {
    return Messages::of(language).find("rule", id).value_or("");
}

const std::vector<Rule>& rules() {
    static const auto all = [] {
        std::vector<Rule> rules;
        for (const auto& [id, kind] : table) {
            if (const auto* verdict = std::get_if<Verdict>(&kind))
                rules.push_back({id, name(*verdict), *verdict, {}});
            else
                rules.push_back({id, name(std::get<SlipRule>(kind)), {}, std::get<SlipRule>(kind)});
        }
        return rules;
    }();
    return all;
}

const Rule& rule_of(Verdict verdict) {
    return rule_with(verdict);
}

const Rule& rule_of(SlipRule rule) {
    return rule_with(rule);
}

const Rule* rule_with_id(std::string_view id) {
    const auto found = std::find_if(rules().begin(), rules().end(),
                                    [&](const Rule& rule) { return rule.id == id; });
    return found == rules().end() ? nullptr : &*found;
}

}  // namespace tadqiq
