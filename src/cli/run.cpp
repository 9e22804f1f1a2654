#include "cli/run.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "report/visible.hpp"

namespace tadqiq {
void Run::fail(const Error& error) {
    failed_ = true;
    // File names and ids are part of it, and may hold anything.
    fmt::print(stderr, "tadqiq: {}\n", visible(error.what()));
}

void Run::note(const std::string& message) const {
    if (!quiet) fmt::print(stderr, "tadqiq: {}\n", visible(message));
}

}  // namespace tadqiq
