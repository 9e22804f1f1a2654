#include "report/rules.hpp"

#include <algorithm>
#include <cstdlib>

namespace tadqiq {
namespace {

std::string_view id_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::contradiction:
            return "T101";
        case Verdict::tension:
            return "T102";
        case Verdict::part_exceeds_whole:
            return "T103";
        case Verdict::update:
            return "T104";
        case Verdict::consistent:
            return "T105";
    }
    std::abort();  // no such verdict
}

std::string_view id_of(SlipRule rule) {
    switch (rule) {
        case SlipRule::part_exceeds_whole:
            return "T201";
        case SlipRule::share:
            return "T202";
        case SlipRule::change:
            return "T203";
        case SlipRule::direction:
            return "T204";
        case SlipRule::difference:
            return "T205";
        case SlipRule::words_and_digits:
            return "T206";
        case SlipRule::conversion:
            return "T207";
        case SlipRule::exchange_rate:
            return "T208";
        case SlipRule::headline:
            return "T209";
        case SlipRule::sum:
            return "T210";
        case SlipRule::average:
            return "T211";
        case SlipRule::date:
            return "T212";
        case SlipRule::duration:
            return "T213";
        case SlipRule::age:
            return "T214";
        case SlipRule::table:
            return "T215";
    }
    std::abort();  // no such rule
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
        for (int i = 0; i <= static_cast<int>(Verdict::consistent); ++i) {
            const auto verdict = static_cast<Verdict>(i);
            rules.push_back({id_of(verdict), name(verdict), verdict, {}});
        }
        for (int i = 0; i <= static_cast<int>(SlipRule::headline); ++i) {
            const auto slip = static_cast<SlipRule>(i);
            rules.push_back({id_of(slip), name(slip), {}, slip});
        }
        std::sort(rules.begin(), rules.end(),
                  [](const Rule& x, const Rule& y) { return x.id < y.id; });
        return rules;
    }();
    return all;
}

const Rule& rule_of(Verdict verdict) {
    return *rule_with_id(id_of(verdict));
}

const Rule& rule_of(SlipRule rule) {
    return *rule_with_id(id_of(rule));
}

const Rule* rule_with_id(std::string_view id) {
    const auto found = std::find_if(rules().begin(), rules().end(),
                                    [&](const Rule& rule) { return rule.id == id; });
    return found == rules().end() ? nullptr : &*found;
}

}  // namespace tadqiq
