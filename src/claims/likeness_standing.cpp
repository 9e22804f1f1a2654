// How two claims stand to the plain statement, and when what they tell was so.
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "claims/amount.hpp"
#include "claims/likeness.hpp"
#include "claims/overlap.hpp"

namespace tadqiq {
namespace {

constexpr int days_of_one_story = 4;
constexpr int days_of_telling = 1;  // a toll is told the day after, too
constexpr double least_session_likeness = 0.6;
constexpr int telling_digits = 3;  // of a sum: two small numbers make a third by chance
constexpr std::ptrdiff_t most_addends = 4;
constexpr std::size_t early = 3;  // sentences after the headline

bool days_known(const EventDays& a, const EventDays& b) {
    return !a.spans.empty() && !b.spans.empty();
}

/// Whether the claim and some of those joined to it ("and 12", "and 3") add up to `whole`.
bool adds_up_to(const ArticleContext& article, std::size_t claim, const Figure& whole) {
    const auto& claims = article.article->claims;
    const auto& beside = article.by_sentence[article.claims[claim].sentence];
    const auto is_addend = [&](std::size_t i) {
        return claims[i].figure.value && claims[i].figure.kind == whole.kind &&
               claims[i].figure.unit == whole.unit;
    };
    const auto own = std::lower_bound(beside.begin(), beside.end(), claim);
    if (own == beside.end() || *own != claim || !whole.value || !is_addend(claim)) return false;
    const bool is_telling = stated_digits(whole) >= telling_digits;
    const auto joins = [&](std::size_t i) {
        return is_addend(i) &&
               (is_telling || article.claims[i].measure.akin == article.claims[claim].measure.akin);
    };
    auto first = own;
    while (first != beside.begin() && own - first < most_addends && joins(*(first - 1)) &&
           article.claims[*first].attachment.coordinated)
        --first;
    for (; first <= own; ++first) {
        std::optional<Decimal> sum = claims[*first].figure.value;
        for (auto last = first + 1; last != beside.end() && last - first < most_addends &&
                                    joins(*last) && article.claims[*last].attachment.coordinated;
             ++last) {
            sum = add(*sum, *claims[*last].figure.value);
            if (!sum) break;
            if (last >= own && sum == whole.value) return true;
        }
    }
    return false;
}

}  // namespace

bool ArticlePair::adds_up(std::size_t i, std::size_t j) const {
    return adds_up_to(a_, i, b_.article->claims[j].figure) ||
           adds_up_to(b_, j, a_.article->claims[i].figure);
}

void ArticlePair::ask_signs(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const {
    using enum Question;
    const Signs &x = a.attachment.signs, &y = b.attachment.signs;
    // What happened and what is so of itself are not planned.
    const auto can_be_planned = [&](const Measure& measure) {
        return !measure.cumulative && !(measure.fixed && answers.is(physical));
    };
    answers.set(one_planned,
                x.planned != y.planned && can_be_planned(a.measure) && can_be_planned(b.measure));
    answers.set(both_planned, x.planned && y.planned);
    answers.set(one_superseded, x.superseded != y.superseded);
    answers.set(both_superseded, x.superseded && y.superseded);
    answers.set(one_current, x.current != y.current);
    answers.set(both_current, x.current && y.current);
    answers.set(one_preliminary, x.preliminary != y.preliminary);
    answers.set(one_final, x.final != y.final);
    answers.set(one_window, x.window != y.window);
    answers.set(both_window, x.window && y.window);
    answers.set(one_each, x.each != y.each);
    answers.set(one_extreme, x.extreme != y.extreme);
    answers.set(one_several, x.several != y.several);
    answers.set(both_several, x.several && y.several);
    answers.set(one_besides, x.besides != y.besides);
    answers.set(one_since, x.since != y.since && !x.onset && !y.onset &&
                               (a.measure.cumulative || b.measure.cumulative));
    answers.set(one_total, x.total != y.total);
    answers.set(one_additional, x.additional != y.additional);
    answers.set(both_additional, x.additional && y.additional);
    const bool part_a = a.attachment.part || a.attachment.part_after || a.listed;
    const bool part_b = b.attachment.part || b.attachment.part_after || b.listed;
    answers.set(one_part, part_a != part_b);
    answers.set(both_part, part_a && part_b);
    answers.set(one_part_after, a.attachment.part_after != b.attachment.part_after);
    const auto is_held = [](const ClaimContext& claim, bool part) {
        return claim.measure.held && !part && !claim.measure.part_of && !claim.attachment.partitive;
    };
    answers.set(both_held, is_held(a, part_a) && is_held(b, part_b));
    const int directions = a.attachment.direction * b.attachment.direction;
    answers.set(other_direction, directions < 0);
    answers.set(same_direction, directions > 0);
    answers.set(one_direction, (a.attachment.direction != 0) != (b.attachment.direction != 0));
    answers.set(both_headline, a.headline && b.headline);
    answers.set(one_headline, a.headline != b.headline);
    answers.set(both_early, a.order <= early && b.order <= early);
    answers.set(one_early, (a.order <= early) != (b.order <= early));
}

void ArticlePair::ask_time(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const {
    using enum Question;
    const auto other = [](const Terms& x, const Terms& y) {
        return !x.empty() && !y.empty() && !share_a_term(x, y);
    };
    answers.set(year_shared, share_a_term(a.years, b.years));
    answers.set(other_year, other(a.years, b.years));
    answers.set(one_year, a.years.empty() != b.years.empty());
    answers.set(sentence_year_shared, share_a_term(a.sentence_years, b.sentence_years));
    answers.set(other_sentence_year, other(a.sentence_years, b.sentence_years));
    answers.set(other_near_period, other(a.near_periods, b.near_periods));
    answers.set(other_near_year, other(a.near_years, b.near_years));
    answers.set(own_year_shared, !a.own_year.empty() && a.own_year == b.own_year);
    answers.set(other_own_year,
                !a.own_year.empty() && !b.own_year.empty() && a.own_year != b.own_year);
    // "1994 drew 3.5 million": against a number of today's, which needs no year.
    const auto is_past = [](const ClaimContext& dated, const ClaimContext& plain,
                            const ArticleContext& of_plain) {
        const auto& published = of_plain.article->article.published;
        return !dated.own_year.empty() && plain.own_year.empty() && published &&
               dated.own_year < published->substr(0, 4) && !holds(plain.near_years, dated.own_year);
    };
    answers.set(past_own_year, is_past(a, b, b_) || is_past(b, a, a_));
    answers.set(one_own_year, a.own_year.empty() != b.own_year.empty());
    const bool periods_shared = share_a_term(a.own_periods, b.own_periods);
    answers.set(own_period_shared, periods_shared);
    answers.set(other_own_period,
                !a.own_periods.empty() && !b.own_periods.empty() && !periods_shared);
    answers.set(one_own_period, a.own_periods.empty() != b.own_periods.empty());
    const auto ask_days = [&](const EventDays& x, const EventDays& y, Question both,
                              Question differ) {
        answers.set(both, !x.empty() && !y.empty() && !apart(x, y));
        answers.set(differ, apart(x, y));
    };
    ask_days(a.days, b.days, day_shared, other_day);
    ask_days(a.sentence_days, b.sentence_days, sentence_day_shared, other_sentence_day);
    ask_days(a.event_days, b.event_days, event_day_shared, other_event_day);
    // What happened on other days; troops and budgets only are. Of weekdays without a date the
    // sentences themselves must name them.
    const bool dated = days_between(a.event_days, b.event_days) > days_of_telling &&
                       (days_known(a.event_days, b.event_days) || answers.is(other_sentence_day));
    answers.set(happened_apart, a.measure.cumulative && b.measure.cumulative && dated &&
                                    answers.is(other_event_day));
    const auto comes_after = [](const EventDays& days, const std::optional<Day>& published) {
        return published && after(days, *published + std::chrono::days(1));
    };
    answers.set(event_days_far, !a.event_days.empty() && !b.event_days.empty() &&
                                    days_between(a.event_days, b.event_days) > days_of_one_story);
    answers.set(published_far,
                published_a_ && published_b_ &&
                    std::abs((*published_a_ - *published_b_).count()) > days_of_one_story);
    answers.set(both_one_anchor, a_.anchors.list.size() == 1 && b_.anchors.list.size() == 1);
    answers.set(both_heads, a.head && b.head);
    answers.set(one_head, a.head != b.head);
    answers.set(both_heads_alone, a.head && b.head && a.alone && b.alone);
    // Where the articles have dates, bulletins and quotes of two days make an update.
    const bool undated = !published_a_ || !published_b_;
    const bool of_other_days =
        !days_known(a.event_days, b.event_days) || (undated && apart(a.event_days, b.event_days));
    answers.set(other_bulletin, (a.measure.daily && b.measure.daily && of_other_days) ||
                                    (a.quoted && b.quoted && undated));
    answers.set(one_session, a.session != b.session);
    answers.set(both_session, a.session && b.session);
    // A market's numbers are others every day and for every share: without the days, and the same
    // words before them, there is nothing to compare.
    answers.set(other_session, a.session && b.session &&
                                   (!days_known(a.event_days, b.event_days) ||
                                    shared(a.attachment.words_before, b.attachment.words_before) <
                                        least_session_likeness));
    answers.set(too_late,
                comes_after(a.event_days, published_b_) || comes_after(b.event_days, published_a_));
}

}  // namespace tadqiq
