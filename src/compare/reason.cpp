#include "compare/reason.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "figures/unit.hpp"

namespace tadqiq {
namespace {

/// A language's way to say each thing; `{}` takes a number, a quote or a date.
struct Phrases {
    const char *quote, *above, *or_more, *below, *or_less, *exactly, *between;
    const char *means, *suggests, *means_and_suggests, *next;
    const char *contradiction, *part, *bounds, *consistent, *update, *total_fell, *fixed, *slip;
    const char *other_reading, *part_of_what_the_other_counts, *in_unit;
};

constexpr Phrases english = {
    .quote = "\"{}\"",
    .above = "above {}",
    .or_more = "{} or more",
    .below = "below {}",
    .or_less = "{} or less",
    .exactly = "exactly {}",
    .between = "{} to {}",
    .means = "{} means {}",
    .suggests = "{} suggests {} to {}",
    .means_and_suggests = "{} means {} and suggests {} to {}",
    .next = "; ",
    .contradiction = "both cannot be true",
    .part = "{} is a part and larger than its whole",
    .bounds = "one is a lower bound, the other an upper bound, and there is room for both",
    .consistent = "they agree",
    .update = "they are dated {} and {}, and the amount can have changed",
    .total_fell = "they are dated {} and {}, and a total cannot fall",
    .fixed = "they are dated {} and {}, but this amount does not change",
    .slip = "one is more than 100 times the other",
    .other_reading = "{} is read here as {}; read as {} it would not agree",
    .part_of_what_the_other_counts = "{} is called a part of what {} counts",
    .in_unit = "in {}",
};

constexpr Phrases arabic = {
    .quote = "«{}»",
    .above = "أكثر من {}",
    .or_more = "{} أو أكثر",
    .below = "أقل من {}",
    .or_less = "{} أو أقل",
    .exactly = "{} بالضبط",
    .between = "ما بين {} و{}",
    .means = "{} تعني {}",
    .suggests = "{} توحي بما بين {} و{}",
    .means_and_suggests = "{} تعني {} وتوحي بما بين {} و{}",
    .next = "؛ ",
    .contradiction = "ولا يمكن أن يصح الرقمان معا",
    .part = "و{} جزء يفوق كله",
    .bounds = "وأحدهما حد أدنى والآخر حد أقصى، والجمع بينهما ممكن",
    .consistent = "والرقمان متفقان",
    .update = "وتاريخاهما {} و{}، وقد يكون المقدار تغير بينهما",
    .total_fell = "وتاريخاهما {} و{}، والحصيلة الإجمالية لا تنقص",
    .fixed = "وتاريخاهما {} و{}، لكن هذا المقدار لا يتغير",
    .slip = "وأحدهما يزيد على مئة ضعف الآخر",
    .other_reading = "وقد قُرئت {} هنا على أنها {}، ولو قُرئت {} لما اتفق الرقمان",
    .part_of_what_the_other_counts = "والنص يعد {} جزءا مما تحصيه {}",
    .in_unit = "والحساب بوحدة {}",
};

template <typename... Part>
std::string say(const char* phrase, const Part&... parts) {
    return fmt::format(fmt::runtime(phrase), parts...);
}

/// A quote on one line: breaks and tabs inside the expression become spaces.
std::string quoted(const Phrases& words, std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    return say(words.quote, line);
}

std::string described(const Phrases& words, const Range& range) {
    const auto& [low, high, low_open, high_open] = range;
    if (!high && !low) return {};
    if (!high) return say(low_open ? words.above : words.or_more, grouped(*low));
    // "Below 10,000" goes without saying that no count is negative.
    if (!low || (low->is_zero() && high->is_zero() == false))
        return say(high_open ? words.below : words.or_less, grouped(*high));
    if (*low == *high) return say(words.exactly, grouped(*low));
    return say(words.between, grouped(*low), grouped(*high));
}

/// What one figure says: for a contradiction what it means, else also what it suggests, unless that
/// is the same. "About" means so wide a range that only what it suggests is worth a reader's time.
std::string side(const Phrases& words, const std::string& quote, const Figure& figure,
                 const Ranges& ranges, bool literal_only) {
    const auto literal = described(words, ranges.literal);
    if (literal_only || ranges.literal == ranges.implied) return say(words.means, quote, literal);
    const auto low = grouped(*ranges.implied.low), high = grouped(*ranges.implied.high);
    if (figure.hedge == Hedge::about) return say(words.suggests, quote, low, high);
    return say(words.means_and_suggests, quote, literal, low, high);
}

/// What the ranges alone do not show.
std::string conclusion(const Phrases& words, const Judgement& judgement,
                       const ReasonContext& context) {
    const auto dated = [&](const char* phrase) {
        return say(phrase, context.date_a, context.date_b);
    };
    switch (judgement.ground) {
        case Ground::bounds:
            return words.bounds;
        case Ground::dates:
            return dated(words.update);
        case Ground::total_fell:
            return dated(words.total_fell);
        case Ground::fixed:
            return dated(words.fixed);
        case Ground::slip_of_scale:
            return words.slip;
        case Ground::ranges:
            break;
    }
    switch (judgement.verdict) {
        case Verdict::contradiction:
            return words.contradiction;
        case Verdict::part_exceeds_whole:
            return say(words.part,
                       quoted(words, context.a_is_part ? context.quote_a : context.quote_b));
        case Verdict::consistent:
            return words.consistent;
        case Verdict::tension:
        case Verdict::update:
            return {};
    }
    return {};
}

std::string reason(const Phrases& words, const Judgement& judgement, const ReasonContext& context,
                   std::string_view unit_name) {
    const auto quote_a = quoted(words, context.quote_a), quote_b = quoted(words, context.quote_b);
    const bool literal_only = judgement.verdict == Verdict::contradiction ||
                              judgement.verdict == Verdict::part_exceeds_whole;
    std::string text = side(words, quote_a, context.figure_a, judgement.a, literal_only);
    const auto go_on = [&](const std::string& part) {
        if (!part.empty()) text += words.next + part;
    };
    go_on(side(words, quote_b, context.figure_b, judgement.b, literal_only));
    if (context.figure_a.unit != context.figure_b.unit && !unit_name.empty())
        go_on(say(words.in_unit, unit_name));
    const auto reading = [&](bool alternative, const std::string& quote, const Figure& figure) {
        if (alternative)
            go_on(say(words.other_reading, quote, grouped(*figure.alternative),
                      grouped(*figure.value)));
    };
    reading(judgement.alternative_a, quote_a, context.figure_a);
    reading(judgement.alternative_b, quote_b, context.figure_b);
    if (judgement.verdict != Verdict::part_exceeds_whole) {
        if (context.a_is_part) go_on(say(words.part_of_what_the_other_counts, quote_a, quote_b));
        if (context.b_is_part) go_on(say(words.part_of_what_the_other_counts, quote_b, quote_a));
    }
    go_on(conclusion(words, judgement, context));
    return text;
}

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

}  // namespace

std::string grouped(const Decimal& number) {
    std::string digits = rounded_for_reading(number).str();
    const auto point = std::min(digits.find('.'), digits.size());
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = point; at > first + 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

std::string reason_in_english(const Judgement& judgement, const ReasonContext& context) {
    return reason(english, judgement, context, judgement.unit);
}

std::string reason_in_arabic(const Judgement& judgement, const ReasonContext& context) {
    const auto name = arabic_name_of_base(judgement.unit);
    return reason(arabic, judgement, context, name);
}

}  // namespace tadqiq
