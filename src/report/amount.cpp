#include "report/amount.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace tadqiq {
namespace {

/// The scale word says it exactly with three decimals: 4.13 billion, but not 4,130,001,000.
bool is_said_by_scale(const Decimal& amount) {
    for (const int scale : {12, 9, 6})
        if (amount.whole_digits() > scale) return amount.exponent() >= scale - 3;
    return false;
}

std::string number(const Decimal& amount, std::string_view unit, const Reader& reader) {
    return localized_number(amount.str(), unit, is_said_by_scale(amount), reader.locale());
}

bool is_digit_at(std::string_view text, std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

/// "2020-08-28", and no more digits.
bool starts_with_day(std::string_view text) {
    for (std::size_t i = 0; i < 10; ++i)
        if (i == 4 || i == 7 ? i >= text.size() || text[i] != '-' : !is_digit_at(text, i))
            return false;
    return !is_digit_at(text, 10);
}

std::string unit_name(std::string_view unit, const Reader& reader) {
    return std::string(Messages::of(reader.language).find("unit", unit).value_or(unit));
}

}  // namespace

std::string amount_in_words(const Decimal& amount, std::string_view unit, const Reader& reader) {
    const Messages& say = Messages::of(reader.language);
    if (has_localized_unit(unit)) return number(amount, unit, reader);
    if (const auto slash = unit.rfind('/'); slash != std::string_view::npos)
        return say.format(reader, "per",
                          {{"amount", amount_in_words(amount, unit.substr(0, slash), reader)},
                           {"unit", unit_name(unit.substr(slash + 1), reader)}});
    return say.format(reader, "with-unit",
                      {{"amount", number(amount, "", reader)}, {"unit", unit_name(unit, reader)}});
}

std::string figure_in_words(const Figure& figure, const Reader& reader) {
    if (figure.kind == Kind::date) {
        const auto& [value, literal] = std::tie(figure.value, figure.literal);
        return localized_date(literal.empty() && value ? value->str() : literal, reader.locale());
    }
    if (!figure.literal.empty()) return figure.literal;
    const auto& last = figure.value ? figure.value : figure.high;
    if (!last) return {};
    const std::string low = figure.low ? amount_in_words(*figure.low, "", reader) : "";
    return Messages::of(reader.language)
        .format(reader, "hedge-" + std::string(name(figure.hedge)),
                {{"low", low}, {"amount", amount_in_words(*last, figure.unit, reader)}});
}

std::string range_in_words(const Range& range, std::string_view unit, const Reader& reader) {
    const auto& [low, high, low_open, high_open] = range;
    const auto say = [&](std::string_view key) {
        const bool both = key == "range-between";
        return Messages::of(reader.language)
            .format(reader, key,
                    {{"low", low ? amount_in_words(*low, both ? "" : unit, reader) : ""},
                     {"high", high ? amount_in_words(*high, unit, reader) : ""}});
    };
    if (!high && !low) return {};
    if (!high) return say(low_open ? "range-above" : "range-or-more");
    // "Below 10,000" goes without saying that no count is negative.
    if (!low || (low->is_zero() && !high->is_zero()))
        return say(high_open ? "range-below" : "range-or-less");
    return say(*low == *high ? "range-exactly" : "range-between");
}

std::string in_words_of(std::string_view sentence, const Reader& reader) {
    const bool arabic_digits = reader.locale() == "ar-u-nu-arab";
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const auto rest = sentence.substr(i);
        if (rest.starts_with("«") || (rest.starts_with('"') && !quoted))
            quoted = true;
        else if (rest.starts_with("»") || rest.starts_with('"'))
            quoted = false;
        const bool in_number =
            i > 0 && is_digit_at(sentence, i - 1) && is_digit_at(sentence, i + 1);
        if (quoted) {
            out += sentence[i];
        } else if (starts_with_day(rest) && (i == 0 || !is_digit_at(sentence, i - 1))) {
            out += localized_date(rest.substr(0, 10), reader.locale());
            i += 9;
        } else if (arabic_digits && is_digit_at(sentence, i)) {
            out += {'\xD9', static_cast<char>('\xA0' + (sentence[i] - '0'))};  // U+0660 ...
        } else if (arabic_digits && in_number && (sentence[i] == ',' || sentence[i] == '.')) {
            out += sentence[i] == ',' ? "٬" : "٫";
        } else {
            out += sentence[i];
        }
    }
    return out;
}

}  // namespace tadqiq
