// How often memory is asked for: the benchmarks replace operator new by one that counts.
#pragma once

#include <cstdint>

namespace tadqiq::bench {

/// Of all threads, since the start.
std::int64_t allocations();

}  // namespace tadqiq::bench
