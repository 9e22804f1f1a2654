// Where a figure can begin, before the grammar is asked: tests that pass over most words.
#pragma once

#include <cstdint>
#include <span>

#include "figures/token.hpp"

namespace tadqiq {

/// A hyphen that can be a minus: before touching digits, behind nothing that it could join to.
bool is_minus(std::span<const Token> tokens, std::uint32_t at);
/// Whether an amount can begin at this word. Prepositions, units and nouns begin one only before
/// certain words: the grammar would find that out, too; this is faster, and they are many.
bool may_begin_phrase(std::span<const Token> tokens, std::uint32_t at);
/// Whether an identifier can begin at this word.
bool may_begin_name(std::span<const Token> tokens, std::uint32_t at);

/// Whether the number here can begin a date, or a clock time, by what stands behind it.
bool may_begin_date(std::span<const Token> tokens, std::uint32_t at);
bool may_begin_clock(std::span<const Token> tokens, std::uint32_t at);

}  // namespace tadqiq
