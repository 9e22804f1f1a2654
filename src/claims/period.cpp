#include "claims/period.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/day.hpp"

namespace tadqiq {
namespace {

constexpr std::string_view during = "خلال", quarter = "ربع", half = "نصف";
constexpr std::uint32_t near_words = 4, words_to_day = 12, year_after = 5, year_before = 7,
                        period_words = 9, words_to_compared = 3;

/// What is counted by ordinals: "the second quarter", "the first phase".
constexpr std::array<std::string_view, 8> stages = {"ربع",   "نصف",  "مرحله", "دفعه",
                                                    "شريحه", "جوله", "دوره",  "نسخه"};

constexpr std::string_view year_before_this = "السابق";
constexpr std::array<std::pair<int, std::string_view>, 3> month_stages = {
    {{3, "ربع 1"}, {6, "نصف 1"}, {9, "ثلاثه ارباع 1"}}};

/// Dates and ordinals stand between an amount and its period; another amount does not.
bool ends_search(const PassageWord& word, std::span<const Figure> figures) {
    return word.figure >= 0 && is_amount(figures[static_cast<std::size_t>(word.figure)].kind);
}

std::string year_of(const PassageWord& word, std::span<const Figure> figures) {
    if (word.figure < 0) return {};
    const std::string& date = figures[static_cast<std::size_t>(word.figure)].literal;
    if (date.size() < 4 || date.starts_with("--") || date.find(':') < 4) return {};
    return date.starts_with("hijri:") ? std::string() : date.substr(0, 4);
}

/// "The second quarter": what is counted by ordinals, and which.
std::string stage_of(const Passage& passage, std::uint32_t i, std::uint32_t end) {
    const PassageWord& word = passage.word(i);
    const bool is_stage = std::find(stages.begin(), stages.end(), word.stem) != stages.end() ||
                          std::find(stages.begin(), stages.end(), word.text) != stages.end();
    if (!is_stage || i + 1 >= end) return {};
    const Sense* which = passage.word(i + 1).sense(Class::ordinal);
    return which ? word.stem + " " + which->key : std::string();
}

/// "The first six months": half a year and the like; the duration's words count as no other amount.
std::string months_of(const Passage& passage, std::uint32_t i, std::uint32_t end,
                      std::span<const Figure> figures) {
    if (passage.word(i).figure < 0) return {};
    const auto index = static_cast<std::size_t>(passage.word(i).figure);
    const Figure& figure = figures[index];
    const std::uint32_t next = passage.figure(index).end;
    if (figure.kind != Kind::duration || figure.unit != "month" || !figure.value || next >= end)
        return {};
    const PassageWord& after = passage.word(next);
    const Sense* which = after.sense(Class::ordinal);
    if (!which || which->key != "1") return {};
    for (const auto& [months, stage] : month_stages)
        if (*figure.value == Decimal(months)) return std::string(stage);
    return {};
}

/// A month by its name, which no day stands beside.
std::string month_of(const PassageWord& word) {
    if (word.figure >= 0) return {};
    if (const Sense* month = word.sense(Class::month)) return "month " + month->key;
    if (const Sense* month = word.sense(Class::hijri_month)) return "hijri " + month->key;
    return {};
}

}  // namespace

std::string own_year(const Passage& passage, std::size_t figure, std::span<const Figure> figures) {
    const Stretch own = passage.figure(figure);
    const Stretch clause = passage.clause(figure);
    for (std::uint32_t i = own.end; i < std::min(clause.end, own.end + year_after); ++i) {
        const PassageWord& word = passage.word(i);
        if (ends_search(word, figures) || (word.conjunction && word.figure >= 0)) break;
        // "40 thousand, a rise over 2011"
        if (word.is(Class::cue, "rise") || word.is(Class::cue, "fall")) break;
        if (auto year = year_of(word, figures); !year.empty()) return year;
    }
    for (std::uint32_t i = own.begin; i-- > clause.begin && own.begin - i <= year_before;) {
        const PassageWord& word = passage.word(i);
        // "From 21 in 2014 to 9", "in 2014, against 9": the year is of the other.
        if (ends_search(word, figures) || word.is(Class::status_word, "superseded") ||
            (i + 1 == own.begin && word.text == "الي"))
            break;
        if (auto year = year_of(word, figures); !year.empty()) return year;
    }
    return {};
}

Terms own_periods(const Passage& passage, std::size_t figure, std::span<const Figure> figures) {
    const Stretch own = passage.figure(figure);
    const Stretch clause = passage.clause(figure);
    std::vector<std::string> periods;
    const auto ends = [&](std::uint32_t i) {
        return ends_search(passage.word(i), figures) &&
               months_of(passage, i, clause.end, figures).empty();
    };
    const auto read = [&](std::uint32_t i) {
        const PassageWord& word = passage.word(i);
        if (auto months = months_of(passage, i, clause.end, figures); !months.empty())
            periods.push_back(std::move(months));
        if (const auto month = month_of(word); !month.empty()) periods.push_back(month);
        if (auto stage = stage_of(passage, i, clause.end); !stage.empty())
            periods.push_back(std::move(stage));
    };
    for (std::uint32_t i = own.end; i < std::min(clause.end, own.end + period_words); ++i) {
        // "12 billion over three years, of which the first tranche": the tranche is not all of it.
        if (ends(i) || passage.word(i).is_pause()) break;
        read(i);
    }
    for (std::uint32_t i = own.begin; i-- > clause.begin && own.begin - i <= period_words;) {
        if (ends(i)) break;
        read(i);
    }
    return terms_of(periods);
}

Terms periods_named(const Passage& passage, Stretch stretch, std::span<const Figure> figures) {
    std::vector<std::string> periods;
    for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
        if (auto months = months_of(passage, i, stretch.end, figures); !months.empty())
            periods.push_back(std::move(months));
        if (passage.word(i).stem == quarter || passage.word(i).stem == half)
            if (auto stage = stage_of(passage, i, stretch.end); !stage.empty())
                periods.push_back(std::move(stage));
        const auto month = month_of(passage.word(i));
        if (month.empty() || i == stretch.begin) continue;
        const PassageWord& before = passage.word(i - 1);
        const bool follows = !month_of(before).empty() && passage.word(i).conjunction;
        if (before.is(Class::month_word) || before.text == during || follows)
            periods.push_back(month);
    }
    return terms_of(periods);
}

namespace {

/// "A rise over 2013", "more than in 2013"; "the report on 2013", "the profits for 2013" compare
/// with nothing. `over` is the preposition.
bool is_measured_against(const Passage& passage, std::uint32_t over, std::uint32_t begin) {
    static constexpr std::array<std::string_view, 12> degrees = {
        "اكثر", "اقل", "اعلي", "ادني", "اكبر", "اصغر", "تزيد", "يقل", "تقل", "فارق", "فرق", "تحسن"};
    for (std::uint32_t i = over; i-- > begin;) {
        const PassageWord& word = passage.word(i);
        if (word.is(Class::cue, "rise") || word.is(Class::cue, "fall") ||
            std::find(degrees.begin(), degrees.end(), word.text) != degrees.end())
            return true;
    }
    return false;
}

/// Whether the year at `i` is one that is compared with.
bool is_compared(const Passage& passage, std::uint32_t i, std::uint32_t begin) {
    for (std::uint32_t back = 1; back <= words_to_compared && i >= begin + back; ++back) {
        const PassageWord& word = passage.word(i - back);
        if (word.figure >= 0 && word.figure != passage.word(i).figure) return false;
        if (word.is(Class::status_word, "superseded") || word.text == year_before_this) return true;
        if (word.text == "عن" && is_measured_against(passage, i - back, begin)) return true;
    }
    return false;
}

/// The years that the clause speaks of; of those that it compares with only the figure's own.
std::string years_of(const Passage& passage, Stretch clause, const ClaimContext& context) {
    std::vector<std::string_view> compared;
    for (std::uint32_t i = clause.begin; i < clause.end; ++i)
        if (is_compared(passage, i, clause.begin)) compared.push_back(passage.word(i).text);
    std::string years;
    for (const auto year : context.years) {
        const bool other = year != context.own_year &&
                           std::find(compared.begin(), compared.end(), year) != compared.end();
        if (!other) years.append(years.empty() ? "" : "/").append(year);
    }
    return years;
}

/// "2015-Q2", "H1": of the terms of own_periods().
std::string stage_name(const Terms& periods) {
    std::string name;
    for (const auto& [noun, letter] : {std::pair(quarter, "Q"), std::pair(half, "H")})
        for (const auto period : periods)
            if (period.starts_with(noun) && period.size() == noun.size() + 2)
                name.append(name.empty() ? "" : "/")
                    .append(letter)
                    .append(period.substr(noun.size() + 1));
    return name;
}

}  // namespace

std::string period_of(const Passage& passage, std::size_t figure, const ClaimContext& context) {
    const Stretch own = passage.figure(figure);
    const Stretch clause = passage.clause(figure);
    for (std::uint32_t i = own.end; i < std::min(clause.end, own.end + near_words); ++i) {
        if (passage.word(i).figure >= 0) break;
        if (const Sense* rate = passage.word(i).sense(Class::rate_word)) return rate->key;
    }
    const std::string years = years_of(passage, clause, context);
    const std::string stage = stage_name(context.own_periods);
    return years.empty() || stage.empty() ? years + stage : years + "-" + stage;
}

std::optional<std::string> as_of(const Passage& passage, std::size_t figure,
                                 const std::string& published) {
    const auto today = day_of(published);
    if (!today) return {};
    Stretch clause = passage.clause(figure);
    // "The minister announced, on Tuesday, that the toll had reached 42": commas close no clause.
    const Stretch sentence = passage.sentence(passage.word(clause.begin).sentence);
    while (clause.begin > sentence.begin && passage.word(clause.begin - 1).figure < 0)
        --clause.begin;
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
        const PassageWord& word = passage.word(i);
        const bool says = word.is(Class::attribution) || word.text == "حتي";
        if (!says) continue;
        for (std::uint32_t j = i + 1; j < std::min(clause.end, i + 1 + words_to_day); ++j) {
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
