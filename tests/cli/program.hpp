// Runs the built program as a user would.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tadqiq::test {

struct Outcome {
    int status = 0;  ///< exit status; -N where signal N ended it
    std::string out, err;
};

/// Runs tadqiq with these arguments, `input` on its standard input, in the source folder, with the
/// environment of the test and `environment` ("NAME=value") on top.
Outcome run_tadqiq(const std::vector<std::string>& arguments, std::string_view input = {},
                   const std::vector<std::string>& environment = {});

/// Runs a command line of a shell, in which `tadqiq` is the program.
Outcome run_shell(const std::string& command);

}  // namespace tadqiq::test
