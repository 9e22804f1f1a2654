#include "claims/period.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace tadqiq {
namespace {

using Days = std::chrono::sys_days;

constexpr std::uint32_t near_words = 4;

std::optional<Days> day_of(std::string_view iso) {
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
    return Days(date);
}

std::string iso(Days day) {
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// The weekday (1: Monday) that is nearest to `published` and not after it.
Days weekday_before(unsigned weekday, Days published) {
    const auto today = std::chrono::weekday(published).iso_encoding();
    return published - std::chrono::days((today + 7 - weekday) % 7);
}

}  // namespace

std::string period_of(const Passage& passage, std::size_t figure, const ClaimContext& context) {
    const Stretch own = passage.figure(figure);
    const Stretch clause = passage.clause(figure);
    for (std::uint32_t i = own.end; i < std::min(clause.end, own.end + near_words); ++i) {
        if (passage.word(i).figure >= 0) break;
        if (const Sense* rate = passage.word(i).sense(Class::rate_word)) return rate->key;
    }
    std::string period;
    for (const auto& year : context.years) period += (period.empty() ? "" : "/") + year;
    return period;
}

std::optional<std::string> as_of(const Passage& passage, std::size_t figure,
                                 const std::string& published) {
    const auto today = day_of(published);
    if (!today) return {};
    const Stretch clause = passage.clause(figure);
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
        const PassageWord& word = passage.word(i);
        const bool says = word.is(Class::attribution) || word.text == "حتي";
        if (!says) continue;
        for (std::uint32_t j = i + 1; j < std::min(clause.end, i + 1 + near_words + 4); ++j) {
            const PassageWord& day = passage.word(j);
            if (day.figure >= 0) break;
            if (const Sense* weekday = day.sense(Class::weekday)) {
                const auto number = static_cast<unsigned>(weekday->key[0] - '0');
                if (number >= 1 && number <= 7) return iso(weekday_before(number, *today));
            }
            if (day.text == "امس") return iso(*today - std::chrono::days(1));
        }
    }
    return {};
}

}  // namespace tadqiq
