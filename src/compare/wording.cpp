#include "compare/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tadqiq {
namespace {

struct Scale {
    int exponent;
    const char *english, *arabic;
};
constexpr std::array scales = {Scale{12, "trillion", "تريليون"}, Scale{9, "billion", "مليار"},
                               Scale{6, "million", "مليون"}};

/// A language's way to say each range.
struct Phrases {
    const char *above, *or_more, *below, *or_less, *exactly, *between;
};
constexpr Phrases english = {
    .above = "above {}",
    .or_more = "{} or more",
    .below = "below {}",
    .or_less = "{} or less",
    .exactly = "exactly {}",
    .between = "{} to {}",
};
constexpr Phrases arabic = {
    .above = "أكثر من {}",
    .or_more = "{} أو أكثر",
    .below = "أقل من {}",
    .or_less = "{} أو أقل",
    .exactly = "{} بالضبط",
    .between = "ما بين {} و{}",
};

/// As many places as leave four digits of a small number, and no more than four of a large one.
Decimal rounded_for_reading(const Decimal& number) {
    int places = 4;
    if (number.whole_digits() == 0) {
        int digits = 0;
        for (auto c = number.coefficient(); c != 0; c /= 10) ++digits;
        places = std::max(places, 4 - digits - number.exponent());
    }
    if (number.exponent() >= -places) return number;
    return divide(number, 1, places).value_or(number);
}

std::string grouped(const Decimal& number) {
    std::string digits = rounded_for_reading(number).str();
    const auto point = std::min(digits.find('.'), digits.size());
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = point; at > first + 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

}  // namespace

std::string number_in_words(const Decimal& number, Language language) {
    for (const auto& scale : scales) {
        if (number.whole_digits() <= scale.exponent) continue;
        if (number.exponent() < scale.exponent - 3) continue;
        const Decimal scaled(number.coefficient(), number.exponent() - scale.exponent);
        return grouped(scaled) + ' ' +
               (language == Language::english ? scale.english : scale.arabic);
    }
    return grouped(number);
}

std::string range_in_words(const Range& range, Language language) {
    const Phrases& phrases = language == Language::english ? english : arabic;
    const auto say = [&](const char* phrase, const auto&... numbers) {
        return fmt::format(fmt::runtime(phrase), number_in_words(numbers, language)...);
    };
    const auto& [low, high, low_open, high_open] = range;
    if (!high && !low) return {};
    if (!high) return say(low_open ? phrases.above : phrases.or_more, *low);
    // "Below 10,000" goes without saying that no count is negative.
    if (!low || (low->is_zero() && !high->is_zero()))
        return say(high_open ? phrases.below : phrases.or_less, *high);
    if (*low == *high) return say(phrases.exactly, *low);
    return say(phrases.between, *low, *high);
}

}  // namespace tadqiq
