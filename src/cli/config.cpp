#include "cli/config.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

#include "base/error.hpp"
#include "cli/decisions.hpp"

namespace tadqiq {
namespace {

namespace fs = std::filesystem;

/// What no file sets.
const std::vector<std::string> never = {"help", "version", "config", "isolated", "output"};

/// Tables that are no command's: each key sets the option once, as KEY=VALUE.
const std::map<std::string, std::string> keyed_options = {{"rules", "rule"},
                                                          {"publishers", "publisher"}};

const CLI::Option* option_of(const CLI::App& command, const std::string& name) {
    return is_settable(name) ? command.get_option_no_throw("--" + name) : nullptr;
}

bool takes_number(const CLI::Option& option) {
    return option.get_type_name() == "N" || option.get_type_name() == "SECONDS";
}

bool takes_file(const CLI::Option& option) {
    return option.get_type_name() == "FILE";
}

class ConfigReader {
  public:
    ConfigReader(const std::string& path, const CLI::App& app) : path_(path), app_(app) {}

    std::vector<Setting> read() {
        toml::table file;
        try {
            file = toml::parse(file_content(path_), path_);
        } catch (const toml::parse_error& error) {
            fail(error.source(), std::string(error.description()));
        }
        for (const auto& [key, value] : file) {
            const std::string name(key.str());
            if (const toml::table* table = value.as_table()) {
                const CLI::App* command = subcommand_of(app_, name);
                if (const auto keyed = keyed_options.find(name); keyed != keyed_options.end()) {
                    add_keyed(keyed->second, *table);
                    continue;
                }
                if (!command) fail(value.source(), "there is no command '" + name + "'");
                for (const auto& [option, one] : *table)
                    add(name, std::string(option.str()), one, with_inner(*command));
            } else {
                add("", name, value, with_inner(app_));
            }
        }
        return std::move(settings_);
    }

  private:
    [[noreturn]] void fail(const toml::source_region& where, const std::string& what) const {
        throw Error(Fault::usage, place(where), what);
    }

    void add(const std::string& command, const std::string& name, const toml::node& value,
             const std::vector<const CLI::App*>& commands) {
        const CLI::Option* option = nullptr;
        for (const auto* one : commands)
            if (!option) option = option_of(*one, name);
        if (!option) fail(value.source(), fmt::format("there is no option '{}' to set here", name));
        Setting setting{command, name, {}, place(value.source())};
        if (option->get_expected_max() == 0) {
            const auto set = value.value_exact<bool>();
            if (!set) fail(value.source(), fmt::format("'{}' is to be true or false", name));
            if (*set) settings_.push_back(setting);
            return;
        }
        if (const toml::array* list = value.as_array()) {
            for (const auto& one : *list) setting.values.push_back(text(one, name, *option));
            const bool takes_many = option->get_items_expected_max() > 1;
            if (setting.values.empty() || (setting.values.size() > 1 && !takes_many))
                fail(value.source(), fmt::format("'{}' is to be one value", name));
        } else {
            setting.values.push_back(text(value, name, *option));
        }
        settings_.push_back(setting);
    }

    void add_keyed(const std::string& name, const toml::table& table) {
        const CLI::Option* option = nullptr;
        for (const auto* one : with_inner(app_))
            if (!option) option = option_of(*one, name);
        // In the order of the file: a table has its keys in that of the alphabet.
        std::vector<std::pair<std::string, const toml::node*>> rows;
        for (const auto& [key, value] : table) rows.emplace_back(key.str(), &value);
        std::sort(rows.begin(), rows.end(), [](const auto& x, const auto& y) {
            return x.second->source().begin.line < y.second->source().begin.line;
        });
        for (const auto& [key, node] : rows) {
            const toml::node& value = *node;
            settings_.push_back(
                {"", name, {key + "=" + keyed_text(name, key, value)}, place(value.source())});
            check(*option, settings_.back().values.front(), value);
        }
    }

    /// A text; of a publisher a weight, or a table of both, as well.
    std::string keyed_text(const std::string& name, const std::string& key,
                           const toml::node& value) const {
        if (const auto text = value.value_exact<std::string>()) return *text;
        if (name == "publisher") {
            if (const auto weight = value.value_exact<std::int64_t>())
                return std::to_string(*weight);
            const toml::table* table = value.as_table();
            if (!table || table->empty())
                fail(value.source(),
                     fmt::format("'{}' is to be a country, a weight, or {{country = \"QA\", "
                                 "weight = 2}}",
                                 key));
            for (const auto& [word, one] : *table)
                if (word != "country" && word != "weight")
                    fail(one.source(), fmt::format("there is no '{}' of a publisher", word.str()));
            const toml::node *country = table->get("country"), *weight = table->get("weight");
            if (country && !country->is_string())
                fail(country->source(), "'country' is to be a text");
            if (weight && !weight->is_integer())
                fail(weight->source(), "'weight' is to be a number from 0 on");
            std::string text = country ? country->value<std::string>().value() : "";
            if (country && weight) text += ",";
            return weight ? text + std::to_string(weight->value<std::int64_t>().value()) : text;
        }
        fail(value.source(), fmt::format("'{}' is to be a text", key));
    }

    /// Throws what the option itself would say, with the place.
    void check(const CLI::Option& option, std::string text, const toml::node& value) const {
        for (int i = 0;; ++i) {
            const CLI::Validator* validator = nullptr;
            try {
                // Only looks; CLI11 has no constant one.
                validator = const_cast<CLI::Option&>(option).get_validator(i);
            } catch (const CLI::OptionNotFound&) {
                return;  // there are no more
            }
            if (const auto fault = (*validator)(text); !fault.empty()) fail(value.source(), fault);
        }
    }

    std::string place(const toml::source_region& where) const {
        return fmt::format("{}:{}:{}", path_, where.begin.line, where.begin.column);
    }

    std::string text(const toml::node& value, const std::string& name,
                     const CLI::Option& option) const {
        auto text = given_text(value, name, option);
        check(option, text, value);
        return text;
    }

    std::string given_text(const toml::node& value, const std::string& name,
                           const CLI::Option& option) const {
        if (takes_number(option)) {
            const auto number = value.value_exact<std::int64_t>();
            if (!number || *number < 0)
                fail(value.source(), fmt::format("'{}' is to be a number from 0 on", name));
            return std::to_string(*number);
        }
        const auto text = value.value_exact<std::string>();
        if (!text) fail(value.source(), fmt::format("'{}' is to be a text", name));
        if (!takes_file(option) || *text == "-" || fs::path(*text).is_absolute()) return *text;
        const auto folder = fs::path(path_).parent_path();
        return (folder.empty() ? fs::path(*text) : folder / *text).string();
    }

    const std::string& path_;
    const CLI::App& app_;
    std::vector<Setting> settings_;
};

}  // namespace

bool is_settable(const std::string& option) {
    return std::find(never.begin(), never.end(), option) == never.end();
}

bool is_keyed(const std::string& option) {
    return std::any_of(keyed_options.begin(), keyed_options.end(),
                       [&](const auto& one) { return one.second == option; });
}

const CLI::App* subcommand_of(const CLI::App& app, const std::string& name) {
    const auto found =
        app.get_subcommands([&](const CLI::App* one) { return one->get_name() == name; });
    return found.empty() ? nullptr : found.front();
}

std::vector<const CLI::App*> with_inner(const CLI::App& command) {
    std::vector<const CLI::App*> all = {&command};
    for (const auto* inner : command.get_subcommands([](const CLI::App*) { return true; }))
        for (const auto* one : with_inner(*inner)) all.push_back(one);
    return all;
}

std::optional<std::vector<std::string>> values_given(const std::vector<std::string>& arguments,
                                                     const CLI::Option& option) {
    std::optional<std::vector<std::string>> values;
    const bool takes_value = option.get_expected_max() > 0;
    const auto add = [&](std::size_t at, std::string_view rest) {
        if (!values) values.emplace();
        if (takes_value && !rest.empty())
            values->emplace_back(rest.substr(rest.front() == '=' ? 1 : 0));
        else if (takes_value && at + 1 < arguments.size())
            values->push_back(arguments[at + 1]);
    };
    for (std::size_t at = 0; at < arguments.size() && arguments[at] != "--"; ++at) {
        const std::string_view argument = arguments[at];
        for (const auto& name : option.get_lnames())
            if (argument == "--" + name || argument.starts_with("--" + name + "="))
                add(at, argument.substr(2 + name.size()));
        for (const auto& name : option.get_snames())
            if (argument.starts_with("-" + name)) add(at, argument.substr(1 + name.size()));
    }
    return values;
}

std::optional<std::string> find_config() {
    std::error_code ignored;
    for (auto folder = fs::current_path(ignored); !folder.empty(); folder = folder.parent_path()) {
        const auto file = folder / "tadqiq.toml";
        if (fs::is_regular_file(file, ignored)) return file.string();
        if (folder == folder.parent_path()) break;
    }
    return {};
}

std::vector<Setting> read_config(const std::string& path, const CLI::App& app) {
    return ConfigReader(path, app).read();
}

std::vector<std::string> with_settings(const std::vector<Setting>& settings, const CLI::App& app,
                                       const std::vector<std::string>& arguments) {
    const CLI::App* command = nullptr;
    auto at = arguments.begin();
    for (; at != arguments.end() && !command; ++at) command = subcommand_of(app, *at);
    if (!command) return arguments;
    const std::string table = command->get_name();
    for (; at != arguments.end(); ++at) {  // `review accept`
        const CLI::App* deeper = subcommand_of(*command, *at);
        if (!deeper) break;
        command = deeper;
    }
    std::vector<std::string> result(arguments.begin(), at);
    const auto add = [&](const Setting& setting) {
        const CLI::Option* option = option_of(*command, setting.option);
        if (!option) return;
        // Of one that is given key by key, what comes later wins: the command line comes last.
        const bool is_given = values_given(arguments, *option) || values_given(result, *option);
        if (is_given && !is_keyed(setting.option)) return;
        if (setting.values.empty()) result.push_back("--" + setting.option);
        for (const auto& value : setting.values)
            result.push_back("--" + setting.option + "=" + value);
    };
    // What a command's own table says goes before what the file says for all.
    for (const auto& setting : settings)
        if (setting.command == table) add(setting);
    for (const auto& setting : settings)
        if (setting.command.empty()) add(setting);
    result.insert(result.end(), at, arguments.end());
    return result;
}

void ConfigInForce::read(const std::vector<std::string>& arguments, const CLI::App& app) {
    std::optional<std::string> found = find_config();
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (arguments[i] == "--isolated") found.reset();
        if (arguments[i] == "--config" && i + 1 < arguments.size()) found = arguments[i + 1];
        if (arguments[i].starts_with("--config=")) found = arguments[i].substr(9);
    }
    if (!found) return;
    path = *found;
    settings = read_config(path, app);
}

std::vector<std::string> ConfigInForce::without_line(std::vector<std::string> arguments,
                                                     const CLI::App& app) {
    const auto is_command = [&](const std::string& word) { return subcommand_of(app, word); };
    const auto first = std::find_if(arguments.begin(), arguments.end(), is_command);
    if (first == arguments.end() || *first != "config") return arguments;
    const auto asked = std::find_if(first + 1, arguments.end(), is_command);
    line.assign(asked, arguments.end());
    arguments.erase(asked, arguments.end());
    return arguments;
}

void add_config(CLI::App& app, ConfigInForce& config) {
    app.add_option("--config", config.path, "Take options from this file, not from tadqiq.toml")
        ->type_name("FILE");
    app.add_flag("--isolated", config.is_isolated, "Take options from the command line alone");
    auto* command = app.add_subcommand("config", "Show which options are in force, and from where");
    command->footer(
        R"(A file of the name tadqiq.toml, in the working directory or above, sets options by their long names:

  db = "figures.db"
  [check]
  fail-on = ["contradiction", "T206"]
  [rules]
  T203 = "off"

Examples:
  tadqiq config                                what all commands would take
  tadqiq config check --lang ar draft.txt      what this line would take)");
    command->callback([&app, &config] {
        fmt::print("# {}\n", config.path.empty() ? "no tadqiq.toml here or above" : config.path);
        print_options_in_force(app, config.settings, config.line);
    });
}

}  // namespace tadqiq
