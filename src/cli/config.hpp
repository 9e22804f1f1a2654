// tadqiq.toml: options that a folder of articles keeps, so that nobody types them. Its keys are the
// long names of options, for all commands that have them or in the table of one: [check].
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

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
};

/// `tadqiq.toml` in this folder or the nearest one above it.
std::optional<std::string> find_config();

/// Throws Error (usage) with file, line and column for what is no TOML, a key that is no option, or
/// a value of another type than the option's. Relative paths are of the file's folder.
std::vector<Setting> read_config(const std::string& path, const CLI::App& app);

/// The arguments with those settings in them that they do not give themselves.
std::vector<std::string> with_settings(const std::vector<Setting>& settings, const CLI::App& app,
                                       const std::vector<std::string>& arguments);

}  // namespace tadqiq
