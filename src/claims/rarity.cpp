#include "claims/rarity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"
#include "base/word_map.hpp"

namespace tadqiq {
namespace {

constexpr double articles = 10'000, of_unlisted = 10;

double rarity_of(double frequency) {
    return std::log(articles / frequency) / std::log(articles / of_unlisted);
}

WordMap<double> load() {
    WordMap<double> rarities;
    for (const auto& file : claims_files()) {
        if (!file.path.ends_with("ordinary.tsv")) continue;
        for (const auto& row : read_tsv(file.path, file.content)) {
            const std::string_view cell = row.field(1);
            double frequency = 0;
            const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), frequency);
            if (read.ec != std::errc() || frequency < 1)
                throw Error(Fault::lexicon, row.place(), fmt::format("'{}' is no frequency", cell));
            rarities.insert(row.field(0), rarity_of(frequency));
        }
    }
    return rarities;
}

}  // namespace

double rarity(std::string_view term) {
    static const auto rarities = load();
    const double* known = rarities.find(term);
    return known ? *known : 1;
}

double rarity_of_shared(const Terms& a, const Terms& b) {
    double rarest = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const int order = a[i].compare(b[j]);
        const char kind = a[i][0];
        if (order == 0 && kind != 'E' && kind != 'C' && kind != 'n')
            rarest = std::max(rarest, rarity(a[i]));
        i += order <= 0;
        j += order >= 0;
    }
    return rarest;
}

}  // namespace tadqiq
