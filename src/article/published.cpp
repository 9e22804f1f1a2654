#include "article/published.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "article/ascii.hpp"

namespace tadqiq {
namespace {

/// Takes fixed-width fields off the front of a text.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    /// `width` digits as a number of at most `max`; a failure once is one for good.
    int digits(std::size_t width, int max = 9999) {
        int value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            if (i >= text_.size() || text_[i] < '0' || text_[i] > '9') return failed_ = true, 0;
            value = value * 10 + (text_[i] - '0');
        }
        text_.remove_prefix(width);
        failed_ = failed_ || value > max;
        return value;
    }
    bool take(char c) {
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }
    bool take_any(std::string_view any) {
        if (text_.empty() || any.find(text_.front()) == std::string_view::npos) return false;
        text_.remove_prefix(1);
        return true;
    }
    void expect(char c) { failed_ = !take(c) || failed_; }
    bool done() const { return text_.empty() && !failed_; }
    bool at_end() const { return text_.empty(); }

  private:
    std::string_view text_;
    bool failed_ = false;
};

bool is_day(int year, int month, int day) {
    using namespace std::chrono;
    return year > 0 &&
           year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day))
               .ok();
}

/// "10:00", "10:00:00.5", with a zone behind it or without.
void scan_time(Scanner& scan) {
    scan.digits(2, 24);
    scan.expect(':');
    scan.digits(2, 59);
    if (scan.take(':')) {
        scan.digits(2, 60);
        if (scan.take_any(".,")) {
            scan.digits(1);
            while (scan.take_any("0123456789")) {
            }
        }
    }
    if (scan.take_any("+-")) {
        scan.digits(2, 14);
        if (scan.take(':') || !scan.at_end()) scan.digits(2, 59);
    } else {
        scan.take_any("Zz");
    }
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!(text = trimmed(text)).empty()) {
        const auto end = std::min(text.find_first_of(ascii_space), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

/// A zone of RFC 822 as ISO 8601 writes it; empty for one that the standard does not know, as
/// the time then stands without a zone.
std::string iso_zone(std::string_view zone) {
    struct Named {
        std::string_view name, offset;
    };
    static constexpr std::array<Named, 12> named = {{{"GMT", "Z"},
                                                     {"UT", "Z"},
                                                     {"UTC", "Z"},
                                                     {"Z", "Z"},
                                                     {"EST", "-05:00"},
                                                     {"EDT", "-04:00"},
                                                     {"CST", "-06:00"},
                                                     {"CDT", "-05:00"},
                                                     {"MST", "-07:00"},
                                                     {"MDT", "-06:00"},
                                                     {"PST", "-08:00"},
                                                     {"PDT", "-07:00"}}};
    for (const auto& [name, offset] : named)
        if (name == zone) return std::string(offset);
    Scanner scan(zone);
    if (!scan.take_any("+-")) return {};
    const int hours = scan.digits(2, 14);
    scan.take(':');
    const int minutes = scan.digits(2, 59);
    return scan.done() ? fmt::format("{}{:02}:{:02}", zone.front(), hours, minutes) : std::string();
}

}  // namespace

std::optional<std::string> iso_date(std::string_view stated) {
    stated = trimmed(stated);
    Scanner scan(stated);
    const int year = scan.digits(4);
    scan.expect('-');
    const int month = scan.digits(2);
    scan.expect('-');
    const int day = scan.digits(2);
    if (scan.take_any("T ")) scan_time(scan);
    if (!scan.done() || !is_day(year, month, day)) return {};
    return std::string(stated);
}

std::optional<std::string> feed_date(std::string_view stated) {
    if (auto iso = iso_date(stated)) return iso;
    auto words = words_of(stated);
    if (!words.empty() && words.front().ends_with(',')) words.erase(words.begin());
    if (words.size() < 3) return {};

    static constexpr std::array<std::string_view, 12> months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found = std::find(months.begin(), months.end(), words[1].substr(0, 3));
    if (found == months.end()) return {};
    const int month = static_cast<int>(found - months.begin()) + 1;
    Scanner day_scan(words[0]), year_scan(words[2]);
    const int day = day_scan.digits(words[0].size() == 1 ? 1 : 2);
    const int year = year_scan.digits(4);
    if (!day_scan.done() || !year_scan.done() || !is_day(year, month, day)) return {};

    std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    if (words.size() == 3) return date;
    date += fmt::format("T{}{}", words[3], words.size() > 4 ? iso_zone(words[4]) : "");
    return iso_date(date);
}

}  // namespace tadqiq
