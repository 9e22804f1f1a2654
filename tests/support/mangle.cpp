#include "support/mangle.hpp"

#include <array>
#include <random>

#include "text/utf8.hpp"

namespace tadqiq::test {
namespace {

constexpr std::array<std::string_view, 30> strewn = {
    "\u200F", "\u200E", "\u202B", "\u202C", "\u2066", "\u2069",    "\u061C", "\u00A0",
    "\u200B", "\u00AD", "\u0640", "\u064B", "\u0651", "\u0670",    "\uFEFB", "\uFEF7",
    "\uFDFC", "\uFDFA", "½",      "²",      "٫",      "٬",         "٣",      "۷",
    "\r",     "\r\n",   "\u2028", "\t",     "😀",      "\U0001D7D9"};

}  // namespace

std::string mangled(std::string_view text, std::uint32_t seed) {
    // The engine's numbers are the same everywhere; those of the standard's distributions are not.
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    std::string out, held;
    for (std::size_t at = 0; at < text.size();) {
        const auto size = code_point_at(text, at).size;
        const std::string_view c = text.substr(at, size);
        at += size;
        switch (below(12)) {
            case 0:
                break;
            case 1:
                out.append(c).append(c);
                break;
            case 2:
                out.append(strewn[below(strewn.size())]);
                break;
            case 3:
                out.append(c).append(strewn[below(strewn.size())]);
                break;
            case 4:
                held = c;
                break;  // comes back later
            default:
                out.append(c);
        }
        if (!held.empty() && below(3) == 0) {
            out.append(held);
            held.clear();
        }
    }
    return out;
}

}  // namespace tadqiq::test
