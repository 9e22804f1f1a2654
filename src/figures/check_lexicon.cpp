// Run by the build: stops it where the lexicon that is compiled in has a fault, with file and line.
#include <fmt/format.h>

#include "figures/lexicon_faults.hpp"

int main() {
    const auto faults = tadqiq::lexicon_faults(tadqiq::lexicon_files(), tadqiq::conversion_files());
    for (const auto& fault : faults) fmt::print(stderr, "{}\n", fault);
    return faults.empty() ? 0 : 1;
}
