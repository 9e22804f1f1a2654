#include "compare/peg.hpp"

#include <map>
#include <string>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"

namespace tadqiq {
namespace {

using Rates = std::map<std::string, Decimal, std::less<>>;

Rates read_rates() {
    Rates rates;
    for (const EmbeddedFile& file : peg_files())
        for (const TsvRow& row : read_tsv(file.path, file.content)) {
            const auto rate = Decimal::parse(row.field(1));
            if (!rate || *rate <= Decimal(0))
                throw Error(Fault::lexicon, row.place(), "the rate is no number");
            rates.emplace(row.field(0), *rate);
        }
    return rates;
}

}  // namespace

std::optional<Decimal> dollar_rate(std::string_view currency) {
    static const Rates rates = read_rates();
    const auto found = rates.find(currency);
    if (found == rates.end()) return {};
    return found->second;
}

}  // namespace tadqiq
