// Three figures of one clause of which two give the third: a change with its percentage or its
// size, a part with its share.
#include <algorithm>

#include "compare/calculation.hpp"
#include "compare/linked_figures.hpp"
#include "compare/wording.hpp"

namespace tadqiq {
namespace {

bool is_known(std::optional<Direction> direction) {
    return direction && *direction != Direction::unknown;
}

std::string in_digits(const Decimal& number) {
    return number_in_words(number.is_negative() ? -number : number, Language::english);
}

class Calculations {
  public:
    Calculations(const LinkedFigures& figures, SlipList& slips)
        : figures_(figures), slips_(slips) {}

    void run() {
        const auto& amounts = figures_.amounts();
        for (std::size_t at = 0; at + 2 < amounts.size(); ++at)
            check(amounts[at], amounts[at + 1], amounts[at + 2]);
    }

  private:
    const Figure& figure(std::size_t i) const { return figures_.figure(i); }
    std::string_view quote(std::size_t i) const { return figures_.quote(i); }

    bool two_amounts(std::size_t a, std::size_t b) const {
        const auto is_plain = [&](std::size_t i) {
            const Kind kind = figure(i).kind;
            return kind == Kind::count || kind == Kind::money || kind == Kind::measure ||
                   kind == Kind::duration;
        };
        return is_plain(a) && is_plain(b) && same_unit(figure(a), figure(b));
    }
    /// A percentage that the text says to be of something else: "50 % of all investment".
    bool of_something_else(std::size_t percent) const {
        return figures_.after(percent).begins_with(Link::from);
    }
    /// "50 points, or 2 %": at most the counted noun before it.
    static bool leads_to_rate(const Between& gap) {
        constexpr std::size_t close = 4;
        return gap.words().size() <= close &&
               (gap.ends_with(Link::share) || gap.ends_with(Link::also));
    }
    /// Of counts, the nouns too: so many points, and a level in points.
    bool same_thing(std::size_t a, std::size_t b) const {
        constexpr std::size_t stem = 4;  // bytes: two letters, as broken plurals keep no more
        if (!two_amounts(a, b)) return false;
        if (figure(a).kind != Kind::count) return true;
        const auto x = figures_.after(a).words(), y = figures_.after(b).words();
        return !x.empty() && !y.empty() && x[0].substr(0, stem) == y[0].substr(0, stem);
    }

    /// "Against X", "against the year before, when it was X": what a change is measured by.
    static bool leads_to_base(const Between& gap) {
        constexpr std::size_t close = 8, told_when = 2;  // words
        if (!gap.begins_with(Link::against)) return false;
        const auto behind = gap.words_behind(Link::when);
        if (gap.ends_with(Link::was))
            return gap.words().size() <= close || (behind && *behind <= told_when);
        // "when its profits were"
        const auto& words = gap.words();
        return behind == told_when && gap.is_at(Link::was, words.size() - 2) &&
               (words.back().ends_with("ه") || words.back().ends_with("ها"));
    }

    void check(std::size_t a, std::size_t b, std::size_t c);
    bool check_two_and_third(std::size_t a, std::size_t b, std::size_t c, const Between& first,
                             const Between& second);
    void check_percent_first(std::size_t a, std::size_t b, std::size_t c, const Between& first,
                             const Between& second);
    void check_percent_between(std::size_t a, std::size_t b, std::size_t c, const Between& first,
                               const Between& second);
    void check_rate_behind(std::size_t from, std::size_t to, std::size_t by, Direction direction);
    void check_change(std::size_t from, std::size_t to, std::size_t by, Direction direction);
    void check_share(std::size_t part, std::size_t whole, std::size_t percent);
    void check_step(std::size_t step, std::size_t percent, std::size_t level, std::size_t first);

    const LinkedFigures& figures_;
    SlipList& slips_;
};

/// In the orders in which a change or a share is told.
void Calculations::check(std::size_t a, std::size_t b, std::size_t c) {
    const auto first = figures_.between(a, b), second = figures_.between(b, c);
    if (!first || !second || first->ends_sentence() || second->ends_sentence()) return;
    if (two_amounts(a, b) && check_two_and_third(a, b, c, *first, *second)) return;
    if (two_amounts(b, c) && is_percent(figure(a)))
        check_percent_first(a, b, c, *first, *second);
    else if (two_amounts(a, c) && is_percent(figure(b)))
        check_percent_between(a, b, c, *first, *second);
}

bool Calculations::check_two_and_third(std::size_t a, std::size_t b, std::size_t c,
                                       const Between& first, const Between& second) {
    const auto direction = second.ends_with_change();
    // "By 20 % over the quarter before" speaks of a third amount.
    const bool of_these_two = !figures_.after(c).begins_with(Link::against);
    const bool against = first.contains(Link::against) && first.ends_with(Link::was);
    if (direction && of_these_two && figures_.stands_after_from(a) && first.ends_with(Link::to)) {
        check_change(a, b, c, *direction);
    } else if (is_known(direction) && of_these_two && !figures_.stands_after_by(a) && against) {
        check_change(b, a, c, *direction);
        check_rate_behind(b, a, c, *direction);
    } else if (is_percent(figure(c)) && second.ends_with(Link::share)) {
        constexpr std::size_t close = 3;  // "points, losing"
        const bool level_first =
            is_known(first.tells_change()) && same_thing(a, b) && first.words().size() <= close;
        if (level_first && of_these_two && leads_to_rate(second)) {
            check_step(b, c, a, a);
        } else if (first.ends_with(Link::of)) {
            // "424 of 511 centres, 83 % of the total number of centres" says the same again.
            if (!of_something_else(c) || figures_.after(c).begins_with(Link::of))
                check_share(a, b, c);
        } else if (first.ends_with(Link::among) && !of_something_else(c)) {
            check_share(b, a, c);
        }
    } else {
        return false;
    }
    return true;
}

void Calculations::check_percent_first(std::size_t a, std::size_t b, std::size_t c,
                                       const Between& first, const Between& second) {
    if (first.is(Link::from) && second.ends_with(Link::to))
        return check_change(b, c, a, Direction::unknown);
    const bool was = second.contains(Link::against) && second.ends_with(Link::was);
    const bool to = first.ends_with(Link::to) || first.ends_with(Link::level);
    if (to && (was || second.is(Link::from))) return check_change(c, b, a, Direction::unknown);
    if (leads_to_rate(first) && second.is_short_and_ends(Link::level) && same_thing(b, c))
        check_step(b, a, c, a);
}

void Calculations::check_percent_between(std::size_t a, std::size_t b, std::size_t c,
                                         const Between& first, const Between& second) {
    const auto direction = first.ends_with_change();
    if (is_known(direction) && leads_to_base(second)) return check_change(c, a, b, *direction);
    if (first.ends_with(Link::share) && second.ends_with(Link::of) &&
        second.words().size() <= 5)  // ") of the club out of"
        return check_share(a, c, b);
    constexpr std::size_t close = 3;  // "of them, that is"
    if (second.begins_with(Link::among) && second.ends_with(Link::share) &&
        second.words().size() <= close)
        return check_share(c, a, b);
    if (leads_to_rate(first) && second.is_short_and_ends(Link::level) && same_thing(a, c))
        check_step(a, b, c, a);
}

/// "... a fall by 2.8 billion, or 8 %".
void Calculations::check_rate_behind(std::size_t from, std::size_t to, std::size_t by,
                                     Direction direction) {
    const auto& amounts = figures_.amounts();
    const auto next = std::upper_bound(amounts.begin(), amounts.end(), by);
    if (is_percent(figure(by)) || next == amounts.end() || !is_percent(figure(*next))) return;
    const auto gap = figures_.between(by, *next);
    if (gap && !gap->ends_sentence() && leads_to_rate(*gap) && !of_something_else(*next) &&
        !figures_.after(*next).begins_with(Link::against))
        check_change(from, to, *next, direction);
}

void Calculations::check_change(std::size_t from, std::size_t to, std::size_t by,
                                Direction direction) {
    const auto x = figures_.amount(from), y = figures_.amount(to), d = figures_.amount(by);
    if (!x || !y || !d || meet(*x, *y)) return;  // what did not change has no rate worth checking
    const auto change = widened(*d);
    const bool rose = wholly_above(*y, *x);
    if (direction != Direction::unknown && rose != (direction == Direction::rise)) {
        slips_.report(SlipRule::direction, {from, to, by},
                      rose ? "from \"{}\" to \"{}\" is a rise, not a fall by \"{}\""
                           : "from \"{}\" to \"{}\" is a fall, not a rise by \"{}\"",
                      rose ? "من «{}» إلى «{}» زيادة وليس انخفاضا مقداره «{}»"
                           : "من «{}» إلى «{}» انخفاض وليس زيادة مقدارها «{}»",
                      quote(from), quote(to), quote(by));
        return;
    }
    const Decimal &old_value = *figure(from).value, &new_value = *figure(to).value;
    const auto difference_stated = subtract(new_value, old_value);
    if (!change || !difference_stated) return;
    if (is_percent(figure(by))) {
        const auto expected = rose ? raised(*x, *change) : lowered(*x, *change);
        const auto hundredfold = multiply(*difference_stated, 100);
        if (!expected || meet(*expected, *y) || !hundredfold) return;
        const auto percent = divide(*hundredfold, old_value, 1);
        if (!percent) return;
        slips_.report(SlipRule::change, {from, to, by},
                      "from \"{}\" to \"{}\" is a change of {} %, not \"{}\"",
                      "من «{}» إلى «{}» تغير نسبته {}% لا «{}»", quote(from), quote(to),
                      in_digits(*percent), quote(by));
    } else if (two_amounts(by, to)) {
        const auto expected = rose ? difference(*y, *x) : difference(*x, *y);
        if (!expected || meet(*expected, *change)) return;
        slips_.report(SlipRule::difference, {from, to, by},
                      "from \"{}\" to \"{}\" is not a change of \"{}\"",
                      "من «{}» إلى «{}» تغير مقداره غير «{}»", quote(from), quote(to), quote(by));
    }
}

/// "The index lost 50 points, or 2 %, and closed at 4,950": the percentage is of what it stood at.
void Calculations::check_step(std::size_t step, std::size_t percent, std::size_t level,
                              std::size_t first) {
    constexpr int reach = 6;  // "the general index rose by"
    const auto d = figures_.amount(step), p = figures_.amount(percent), y = figures_.amount(level);
    const auto stated = p ? widened(*p) : std::nullopt;
    if (!d || !y || !stated || !wholly_above(*y, *d)) return;
    auto direction = figures_.before(first, reach).tells_change();
    if (first == level) direction = figures_.between(level, step)->tells_change();
    if (!direction) return;
    const auto fits = [&](Direction way) {
        const auto before = way == Direction::rise ? difference(*y, *d) : sum(*y, *d);
        const auto expected = before ? share_of(*before, *stated) : std::nullopt;
        return !expected || meet(*expected, *d);
    };
    if (fits(Direction::rise) || fits(Direction::fall)) return;
    const Decimal &size = *figure(step).value, &now = *figure(level).value;
    const auto before = *direction == Direction::fall ? add(now, size) : subtract(now, size);
    const auto hundredfold = multiply(size, 100);
    const auto rate = before && hundredfold ? divide(*hundredfold, *before, 2) : std::nullopt;
    if (!rate) return;
    slips_.report(SlipRule::change, {step, percent, level},
                  "a change by \"{}\" that ends at \"{}\" is one of {} %, not \"{}\"",
                  "التغير بمقدار «{}» وصولا إلى «{}» نسبته {}% لا «{}»", quote(step), quote(level),
                  in_digits(*rate), quote(percent));
}

void Calculations::check_share(std::size_t part, std::size_t whole, std::size_t percent) {
    const auto x = figures_.amount(part), y = figures_.amount(whole);
    const auto p = figures_.amount(percent);
    const auto stated = p ? widened(*p) : std::nullopt;
    if (!x || !y || !stated) return;
    const auto expected = share_of(*y, *stated);
    if (!expected || meet(*expected, *x)) return;
    const auto hundredfold = multiply(*figure(part).value, 100);
    const auto share = hundredfold ? divide(*hundredfold, *figure(whole).value, 1) : std::nullopt;
    if (!share) return;
    slips_.report(SlipRule::share, {part, whole, percent}, "\"{}\" of \"{}\" are {} %, not \"{}\"",
                  "«{}» من «{}» نسبتها {}% لا «{}»", quote(part), quote(whole), in_digits(*share),
                  quote(percent));
}

}  // namespace

void check_calculations(const LinkedFigures& figures, SlipList& slips) {
    Calculations(figures, slips).run();
}

}  // namespace tadqiq
