#include "report/timeline.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <utility>

namespace tadqiq {
namespace {

constexpr std::size_t most_days = 4;

/// Days since 1970 of "2020-08-28..."; empty where a full day is not stated.
std::optional<int> day_number(const std::string& iso) {
    int parts[3] = {};
    const std::size_t begins[] = {0, 5, 8}, sizes[] = {4, 2, 2};
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return {};
    for (int i = 0; i < 3; ++i) {
        const char* begin = iso.data() + begins[i];
        if (std::from_chars(begin, begin + sizes[i], parts[i]).ptr != begin + sizes[i]) return {};
    }
    using namespace std::chrono;
    const year_month_day date{year(parts[0]), month(static_cast<unsigned>(parts[1])),
                              day(static_cast<unsigned>(parts[2]))};
    if (!date.ok()) return {};
    return sys_days(date).time_since_epoch().count();
}

}  // namespace

std::optional<Timeline> timeline(std::span<const DatedAmount> amounts) {
    std::map<std::pair<int, std::size_t>, const DatedAmount*> by_day;
    std::vector<Decimal> bounds;
    for (const auto& amount : amounts) {
        const auto day = day_number(amount.day);
        if (!day || !amount.implied.low || !amount.implied.high) continue;
        by_day.try_emplace({*day, amount.stance}, &amount);
        bounds.insert(bounds.end(), {*amount.implied.low, *amount.implied.high});
    }
    if (by_day.empty()) return {};
    const int first = by_day.begin()->first.first, last = by_day.rbegin()->first.first;
    const auto axis = Axis::over(bounds);
    if (first == last || !axis) return {};

    const auto place = [&](int day) { return double(day - first) / double(last - first); };
    Timeline result{axis->is_logarithmic(), {}, {}, axis->ticks()};
    std::map<int, std::string> days;
    for (const auto& [key, amount] : by_day) {
        result.points.push_back({place(key.first), axis->at(*amount->implied.low),
                                 axis->at(*amount->implied.high), key.second});
        days.emplace(key.first, amount->day.substr(0, 10));
    }
    // Of many days the first, the last, and those that stand nearest to even steps between them.
    const std::size_t shown = std::min(days.size(), most_days);
    double previous = -1;
    for (std::size_t i = 0; i < shown; ++i) {
        const double wanted = shown == 1 ? 0 : double(i) / double(shown - 1);
        const auto nearest = std::min_element(days.begin(), days.end(), [&](auto& x, auto& y) {
            return std::abs(place(x.first) - wanted) < std::abs(place(y.first) - wanted);
        });
        // Two labels need room beside each other.
        const double at = place(nearest->first);
        const bool is_last = i + 1 == shown;
        if (is_last && !result.days.empty() && at - previous < 0.2 && result.days.size() > 1)
            result.days.pop_back();
        if (is_last || previous < 0 || (at - previous >= 0.2 && at <= 0.8)) {
            result.days.push_back({at, nearest->second});
            previous = at;
        }
    }
    return result;
}

}  // namespace tadqiq
