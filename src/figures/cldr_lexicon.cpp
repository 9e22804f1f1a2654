// Writes the names that CLDR has for currencies and units as rows of the lexicon, at build time:
// tadqiq_cldr_lexicon OUTPUT. Our own files stand above them (Lexicon::standard).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "text/cldr.hpp"

namespace {

using tadqiq::CldrName;

/// Units whose Arabic names are words of every day or numbers ("stone" is spelled as sixty), and
/// those that have another identifier here.
constexpr std::array<std::string_view, 21> left_out = {
    "stone",        "grain",        "dram",      "drop",           "jigger", "pinch",
    "point",        "em",           "dot",       "fathom",         "ton",    "candela",
    "earth-radius", "solar-radius", "quart",     "quart-imperial", "cup",    "tonne",
    "foodcalorie",  "item",         "revolution"};

std::string row(std::string_view cls, std::string_view key, const std::vector<std::string>& forms,
                std::string_view note) {
    return fmt::format("{}\t{}\t{}\t{}\n", cls, key, fmt::join(forms, "|"), note);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ofstream out(argv[1], std::ios::binary);
    out << "# Made by src/figures/cldr_lexicon.cpp.\n";
    for (const CldrName& name : tadqiq::arabic_currency_names()) {
        const std::string note = name.key + "\t" + name.key;
        out << row("currency", name.key, name.forms, note);
        if (!name.dual.empty()) out << row("dual_currency", name.key, {name.dual}, note);
    }
    for (const CldrName& name : tadqiq::arabic_unit_names()) {
        if (std::find(left_out.begin(), left_out.end(), name.key) != left_out.end()) continue;
        out << row("unit_word", name.key, name.forms, "measure");
        const bool city = name.key == "mile";  // two miles are Milan
        if (!name.dual.empty() && !city) out << row("dual_unit", name.key, {name.dual}, "measure");
    }
    return out.flush() ? 0 : 3;
}
