#include "figures/dual.hpp"

namespace tadqiq {
namespace {

/// "-tayn" ends the dual of a feminine noun; shorter words that end so are others.
constexpr std::string_view feminine_dual = "\u062A\u064A\u0646";
constexpr std::string_view nominative_dual = "\u062A\u0627\u0646",
                           land = "\u0633\u062A\u0627\u0646";
constexpr std::string_view oblique_dual = "\u064A\u0646", subject_dual = "\u0627\u0646";
constexpr std::string_view both = "\u0647\u0645\u0627";
constexpr std::size_t shortest_dual = 8;        // bytes
constexpr std::size_t longest_of_no_dual = 10;  // bytes

}  // namespace

bool is_dual_of(std::string_view word, std::string_view singular) {
    for (const std::string_view ending : {oblique_dual, subject_dual}) {
        if (!word.ends_with(ending)) continue;
        const auto stem = word.substr(0, word.size() - ending.size());
        if (stem == singular) return true;
        // ta marbuta, folded to ha, opens to ta: "marra", "marratayn"
        if (stem.ends_with("\u062A") && singular.ends_with("\u0647") &&
            stem.substr(0, stem.size() - 2) == singular.substr(0, singular.size() - 2))
            return true;
    }
    return false;
}

bool is_feminine_dual(std::string_view word) {
    return word.size() > longest_of_no_dual &&
           (word.ends_with(feminine_dual) ||
            (word.ends_with(nominative_dual) && !word.ends_with(land)));
}

bool may_be_dual(std::string_view word) {
    return word.size() >= shortest_dual &&
           (word.ends_with(oblique_dual) || word.ends_with(subject_dual));
}

bool ends_in_both(std::string_view word) {
    return word.ends_with(both);
}

}  // namespace tadqiq
