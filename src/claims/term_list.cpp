#include "claims/term_list.hpp"

#include <algorithm>

namespace tadqiq {
namespace {

/// How long a block is, in its numbers.
std::size_t length(std::size_t count, std::size_t bytes) {
    return 1 + count + (bytes + sizeof(std::uint32_t) - 1) / sizeof(std::uint32_t);
}

std::unique_ptr<std::uint32_t[]> block_of(const auto& terms) {
    if (terms.empty()) return nullptr;
    std::size_t bytes = 0;
    for (const std::string_view term : terms) bytes += term.size();
    const std::size_t count = terms.size();
    std::unique_ptr<std::uint32_t[]> block(new std::uint32_t[length(count, bytes)]);
    std::uint32_t* end = block.get();
    *end++ = static_cast<std::uint32_t>(count);
    auto* const text = reinterpret_cast<char*>(end + count);
    char* at = text;
    for (const std::string_view term : terms) {
        at = std::copy(term.begin(), term.end(), at);
        *end++ = static_cast<std::uint32_t>(at - text);
    }
    return block;
}

}  // namespace

Terms::Terms(std::span<const std::string_view> sorted) : block_(block_of(sorted)) {}

Terms::Terms(TermSpan some) : block_(block_of(some)) {}

Terms::Terms(const Terms& other) {
    if (other.empty()) return;
    const std::size_t size = length(other.size(), other.block_[other.size()]);
    block_.reset(new std::uint32_t[size]);
    std::copy_n(other.block_.get(), size, block_.get());
}

}  // namespace tadqiq
