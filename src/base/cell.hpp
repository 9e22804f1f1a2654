// A value of a table: what a query gives and a renderer prints.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace tadqiq {

/// Bytes that are no text.
struct Blob {
    std::string bytes;

    friend bool operator==(const Blob&, const Blob&) = default;
};

/// SQL's null, integer, real, text and blob. Text is as stored, mostly UTF-8.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

}  // namespace tadqiq
