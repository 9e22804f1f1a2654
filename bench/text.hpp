// The texts that the benchmarks read.
#pragma once

#include <cstddef>
#include <string>

namespace tadqiq::bench {

/// Some megabytes of Arabic news: the file that TADQIQ_BENCH_TEXT names, else all articles of
/// fixtures/articles, one after the other until there is enough.
const std::string& news();

/// `piece` again and again, `bytes` long or a little longer.
std::string repeated(const std::string& piece, std::size_t bytes);

}  // namespace tadqiq::bench
