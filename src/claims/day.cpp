#include "claims/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace tadqiq {
namespace {

using std::chrono::days;

/// Who says so, and when: as far as its "that", else a few words.
constexpr std::uint32_t words_of_a_source = 7, most_words_of_a_source = 20;
constexpr std::size_t most_days = 8;  // of one sentence: a list of dates dates nothing
constexpr std::string_view today = "اليوم", yesterday = "امس", first = "اول", the_first = "الاول",
                           of = "من";

constexpr std::array<std::string_view, 6> to_come = {"المقبل",  "المقبله", "القادم",
                                                     "القادمه", "مقبل",    "قادم"};
constexpr std::array<std::string_view, 8> no_date = {"التالي", "نفسه",   "ذاته",   "الاول",
                                                     "الثاني", "الثالث", "الاخير", "الوطني"};

constexpr std::array<std::string_view, 3> that = {"ان", "انه", "بان"};
constexpr std::array<std::string_view, 2> bounds = {"منذ", "حتي"};
constexpr std::array<std::string_view, 6> beginning = {"بدءا", "تبدا",   "يبدا",
                                                       "بدا",  "ابتداء", "اعتبارا"};

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

unsigned bit(Day day) {
    return 1U << std::chrono::weekday(day).iso_encoding();
}

class Reader {
  public:
    Reader(const Passage& passage, Stretch stretch, std::span<const Figure> figures,
           std::optional<Day> published)
        : passage_(passage), stretch_(stretch), figures_(figures), published_(published) {}

    EventDays run() {
        for (std::uint32_t i = stretch_.begin; i < stretch_.end; ++i) {
            const PassageWord& word = passage_.word(i);
            if (word.is(Class::attribution)) said_until_ = end_of_source(i + 1);
            if (i >= said_until_) read(word, i);
        }
        return std::move(result_);
    }

  private:
    std::string_view text(std::uint32_t i) const {
        return i < stretch_.end ? passage_.word(i).text : std::string_view();
    }

    /// "The prime minister announced today, Tuesday, in a speech that": the day is the speech's. An
    /// amount before the "that" belongs to what is said.
    std::uint32_t end_of_source(std::uint32_t begin) const {
        const std::uint32_t end = std::min(stretch_.end, begin + most_words_of_a_source);
        for (std::uint32_t i = begin; i < end; ++i) {
            const PassageWord& word = passage_.word(i);
            if (is_among(word.text, that)) return i;
            const bool is_amount =
                word.figure >= 0 &&
                figures_[static_cast<std::size_t>(word.figure)].kind != Kind::date;
            if (is_amount) return std::min(i, begin + words_of_a_source);
        }
        return begin + words_of_a_source;
    }

    void add(Day from, Day to) {
        if (result_.spans.size() == most_days) return;
        result_.spans.emplace_back(from, to);
        for (Day day = from; day <= to; day += days(1)) result_.weekdays |= bit(day);
    }

    /// Papers print tomorrow what happened "today", and agencies' words stand a day longer.
    void add_relative(int back) {
        if (published_) add(*published_ - days(back + 1), *published_ - days(back));
    }

    /// "Since Monday", "until Friday", "from Thursday on": a stretch of time, not the day itself.
    bool is_bound(std::uint32_t i) const {
        static constexpr std::array<std::string_view, 9> day_words = {
            "يوم", "مساء", "صباح", "ظهر", "فجر", "عصر", "ليل", "ليله", "نهار"};
        // "From Thursday, the 12th of August, on"
        if (i > stretch_.begin && passage_.word(i - 1).is(Class::weekday)) --i;
        if (i > stretch_.begin && is_among(text(i - 1), day_words)) --i;
        if (i > stretch_.begin && is_among(text(i - 1), bounds)) return true;
        if (i == stretch_.begin) return false;
        const std::string_view before = text(i - 1);  // may be a phrase: "beginning with"
        if (is_among(before.substr(0, before.find(' ')), beginning)) return true;
        return i > stretch_.begin + 1 && before == of && is_among(text(i - 2), beginning);
    }

    void read(const PassageWord& word, std::uint32_t i) {
        if ((word.figure >= 0 || word.is(Class::weekday)) && is_bound(i)) return;
        if (word.figure >= 0) return read_date(static_cast<std::size_t>(word.figure), i);
        if (const Sense* weekday = word.sense(Class::weekday)) {
            if (is_among(text(i + 1), to_come)) return;
            const auto number = static_cast<unsigned>(weekday->key[0] - '0');
            if (number < 1 || number > 7) return;
            if (published_) {
                const Day day = weekday_before(number, *published_);
                add(day, day);
            } else {
                result_.weekdays |= 1U << number;
            }
        } else if (word.text == yesterday) {
            const bool before_it =
                text(i + 1) == the_first || (i > stretch_.begin && text(i - 1) == first) ||
                (i > stretch_.begin + 1 && text(i - 1) == of && text(i - 2) == first);
            add_relative(before_it ? 2 : 1);
        } else if (word.text == today && !is_among(text(i + 1), no_date) &&
                   !passage_.word(std::min(i + 1, stretch_.end - 1)).is(Class::weekday)) {
            add_relative(0);
        }
    }

    void read_date(std::size_t which, std::uint32_t i) {
        const Figure& figure = figures_[which];
        if (figure.kind != Kind::date || passage_.core(which).begin != i) return;
        std::string date = figure.literal;
        if (date.starts_with("--") && published_)
            date = iso(*published_).substr(0, 5) + date.substr(2);
        if (const auto day = day_of(date)) add(*day, *day);
    }

    const Passage& passage_;
    const Stretch stretch_;
    const std::span<const Figure> figures_;
    const std::optional<Day> published_;
    std::uint32_t said_until_ = 0;  ///< one past the words of who says so
    EventDays result_;
};

}  // namespace

std::optional<Day> day_of(std::string_view iso) {
    if (iso.size() < 10) return {};
    int year = 0;
    unsigned month = 0, day = 0;
    const char* p = iso.data();
    if (std::from_chars(p, p + 4, year).ec != std::errc() ||
        std::from_chars(p + 5, p + 7, month).ec != std::errc() ||
        std::from_chars(p + 8, p + 10, day).ec != std::errc())
        return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (!date.ok()) return {};
    return Day(date);
}

std::string iso(Day day) {
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Day weekday_before(unsigned weekday, Day published) {
    const auto today = std::chrono::weekday(published).iso_encoding();
    return published - days((today + 7 - weekday) % 7);
}

bool apart(const EventDays& a, const EventDays& b) {
    if (a.empty() || b.empty()) return false;
    if (a.spans.empty() || b.spans.empty()) return (a.weekdays & b.weekdays) == 0;
    return std::none_of(a.spans.begin(), a.spans.end(), [&](const auto& x) {
        return std::any_of(b.spans.begin(), b.spans.end(), [&](const auto& y) {
            return x.first <= y.second && y.first <= x.second;
        });
    });
}

int days_between(const EventDays& a, const EventDays& b) {
    int least = -1;
    if (a.spans.empty() || b.spans.empty()) {
        constexpr unsigned week = 7;
        for (unsigned x = 1; x <= week; ++x)
            for (unsigned y = 1; y <= week; ++y) {
                if ((a.weekdays & 1U << x) == 0 || (b.weekdays & 1U << y) == 0) continue;
                const auto gap =
                    static_cast<int>(std::min((week + x - y) % week, (week + y - x) % week));
                if (least < 0 || gap < least) least = gap;
            }
        return std::max(least, 0);
    }
    for (const auto& x : a.spans)
        for (const auto& y : b.spans) {
            const auto gap = static_cast<int>(
                std::max((y.first - x.second).count(), (x.first - y.second).count()));
            if (least < 0 || gap < least) least = std::max(gap, 0);
        }
    return std::max(least, 0);
}

bool after(const EventDays& days, Day day) {
    return !days.spans.empty() && std::all_of(days.spans.begin(), days.spans.end(),
                                              [&](const auto& span) { return span.first > day; });
}

EventDays event_days(const Passage& passage, Stretch stretch, std::span<const Figure> figures,
                     std::optional<Day> published) {
    return Reader(passage, stretch, figures, published).run();
}

}  // namespace tadqiq
