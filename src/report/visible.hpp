// Text of an article on its way to a reader's screen: nothing in it may act on the terminal or on
// the order of the words around it.
#pragma once

#include <string>
#include <string_view>

namespace tadqiq {

/// The text with every control character, and every bidi embedding, override and isolate,
/// spelled out ("<U+202E>"), and white space of any kind as a space. Direction marks (U+200E,
/// U+200F, U+061C) stay: they are part of ordinary Arabic print and reach no further than a word.
/// Bytes that are no UTF-8, as names of files may hold, are spelled out too ("<FF>").
std::string visible(std::string_view text);

}  // namespace tadqiq
