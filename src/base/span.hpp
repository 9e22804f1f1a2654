// A stretch of bytes.
#pragma once

#include <cstdint>
#include <string_view>

namespace tadqiq {

/// UTF-8 bytes [begin, end) of a text as it was received. Articles stay below 4 GiB.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin >= end; }
    std::uint32_t size() const { return end - begin; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }

    friend bool operator==(Span, Span) = default;
};

}  // namespace tadqiq
