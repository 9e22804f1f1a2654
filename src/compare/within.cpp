#include "compare/within.hpp"

#include <array>

#include "compare/headline.hpp"
#include "compare/linked_figures.hpp"

namespace tadqiq {
namespace {

constexpr std::array<std::string_view, 15> rule_names = {"part-exceeds-whole",
                                                         "share",
                                                         "change",
                                                         "direction",
                                                         "difference",
                                                         "words-and-digits",
                                                         "conversion",
                                                         "exchange-rate",
                                                         "sum",
                                                         "average",
                                                         "date",
                                                         "duration",
                                                         "age",
                                                         "table",
                                                         "headline"};

}  // namespace

std::string_view name(SlipRule rule) {
    return rule_names[static_cast<std::size_t>(rule)];
}

std::optional<SlipRule> slip_rule_named(std::string_view wanted) {
    for (std::size_t i = 0; i < rule_names.size(); ++i)
        if (rule_names[i] == wanted) return static_cast<SlipRule>(i);
    return {};
}

void check_headline(const LinkedFigures& figures, SlipList& slips) {
    for (const auto& [above, below] : headline_slips(figures.article()))
        slips.report(SlipRule::headline, {above, below},
                     "the headline says \"{}\", the article \"{}\"",
                     "في العنوان «{}» وفي النص «{}»", figures.quote(above), figures.quote(below));
}

std::vector<Slip> slips_within(const ArticleClaims& article) {
    const LinkedFigures figures(article);
    SlipList slips(figures);
    for (const auto check :
         {check_totals, check_tables, check_twins, check_calculations, check_dates, check_headline})
        check(figures, slips);
    return slips.take();
}

}  // namespace tadqiq
