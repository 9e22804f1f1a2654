#include "report/amount.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace tadqiq {
namespace {

std::string_view words_of(Hedge hedge, Language language) {
    const bool english = language == Language::english;
    switch (hedge) {
        case Hedge::exact:
            return "";
        case Hedge::about:
            return english ? "about " : "نحو ";
        case Hedge::more_than:
            return english ? "more than " : "أكثر من ";
        case Hedge::at_least:
            return english ? "at least " : "ما لا يقل عن ";
        case Hedge::less_than:
            return english ? "less than " : "أقل من ";
        case Hedge::at_most:
            return english ? "at most " : "ما لا يزيد على ";
        case Hedge::between:
            return english ? "between " : "ما بين ";
        case Hedge::order:
            return english ? "in the order of " : "في حدود ";
    }
    std::abort();  // no such hedge
}

}  // namespace

std::string figure_in_words(const Figure& figure, Language language) {
    if (!figure.literal.empty()) return figure.literal;
    const auto number = [&](const Decimal& n) {
        return figure.kind == Kind::date ? n.str() : number_in_words(n, language);  // 2003
    };
    std::string words(words_of(figure.hedge, language));
    if (figure.value)
        words += number(*figure.value);
    else if (figure.low && figure.high)
        words += fmt::format("{} {}{}", number(*figure.low),
                             language == Language::english ? "and " : "و", number(*figure.high));
    else
        return {};
    if (figure.unit == "percent")
        words += "%";
    else if (!figure.unit.empty())
        words += " " + figure.unit;
    return words;
}

}  // namespace tadqiq
