// Dates: the day of the week, the other calendar, the years between two of them, an age.
#include <algorithm>
#include <charconv>
#include <chrono>

#include "compare/linked_figures.hpp"
#include "figures/lexicon.hpp"
#include "text/fold.hpp"
#include "text/hijri.hpp"

namespace tadqiq {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A date as far as it is stated: 0 for what is not.
struct StatedDate {
    int year = 0, month = 0, day = 0;
    bool hijri = false;
};

/// "2015-01-18", "2014", "hijri:1436-10-20"; empty for a date before our era.
std::optional<StatedDate> stated_date(std::string_view literal) {
    StatedDate date;
    constexpr std::string_view prefix = "hijri:";
    date.hijri = literal.starts_with(prefix);
    if (date.hijri) literal.remove_prefix(prefix.size());
    if (literal.empty() || literal.front() == '-') return {};
    for (int* part : {&date.year, &date.month, &date.day}) {
        if (literal.empty()) break;
        const auto [end, error] =
            std::from_chars(literal.data(), literal.data() + literal.size(), *part);
        if (error != std::errc()) return {};
        literal.remove_prefix(static_cast<std::size_t>(end - literal.data()));
        if (!literal.empty()) literal.remove_prefix(1);
    }
    return date;
}

std::optional<sys_days> day_of(const StatedDate& date) {
    using namespace std::chrono;
    if (date.day == 0) return {};
    if (date.hijri) return day_of_hijri(date.year, date.month, date.day);
    const year_month_day day(year(date.year), month(static_cast<unsigned>(date.month)),
                             std::chrono::day(static_cast<unsigned>(date.day)));
    if (!day.ok()) return {};
    return sys_days(day);
}

/// 1 for Monday to 7; empty for another word.
std::optional<unsigned> weekday_named(const std::string& word) {
    const Word* known = Lexicon::standard().find(word);
    if (!known || !known->is(Class::weekday)) return {};
    return static_cast<unsigned>(known->sense(Class::weekday).key.front() - '0');
}

class Dates {
  public:
    Dates(const LinkedFigures& figures, SlipList& slips) : figures_(figures), slips_(slips) {}

    void run() {
        const auto& dates = figures_.dates();
        for (std::size_t at = 0; at < dates.size(); ++at) {
            check_weekday(dates[at]);
            if (at + 1 < dates.size()) {
                check_calendars(dates[at], dates[at + 1]);
                check_years(dates[at], dates[at + 1]);
            }
        }
    }

  private:
    std::string_view quote(std::size_t i) const { return figures_.quote(i); }
    std::optional<StatedDate> date(std::size_t i) const {
        return stated_date(figures_.figure(i).literal);
    }
    /// The year stands in the text, and is not taken from the article's own date.
    bool states_year(std::size_t i, const StatedDate& date) const {
        const std::string core = folded(figures_.figure(i).core.of(figures_.text_of(i)));
        return core.find(std::to_string(date.year)) != std::string::npos;
    }
    std::optional<sys_days> published() const;

    void check_weekday(std::size_t i);
    void check_calendars(std::size_t a, std::size_t b);
    void check_years(std::size_t from, std::size_t to);

    const LinkedFigures& figures_;
    SlipList& slips_;
};

std::optional<sys_days> Dates::published() const {
    const auto& stated = figures_.article().article.published;
    constexpr std::size_t whole_day = 10;
    const auto date = stated && stated->size() >= whole_day
                          ? stated_date(std::string_view(*stated).substr(0, whole_day))
                          : std::nullopt;
    return date ? day_of(*date) : std::nullopt;
}

/// "Wednesday 18 January 2015" was a Sunday. Hijri months begin a day sooner or later by country.
void Dates::check_weekday(std::size_t i) {
    const auto stated = date(i);
    const auto day = stated ? day_of(*stated) : std::nullopt;
    if (!day || (!stated->hijri && stated->year < 1900)) return;
    if (!states_year(i, *stated)) {
        // A year that is only worked out is that of the news, for days near it.
        constexpr days near{150};
        const auto today = published();
        if (!today || std::chrono::abs(*day - *today) > near) return;
    }
    const auto before = figures_.before(i, 5);
    if (before.ends_sentence()) return;
    const auto& words = before.words();
    std::size_t at = words.size();
    while (at > 0 &&
           (before.is_at(Link::same_day, at - 1) || words[at - 1] == "(" || words[at - 1] == ")"))
        --at;
    const auto named = at > 0 ? weekday_named(words[at - 1]) : std::nullopt;
    // The night of a day begins the evening before.
    if (!named || (at > 1 && before.is_at(Link::night, at - 2))) return;
    const auto really = std::chrono::weekday(*day).iso_encoding();
    const unsigned apart = (really + 7 - *named) % 7;
    if (apart == 0 || (stated->hijri && (apart == 1 || apart == 6))) return;
    slips_.report(SlipRule::date, {i}, "\"{}\" is no \"{}\"", "«{}» لا يوافق يوم «{}»", quote(i),
                  words[at - 1]);
}

/// "10 Shawwal 1436, which is 26 July 2015."
void Dates::check_calendars(std::size_t a, std::size_t b) {
    const auto gap = figures_.between(a, b);
    const auto first = date(a), second = date(b);
    if (!gap || gap->ends_sentence() || !first || !second || first->hijri == second->hijri) return;
    constexpr std::size_t close = 6;
    if (gap->words().size() > close || !gap->contains(Link::corresponds)) return;
    const auto hijri = first->hijri ? first : second;
    auto gregorian = first->hijri ? second : first;
    const auto day = day_of(*hijri);
    if (!day || !day_of(*gregorian)) return;
    constexpr days tolerance{3};
    const int year = gregorian->year;
    const bool any_year = !states_year(first->hijri ? b : a, *gregorian);
    for (int other = year - any_year; other <= year + any_year; ++other) {
        gregorian->year = other;
        const auto other_day = day_of(*gregorian);
        if (other_day && std::chrono::abs(*day - *other_day) <= tolerance) return;
    }
    slips_.report(SlipRule::date, {a, b}, "\"{}\" and \"{}\" are two days",
                  "«{}» و«{}» يومان مختلفان", quote(a), quote(b));
}

/// "From 2005 to 2010 (eight years)"; "born in 1950, died in 2015 at the age of 55".
void Dates::check_years(std::size_t from, std::size_t to) {
    const auto first = date(from), second = date(to);
    const auto gap = figures_.between(from, to);
    if (!first || !second || !gap || gap->ends_sentence() || first->hijri != second->hijri) return;
    const int years = second->year - first->year;
    const std::size_t next = to + 1;
    if (next >= figures_.article().claims.size() || years <= 0) return;
    const Figure& figure = figures_.figure(next);
    const auto after = figures_.between(to, next);
    if (figure.unit != "year" || !after || after->ends_sentence() || !figure.value) return;
    const bool is_span = figure.kind == Kind::duration && figures_.stands_after_from(from) &&
                         gap->ends_with(Link::to) && after->is(Link::equal);
    const bool is_life = (figure.kind == Kind::age || after->is(Link::at_age)) &&
                         figures_.before(from).ends_with(Link::born) &&
                         gap->is_short_and_ends(Link::died) &&
                         (after->is(Link::at_age) || after->words().size() <= 1);
    const auto amount = figures_.amount(next);
    const Range possible{Decimal(years - 1), Decimal(years + 1)};
    if ((!is_span && !is_life) || !amount || meet(*amount, possible)) return;
    slips_.report(is_life ? SlipRule::age : SlipRule::duration, {from, to, next},
                  "from \"{}\" to \"{}\" are {} years, not \"{}\"",
                  "من «{}» إلى «{}» عدد السنوات {} لا «{}»", quote(from), quote(to), years,
                  quote(next));
}

}  // namespace

void check_dates(const LinkedFigures& figures, SlipList& slips) {
    Dates(figures, slips).run();
}

}  // namespace tadqiq
