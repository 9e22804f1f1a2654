// Options that several commands share, so that each reads and says the same everywhere.
#pragma once

#include <string>
#include <vector>

#include "article/read.hpp"
#include "cli/run.hpp"
#include "report/messages.hpp"
#include "report/report.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tadqiq {

/// What a command reads.
struct InputArguments {
    std::vector<std::string> paths;
    InputOptions options;

    /// Hands on every article; what cannot be read is a failure of the run, and the rest is read.
    void read(Run& run, const ArticleSink& article) const;
};

/// `count`: the fewest paths that the command takes.
void add_inputs(CLI::App& command, InputArguments& inputs, int count);
/// `formats`: the names that the command knows, the usual one first.
void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& formats,
                const std::string& help);
CLI::Option* add_database(CLI::App& command, std::string& path);
void add_decisions(CLI::App& command, std::vector<std::string>& files);
void add_include(CLI::App& command, Include& include);
void add_reader(CLI::App& command, Reader& reader);
void add_output(CLI::App& command, std::string& path);
void add_messages(CLI::App& command, Run& run);
/// Refuses what is no whole number in these limits, in plain words.
void check_number(CLI::Option& option, long least = 0, long most = 999'999'999'999);
/// Refuses a text of nothing but spaces.
void check_words(CLI::Option& option);

}  // namespace tadqiq
