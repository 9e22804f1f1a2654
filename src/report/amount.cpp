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

std::string with_digits_of(std::string_view sentence, const Reader& reader) {
    if (reader.locale() != "ar-u-nu-arab") return std::string(sentence);
    std::string out;
    bool quoted = false;
    const auto is_digit = [&](std::size_t i) {
        return i < sentence.size() && sentence[i] >= '0' && sentence[i] <= '9';
    };
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const auto rest = sentence.substr(i);
        if (rest.starts_with("«")) quoted = true;
        if (rest.starts_with("»")) quoted = false;
        const bool in_number = i > 0 && is_digit(i - 1) && is_digit(i + 1);
        if (!quoted && is_digit(i))
            out += {'\xD9', static_cast<char>('\xA0' + (sentence[i] - '0'))};  // U+0660 ...
        else if (!quoted && sentence[i] == ',' && in_number)
            out += "٬";
        else if (!quoted && sentence[i] == '.' && in_number)
            out += "٫";
        else
            out += sentence[i];
    }
    return out;
}

}  // namespace tadqiq
