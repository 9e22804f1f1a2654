// How long the program takes from its start to its end, and what memory it needs.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace tadqiq::bench {

/// In milliseconds.
struct Times {
    std::vector<double> all;
    double median() {
        std::sort(all.begin(), all.end());
        return all.at(all.size() / 2);
    }
    double most() const { return *std::max_element(all.begin(), all.end()); }
};

struct ProgramTimes {
    Times times;
    Times cpu;          ///< of its threads together: the same when the machine does other work
    double memory = 0;  ///< the most that one run needed, in MB
};

/// Runs the program with `arguments` and each of the files in turn. By another process, `self`
/// called again: what a process needed before it became the program counts as the program's, and
/// this one needs much.
ProgramTimes times_of_program(const std::string& self, const std::vector<std::string>& arguments,
                              const std::vector<std::string>& files);

/// What main() does first: if it was called for that, it does it, and true is returned.
bool time_program(int argc, char** argv);

}  // namespace tadqiq::bench
