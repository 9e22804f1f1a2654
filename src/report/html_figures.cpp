#include "report/html_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "report/amount.hpp"
#include "report/timeline.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::object;

/// Where the axis lies in the width of the drawing, in percent. Amounts grow to the right in either
/// language, as both print their charts; the letters stand where a reader begins.
struct Across {
    double begin, end, letters;

    explicit Across(const Reader& reader)
        : begin(reader.language == Language::english ? 8 : 4),
          end(reader.language == Language::english ? 96 : 92),
          letters(reader.language == Language::english ? 2.5 : 97.5) {}
    double at(double place) const { return begin + place * (end - begin); }
};
/// The height of a row of the number line, in pixels.
constexpr int row_height = 32;
/// The axis of the timeline, in percent, and from top to bottom in pixels.
constexpr double days_begin = 18, days_end = 94;
constexpr int amounts_top = 14, amounts_bottom = 158;

std::string percent(double at) {
    return fmt::format("{:.2f}", at);
}

object range_data(const LineRange& range, const Across& across) {
    // A single amount is still to be seen.
    const double width = std::max(range.to - range.from, 0.01);
    const double from = range.to - range.from < width ? range.from - width / 2 : range.from;
    return {{"x", percent(across.at(from))},
            {"end", percent(across.at(from + width))},
            {"width", percent(width * (across.end - across.begin))},
            {"below", data(range.goes_below)},
            {"above", data(range.goes_above)}};
}

int down(double at) {
    return static_cast<int>(amounts_bottom - at * (amounts_bottom - amounts_top));
}

/// Long units would cover each other; the words around the drawing name them.
std::string tick_text(const Decimal& value, const Reader& reader) {
    return amount_in_words(value, "", reader);
}

}  // namespace

std::optional<data> number_line_data(std::span<const StanceFigure> stances, const Reader& reader) {
    const Messages& say = Messages::of(reader.language);
    std::vector<LineStance> drawn;
    std::vector<const StanceFigure*> of_row;
    for (const auto& stance : stances) {
        if (stance.unit != stances.front().unit) continue;
        drawn.push_back(stance.line);
        of_row.push_back(&stance);
    }
    const auto line = number_line(drawn);
    if (!line) return {};
    const Across across(reader);
    const int bottom = static_cast<int>(line->rows.size()) * row_height + 6;
    list rows, ticks;
    std::string description = say["line-title"] + ".";
    for (std::size_t i = 0; i < line->rows.size(); ++i) {
        const auto& row = line->rows[i];
        const StanceFigure& stance = *of_row[i];
        const int middle = static_cast<int>(i) * row_height + 20;
        object shown{{"verdict", std::string(name(stance.verdict))},
                     {"letter", stance.letter},
                     {"letter-x", percent(across.letters)},
                     {"letter-y", std::to_string(middle + 5)},
                     {"middle", std::to_string(middle)},
                     {"literal", range_data(row.literal, across)},
                     {"implied", range_data(row.implied, across)},
                     {"literal-y", std::to_string(middle - 4)},
                     {"implied-y", std::to_string(middle - 7)},
                     {"has-value", data(row.value.has_value())}};
        if (row.value) {
            shown["value"] = percent(across.at(*row.value));
            shown["value-y1"] = std::to_string(middle - 11);
            shown["value-y2"] = std::to_string(middle + 11);
        }
        rows.push_back(shown);
        description += ' ' + say.format(reader, "line-row",
                                        {{"label", stance.letter},
                                         {"amount", stance.amount},
                                         {"means", stance.means}});
    }
    for (const auto& tick : line->ticks)
        ticks.push_back(object{{"x", percent(across.at(tick.at))},
                               {"bottom", std::to_string(bottom)},
                               {"baseline", std::to_string(bottom + 16)},
                               {"text", tick_text(tick.value, reader)}});
    object all{{"height", std::to_string(bottom + 22)},
               {"description", description},
               {"rows", rows},
               {"ticks", ticks}};
    if (line->logarithmic) all["log"] = say["line-log"];
    return data(all);
}

std::optional<data> timeline_data(std::span<const StanceFigure> stances, const Reader& reader) {
    const Messages& say = Messages::of(reader.language);
    std::vector<DatedAmount> amounts;
    for (std::size_t i = 0; i < stances.size(); ++i)
        if (stances[i].unit == stances.front().unit)
            for (const auto& day : stances[i].days)
                amounts.push_back({day, stances[i].line.ranges.implied, i});
    const auto line = timeline(amounts);
    if (!line) return {};
    const auto along = [](double at) { return percent(days_begin + at * (days_end - days_begin)); };
    list points, days, ticks;
    // Points of one day that stand too close for two letters have them side by side.
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < line->points.size(); ++i) {
        constexpr int height_of_letter = 15;
        const auto& point = line->points[i];
        const auto middle_of = [](const auto& of) { return down((of.from + of.to) / 2); };
        letters.push_back(stances[point.stance].letter);
        for (std::size_t other = 0; other < i; ++other)
            if (line->points[other].at == point.at && !letters[other].empty() &&
                std::abs(middle_of(line->points[other]) - middle_of(point)) < height_of_letter) {
                letters[other] += say["comma"] + ' ' + letters[i];
                letters[i].clear();
                break;
            }
    }
    for (std::size_t i = 0; i < line->points.size(); ++i) {
        const auto& point = line->points[i];
        const StanceFigure& stance = stances[point.stance];
        const int middle = down((point.from + point.to) / 2);
        points.push_back(object{{"verdict", std::string(name(stance.verdict))},
                                {"letter", letters[i]},
                                {"x", along(point.at)},
                                {"y1", std::to_string(down(point.from))},
                                {"y2", std::to_string(down(point.to))},
                                {"middle", std::to_string(middle)},
                                {"letter-y", std::to_string(middle + 5)}});
    }
    std::string description = say["timeline-title"] + ".";
    for (const auto& [day, implied, stance] : amounts)
        description += ' ' + say.format(reader, "timeline-row",
                                        {{"label", stances[stance].letter},
                                         {"date", visible(localized_date(day, reader.locale()))},
                                         {"amount", stances[stance].amount}});
    for (const auto& day : line->days) {
        const std::string place = day.at >= 1 ? "last" : "";
        days.push_back(object{{"x", day.at >= 1 ? percent(98) : along(day.at)},
                              {"place", place},
                              {"text", localized_date(day.day, reader.locale())}});
    }
    for (const auto& tick : line->ticks)
        ticks.push_back(object{{"y", std::to_string(down(tick.at))},
                               {"text-y", std::to_string(down(tick.at) + 4)},
                               {"text", tick_text(tick.value, reader)}});
    return data(object{{"title", say["timeline-title"]},
                       {"description", description},
                       {"points", points},
                       {"days", days},
                       {"ticks", ticks}});
}

list sentence_data(const Article& article, std::span<const Claim> claims,
                   std::span<const std::size_t> marked, const Claim& sentence) {
    const auto text = article.field(sentence.field);
    std::vector<Span> figures;
    for (const auto index : marked)
        if (claims[index].field == sentence.field &&
            sentence.sentence.contains(claims[index].figure.text))
            figures.push_back(claims[index].figure.text);
    std::sort(figures.begin(), figures.end(),
              [](const Span& x, const Span& y) { return x.begin < y.begin; });
    list parts;
    std::uint32_t at = sentence.sentence.begin;
    for (const auto& figure : figures) {
        if (figure.begin < at) continue;
        parts.push_back(object{{"text", visible(Span{at, figure.begin}.of(text))},
                               {"figure", visible(figure.of(text))}});
        at = figure.end;
    }
    parts.push_back(object{{"text", visible(Span{at, sentence.sentence.end}.of(text))}});
    return parts;
}

}  // namespace tadqiq
