// tadqiq.toml: options that a folder of articles keeps, so that nobody types them. Its keys are the
// long names of options, for all commands that have them or in the table of one: [check].
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tadqiq {

/// A key of the file.
struct Setting {
    std::string command;              ///< whose table it stands in; empty: none
    std::string option;               ///< "fail-on"
    std::vector<std::string> values;  ///< none for a flag that is set
    std::string place;                ///< "tadqiq.toml:3:1"
};

/// The file of this run, and what it sets.
struct ConfigInForce {
    std::string path;  ///< empty: none
    bool is_isolated = false;
    std::vector<Setting> settings;

    /// The file that `--config` names, else the nearest one; none with `--isolated`.
    void read(const std::vector<std::string>& arguments, const CLI::App& app);

    /// `tadqiq config check --add`: the command and its arguments that are only asked about.
    std::vector<std::string> line;
    /// Keeps them apart from the others.
    std::vector<std::string> without_line(std::vector<std::string> arguments, const CLI::App& app);
};

/// `tadqiq.toml` in this folder or the nearest one above it.
std::optional<std::string> find_config();

/// Throws Error (usage) with file, line and column for what is no TOML, a key that is no option, or
/// a value of another type than the option's. Relative paths are of the file's folder.
std::vector<Setting> read_config(const std::string& path, const CLI::App& app);

/// By its long name: some, like --help, only the command line gives.
bool is_settable(const std::string& option);
/// Whether its table of the file sets it key by key, so that one does not replace the other.
bool is_keyed(const std::string& option);
/// Null for none.
const CLI::App* subcommand_of(const CLI::App& app, const std::string& name);
/// A command and those within it, however deep.
std::vector<const CLI::App*> with_inner(const CLI::App& command);
/// The values that arguments give an option by any of its names, none for a flag; empty where they
/// do not give it.
std::optional<std::vector<std::string>> values_given(const std::vector<std::string>& arguments,
                                                     const CLI::Option& option);

/// All options of all commands with their values and where these are from: default, place in the
/// file, command line. With `line`, a command and its arguments: what that would take.
void print_options_in_force(const CLI::App& app, const std::vector<Setting>& settings,
                            const std::vector<std::string>& line);

/// The arguments with those settings in them that they do not give themselves.
std::vector<std::string> with_settings(const std::vector<Setting>& settings, const CLI::App& app,
                                       const std::vector<std::string>& arguments);

}  // namespace tadqiq
