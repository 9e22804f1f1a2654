#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace tadqiq {

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                 std::size_t threads) {
    std::vector<std::exception_ptr> failures(count);
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = 0; (i = next++) < count;) {
            try {
                work(i);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(threads, count); ++i) others.emplace_back(run);
        run();
    }
    for (const auto& failure : failures)
        if (failure) std::rethrow_exception(failure);
}

}  // namespace tadqiq
