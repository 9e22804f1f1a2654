// From what the grammar took to a figure: kind, unit and value, by the words around it.
#pragma once

#include <optional>
#include <span>

#include "figures/figure.hpp"
#include "figures/phrase.hpp"
#include "figures/reading.hpp"

namespace tadqiq {

/// The surroundings that decide what a phrase means.
struct Surroundings {
    std::span<const Token> tokens;
    std::uint32_t begin = 0, end = 0;  ///< the phrase's tokens
    const ReadingContext* context = nullptr;

    const Token* before() const { return begin > 0 ? &tokens[begin - 1] : nullptr; }
    const Token* after() const { return end < tokens.size() ? &tokens[end] : nullptr; }
};

/// ISO 4217 of the country that a word names: a nationality, a country, a town; empty for others.
std::string_view currency_named(const Token& token);

/// The figure that an amount states, without its hedge and places; empty where it states none
/// ("one of", a year's name).
std::optional<Figure> interpret(const Phrase& phrase, const Surroundings& around);

}  // namespace tadqiq
