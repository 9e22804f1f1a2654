#include "compare/reason.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compare/wording.hpp"
#include "figures/unit.hpp"

namespace tadqiq {
namespace {

/// A language's way to say each thing; `{}` takes a number, a quote or a date.
struct Phrases {
    Language language;
    const char* quote;
    const char *means, *suggests, *means_and_suggests, *next;
    const char *contradiction, *part, *bounds, *consistent, *update, *total_fell, *fixed, *slip;
    const char *other_reading, *part_of_what_the_other_counts, *in_unit;
    const char *dispute, *one_source, *was_before;
};

constexpr Phrases english = {
    .language = Language::english,
    .quote = "\"{}\"",
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
    .dispute = "a dispute between {} and {}",
    .one_source = "both quote {}, so one of them is likely a slip",
    .was_before = "the article that says {} says that it was {} before, which the other still has",
};

constexpr Phrases arabic = {
    .language = Language::arabic,
    .quote = "«{}»",
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
    .dispute = "والخلاف بين {} و{}",
    .one_source = "وكلاهما ينقل عن {}، فالأرجح أن أحدهما أخطأ في النقل",
    .was_before = "والمقال الذي يذكر {} يقول إن الرقم كان {} من قبل، وهو ما يذكره الآخر",
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

/// What one figure says: for a contradiction what it means, else also what it suggests, unless that
/// is the same. "About" means so wide a range that only what it suggests is worth a reader's time.
std::string side(const Phrases& words, const std::string& quote, const Figure& figure,
                 const Ranges& ranges, bool literal_only) {
    const auto literal = range_in_words(ranges.literal, words.language);
    if (literal_only || ranges.literal == ranges.implied) return say(words.means, quote, literal);
    const auto low = number_in_words(*ranges.implied.low, words.language);
    const auto high = number_in_words(*ranges.implied.high, words.language);
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
            go_on(say(words.other_reading, quote,
                      number_in_words(*figure.alternative, words.language),
                      number_in_words(*figure.value, words.language)));
    };
    reading(judgement.alternative_a, quote_a, context.figure_a);
    reading(judgement.alternative_b, quote_b, context.figure_b);
    if (judgement.verdict != Verdict::part_exceeds_whole) {
        if (context.a_is_part) go_on(say(words.part_of_what_the_other_counts, quote_a, quote_b));
        if (context.b_is_part) go_on(say(words.part_of_what_the_other_counts, quote_b, quote_a));
    }
    go_on(conclusion(words, judgement, context));
    const auto before = [&](const std::string& quote, std::string_view earlier) {
        if (!earlier.empty()) go_on(say(words.was_before, quote, quoted(words, earlier)));
    };
    before(quote_a, context.earlier_a);
    before(quote_b, context.earlier_b);
    if (context.voices == Voices::dispute)
        go_on(say(words.dispute, quoted(words, context.source_a), quoted(words, context.source_b)));
    if (context.voices == Voices::one_source)
        go_on(say(words.one_source, quoted(words, context.source_a)));
    return text;
}

}  // namespace

std::string reason_in_english(const Judgement& judgement, const ReasonContext& context) {
    return reason(english, judgement, context, judgement.unit);
}

std::string reason_in_arabic(const Judgement& judgement, const ReasonContext& context) {
    const auto name = arabic_name_of_base(judgement.unit);
    return reason(arabic, judgement, context, name);
}

}  // namespace tadqiq
