#include "figures/figure.hpp"

#include <array>

namespace tadqiq {
namespace {

constexpr std::array<std::string_view, 13> kind_names = {
    "count", "money", "measure", "percent", "fraction", "multiple",  "duration",
    "age",   "date",  "time",    "ordinal", "score",    "identifier"};
constexpr std::array<std::string_view, 8> hedge_names = {
    "exact", "about", "more_than", "at_least", "less_than", "at_most", "between", "order"};

template <typename Enum>
std::optional<Enum> named(std::string_view wanted, const auto& names) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == wanted) return static_cast<Enum>(i);
    return {};
}

}  // namespace

std::string_view name(Kind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}
std::string_view name(Hedge hedge) {
    return hedge_names[static_cast<std::size_t>(hedge)];
}
std::optional<Kind> kind_named(std::string_view s) {
    return named<Kind>(s, kind_names);
}
std::optional<Hedge> hedge_named(std::string_view s) {
    return named<Hedge>(s, hedge_names);
}

bool is_amount(Kind kind) {
    return kind <= Kind::age;
}

}  // namespace tadqiq
