// Why a verdict stands, in plain words.
#pragma once

#include <string>
#include <string_view>

#include "compare/verdict.hpp"

namespace tadqiq {

/// What a reason speaks of besides the judgement.
struct ReasonContext {
    std::string_view quote_a, quote_b;  ///< the figures' whole expressions, as printed
    std::string_view date_a, date_b;    ///< as in `Statement`
    Figure figure_a, figure_b;
    /// The text calls the figure a part of what the other one counts.
    bool a_is_part = false, b_is_part = false;
    /// What a's own article says the amount was before, where b is still that; and the reverse.
    std::string_view earlier_a = {}, earlier_b = {};
    Voices voices = Voices::unknown;
    std::string_view source_a = {}, source_b = {};  ///< who says so, where `voices` is known
};

/// `"أقل من 10 آلاف" means below 10,000 and suggests 7,500 to 10,000; "نحو 5200" suggests 5,070 to
/// 5,330`, and what else decided.
std::string reason_in_english(const Judgement& judgement, const ReasonContext& context);
std::string reason_in_arabic(const Judgement& judgement, const ReasonContext& context);

}  // namespace tadqiq
