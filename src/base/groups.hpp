// Things that belong together by way of others: joined two by two, each group goes by its first.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace tadqiq {

class Groups {
  public:
    explicit Groups(std::size_t size) : first_(size) {
        std::iota(first_.begin(), first_.end(), std::size_t{0});
    }
    /// The first of the group that `i` is in.
    std::size_t of(std::size_t i) {
        while (first_[i] != i) i = first_[i] = first_[first_[i]];
        return i;
    }
    void join(std::size_t i, std::size_t j) {
        const auto [low, high] = std::minmax({of(i), of(j)});
        first_[high] = low;
    }

  private:
    std::vector<std::size_t> first_;
};

}  // namespace tadqiq
