#include "text/cldr.hpp"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>

namespace tadqiq {
namespace {

using Code = std::array<UChar, 4>;

Code wide(std::string_view code) {
    Code out{};
    u_charsToUChars(code.data(), out.data(), 3);
    return out;
}

void add_once(std::vector<std::string>& forms, std::string form) {
    if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end())
        forms.push_back(std::move(form));
}

std::string currency_name(std::string_view code, const char* plural) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    // Where ICU knows no name it gives back the code that it was given.
    const auto iso = wide(code);
    const UChar* name = ucurr_getPluralName(iso.data(), "ar", nullptr, plural, &length, &status);
    std::string out;
    if (U_SUCCESS(status)) icu::UnicodeString(name, length).toUTF8String(out);
    return out;
}

/// "12 metres" without the number; with it CLDR shows which form stands beside it. Empty where the
/// number is left out, as in a dual.
std::string unit_name(const icu::MeasureUnit& unit, long number, bool with_number) {
    UErrorCode status = U_ZERO_ERROR;
    std::string text;
    icu::number::NumberFormatter::withLocale(icu::Locale("ar-u-nu-latn"))
        .unit(unit)
        .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
        .formatInt(number, status)
        .toString(status)
        .toUTF8String(text);
    const std::string digits = std::to_string(number);
    if (U_FAILURE(status)) return {};
    if (!text.starts_with(digits)) return with_number ? std::string() : text;
    if (!with_number) return {};
    text.erase(0, digits.size());
    while (text.starts_with(' ')) text.erase(0, 1);
    if (text.starts_with("\u00A0")) text.erase(0, 2);
    return text;
}

/// Kinds of units of which news has amounts.
bool is_of_news(std::string_view type) {
    constexpr std::array<std::string_view, 14> types = {
        "area",  "digital", "electric", "energy",   "force", "frequency", "graphics",
        "light", "length",  "mass",     "pressure", "power", "torque",    "volume"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

std::vector<CldrName> arabic_currency_names() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UEnumeration, decltype(&uenum_close)> codes(
        ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status), uenum_close);
    std::vector<CldrName> all;
    std::int32_t length = 0;
    while (const char* code = uenum_next(codes.get(), &length, &status)) {
        CldrName name{code, {}, {}};
        for (const char* plural : {"other", "few", "many", "one"})
            if (auto form = currency_name(code, plural); form != code) add_once(name.forms, form);
        const auto two = currency_name(code, "two");
        if (std::find(name.forms.begin(), name.forms.end(), two) == name.forms.end() && two != code)
            name.dual = two;
        if (!name.forms.empty()) all.push_back(std::move(name));
    }
    assert(U_SUCCESS(status));
    return all;
}

std::vector<CldrName> arabic_unit_names() {
    UErrorCode status = U_ZERO_ERROR;
    std::vector<icu::MeasureUnit> units(1000);
    units.resize(static_cast<std::size_t>(icu::MeasureUnit::getAvailable(
        units.data(), static_cast<std::int32_t>(units.size()), status)));
    assert(U_SUCCESS(status));
    std::vector<CldrName> all;
    for (const auto& unit : units) {
        const std::string_view key = unit.getIdentifier();
        if (!is_of_news(unit.getType()) || key.starts_with("square-") ||
            key.starts_with("cubic-") || key.find("-per-") != key.npos)
            continue;
        CldrName name{std::string(key), {}, unit_name(unit, 2, false)};
        for (const long number : {100, 3, 11}) add_once(name.forms, unit_name(unit, number, true));
        if (!name.forms.empty()) all.push_back(std::move(name));
    }
    return all;
}

bool is_iso_currency(std::string_view code) {
    return code.size() == 3 && ucurr_getNumericCode(wide(code).data()) != 0;
}

bool is_cldr_unit(std::string_view identifier) {
    UErrorCode status = U_ZERO_ERROR;
    const auto unit = icu::MeasureUnit::forIdentifier(std::string(identifier).c_str(), status);
    return U_SUCCESS(status) && !identifier.empty() && unit != icu::MeasureUnit();
}

}  // namespace tadqiq
