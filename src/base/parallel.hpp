// The same work for many things, on all cores.
#pragma once

#include <cstddef>
#include <functional>

namespace tadqiq {

/// Calls work(0) to work(count - 1), several at a time, and returns when all are done. What each of
/// them makes must have a place of its own: then nothing depends on the number of threads.
/// `threads`: how many at once; 0: one a core. Where several fail, the first by number is thrown.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                 std::size_t threads = 0);

}  // namespace tadqiq
