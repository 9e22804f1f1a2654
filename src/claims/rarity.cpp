#include "claims/rarity.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <unordered_map>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"

namespace tadqiq {
namespace {

constexpr double articles = 10'000, of_unlisted = 10;

double rarity_of(double frequency) {
    return std::log(articles / frequency) / std::log(articles / of_unlisted);
}

std::unordered_map<std::string, double> load() {
    std::unordered_map<std::string, double> rarities;
    for (const auto& file : claims_files()) {
        if (!file.path.ends_with("ordinary.tsv")) continue;
        for (const auto& row : read_tsv(file.path, file.content)) {
            const std::string_view cell = row.field(1);
            double frequency = 0;
            const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), frequency);
            if (read.ec != std::errc() || frequency < 1)
                throw Error(Fault::lexicon, row.place(), fmt::format("'{}' is no frequency", cell));
            rarities.emplace(row.field(0), rarity_of(frequency));
        }
    }
    return rarities;
}

}  // namespace

double rarity(const std::string& term) {
    static const auto rarities = load();
    const auto known = rarities.find(term);
    return known == rarities.end() ? 1 : known->second;
}

}  // namespace tadqiq
