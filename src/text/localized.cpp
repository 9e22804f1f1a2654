#include "text/localized.hpp"

#include <unicode/calendar.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

namespace tadqiq {
namespace {

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

icu::Locale locale_of(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
}

bool is_currency(std::string_view unit) {
    return unit.size() == 3 &&
           std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// CLDR's unit of an identifier of ours: it says per for our slash, and tonne since version 42.
std::optional<icu::MeasureUnit> measure_unit(std::string_view unit) {
    std::string identifier(unit == "metric-ton" ? "tonne" : unit);
    if (const auto slash = identifier.find('/'); slash != std::string::npos)
        identifier.replace(slash, 1, "-per-");
    UErrorCode status = U_ZERO_ERROR;
    auto found = icu::MeasureUnit::forIdentifier(identifier, status);
    if (U_FAILURE(status)) return {};
    return found;
}

/// Below 1, as many places as show four digits; four above.
icu::number::Precision precision_of(std::string_view digits) {
    const auto bare = digits.starts_with('-') ? digits.substr(1) : digits;
    return bare.starts_with("0.") ? icu::number::Precision::maxSignificantDigits(4)
                                  : icu::number::Precision::maxFraction(4);
}

/// The number at `at` with `digits` digits; empty where there is none.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    if (at + digits > text.size()) return {};
    const char* end = text.data() + at + digits;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value);
    if (error != std::errc() || stop != end) return {};
    return value;
}

struct StatedDate {
    std::optional<int> year, month, day;
};

/// "2020-08-28T…", "2020-08", "2020", "--08-28".
std::optional<StatedDate> stated_date(std::string_view iso) {
    StatedDate date;
    std::size_t at = 2;
    if (!iso.starts_with("--")) {
        if (!(date.year = number_at(iso, 0, 4))) return {};
        if (iso.size() == 4) return date;
        if (iso[4] != '-') return {};
        at = 5;
    }
    if (!(date.month = number_at(iso, at, 2)) || *date.month < 1 || *date.month > 12) return {};
    if (iso.size() == at + 2) return date;
    if (iso[at + 2] != '-' || !(date.day = number_at(iso, at + 3, 2))) return {};
    if (*date.day < 1 || *date.day > 31) return {};
    if (iso.size() > at + 5 && iso[at + 5] != 'T' && iso[at + 5] != ' ') return {};
    return date;
}

}  // namespace

std::string localized_number(std::string_view digits, std::string_view unit, bool compact,
                             std::string_view locale) {
    using namespace icu::number;
    UErrorCode status = U_ZERO_ERROR;
    auto formatter = NumberFormatter::withLocale(locale_of(locale))
                         .precision(precision_of(digits))
                         .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME);
    if (compact) formatter = formatter.notation(Notation::compactLong());
    if (is_currency(unit))
        formatter = formatter.unit(icu::CurrencyUnit(icu::StringPiece(std::string(unit)), status));
    else if (unit == "percent")
        formatter =
            formatter.unit(icu::MeasureUnit::getPercent()).unitWidth(UNUM_UNIT_WIDTH_NARROW);
    else if (const auto measure = unit.empty() ? std::nullopt : measure_unit(unit))
        formatter = formatter.unit(*measure);
    std::string result;
    const auto formatted =
        formatter.formatDecimal({digits.data(), static_cast<int32_t>(digits.size())}, status);
    if (U_SUCCESS(status)) formatted.toString(status).toUTF8String(result);
    return U_SUCCESS(status) ? result : std::string(digits);
}

bool has_localized_unit(std::string_view unit) {
    return unit.empty() || unit == "percent" || is_currency(unit) || measure_unit(unit);
}

namespace {

/// Made once: it takes ICU as long as reading a page. Null where ICU knows no format.
const icu::SimpleDateFormat* date_format(const icu::Locale& where, std::string_view locale,
                                         const std::string& skeleton) {
    thread_local std::map<std::string, std::unique_ptr<icu::SimpleDateFormat>> formats;
    const auto [known, is_new] = formats.try_emplace(std::string(locale) + ' ' + skeleton);
    auto& format = known->second;
    if (!is_new) return format.get();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(where, status));
    if (U_FAILURE(status)) return nullptr;
    format = std::make_unique<icu::SimpleDateFormat>(
        generator->getBestPattern(utf16(skeleton), status), where, status);
    if (U_FAILURE(status)) format.reset();
    if (format) format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    return format.get();
}

}  // namespace

std::string localized_date(std::string_view iso, std::string_view locale) {
    const auto date = stated_date(iso);
    if (!date) return std::string(iso);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale where = locale_of(locale);
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), where, status);
    if (U_FAILURE(status)) return std::string(iso);
    std::string skeleton;
    if (date->year) skeleton += "y";
    if (date->month) skeleton += "MMMM";
    if (date->day) skeleton += "d";
    calendar.clear();
    calendar.set(date->year.value_or(2000), date->month.value_or(1) - 1, date->day.value_or(1));
    const icu::SimpleDateFormat* format = date_format(where, locale, skeleton);
    if (!format) return std::string(iso);
    icu::UnicodeString text;
    format->format(calendar, text, nullptr, status);
    std::string result;
    return U_SUCCESS(status) ? text.toUTF8String(result) : std::string(iso);
}

std::string localized_message(std::string_view pattern, std::string_view locale,
                              std::span<const MessageArgument> arguments) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    const icu::MessageFormat format(utf16(pattern), locale_of(locale), place, status);
    if (U_FAILURE(status)) throw std::invalid_argument("bad message: " + std::string(pattern));
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, value] : arguments) {
        names.push_back(utf16(name));
        if (const long* number = std::get_if<long>(&value))
            values.emplace_back(static_cast<int64_t>(*number));
        else
            values.emplace_back(utf16(std::get<std::string>(value)));
    }
    icu::UnicodeString text;
    format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
    if (U_FAILURE(status)) throw std::invalid_argument("bad message: " + std::string(pattern));
    std::string result;
    return text.toUTF8String(result);
}

}  // namespace tadqiq
