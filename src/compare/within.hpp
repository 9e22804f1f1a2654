// Slips within one article: figures that the text itself ties together and that do not fit. Only
// what the text states is checked, and only beyond rounding, so that what is reported is wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"

namespace tadqiq {

enum class SlipRule : std::uint8_t {
    part_exceeds_whole,  ///< "20 workers, among them 30 women"
    share,               ///< "30 of 50 (40 %)"
    change,              ///< "rose 30 % from 50 to 60"
    direction,           ///< "60 against 50, a fall of 20 %"
    difference,          ///< "rose from 50 to 60, by 20"
    words_and_digits,    ///< "five thousand (500)"
    conversion,          ///< "100 miles (160 metres)"
    exchange_rate,       ///< two amounts in two currencies each, at rates far apart
    sum,                 ///< "50 workers: 30 men and 25 women"
    average,             ///< "600 in 20 days, 50 a day"; a mean outside of its range
    date,                ///< a day that is no such weekday; two calendars that differ
    duration,            ///< "from 2005 to 2010 (eight years)"
    age,                 ///< "born in 1950, died in 2015 at 55"
    table,               ///< "Cairo 40" in the text, "Cairo: 400" in its table
    headline,            ///< 62 in the headline, 26 in the article under it
};

/// "part-exceeds-whole", "words-and-digits".
std::string_view name(SlipRule rule);
std::optional<SlipRule> slip_rule_named(std::string_view name);

struct Slip {
    SlipRule rule = SlipRule::share;
    std::vector<std::size_t> claims;  ///< of the article, in the order of the calculation
    std::string reason_en, reason_ar;
    std::string fingerprint;  ///< as a finding's
};

/// In the order of the text.
std::vector<Slip> slips_within(const ArticleClaims& article);

}  // namespace tadqiq
