// What `tadqiq config` shows: every option, what it is, and who says so.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <utility>

#include "cli/config.hpp"

namespace tadqiq {
namespace {

/// A value and where it is from; several where each stands beside the others.
using InForce = std::vector<std::pair<std::string, std::string>>;

std::string shown(const std::vector<std::string>& values) {
    return values.empty() ? "true" : fmt::format("{}", fmt::join(values, ", "));
}

std::pair<std::string, std::string> usual(const CLI::Option& option) {
    if (option.get_expected_max() == 0) return {"false", "default"};
    if (!option.get_default_str().empty()) return {option.get_default_str(), "default"};
    return {"", "not set"};
}

InForce in_force(const std::string& command, const CLI::Option& option,
                 const std::vector<Setting>& settings, const std::vector<std::string>& arguments) {
    const std::string& name = option.get_lnames().front();
    InForce all;
    for (const std::string& table : {command, std::string()})
        for (const auto& setting : settings)
            if (setting.option == name && setting.command == table &&
                (all.empty() || is_keyed(name)))
                all.emplace_back(shown(setting.values), setting.place);
    if (const auto given = values_given(arguments, option)) {
        if (!is_keyed(name)) all.clear();
        all.emplace_back(shown(*given), "command line");
    }
    if (all.empty()) all.push_back(usual(option));
    return all;
}

}  // namespace

void print_options_in_force(const CLI::App& app, const std::vector<Setting>& settings,
                            const std::vector<std::string>& line) {
    const std::vector<std::string> arguments(line.begin() + (line.empty() ? 0 : 1), line.end());
    // By name: what one command has, most of them have.
    std::map<std::string, std::map<std::string, InForce>> options;
    for (const auto* command : with_inner(app)) {
        const auto* top = command;
        while (top->get_parent() && top->get_parent() != &app) top = top->get_parent();
        if (command == &app || (!line.empty() && top->get_name() != line.front())) continue;
        for (const auto* option : command->get_options())
            if (!option->get_lnames().empty() && is_settable(option->get_lnames().front()))
                options[option->get_lnames().front()].try_emplace(
                    top->get_name(), in_force(top->get_name(), *option, settings, arguments));
    }
    const auto print = [](const std::string& name, const InForce& all) {
        for (const auto& [value, origin] : all)
            fmt::print("{} ={}{}  ({})\n", name, value.empty() ? "" : " ", value, origin);
    };
    for (const auto& [name, commands] : options) {
        const InForce& first = commands.begin()->second;
        const bool is_general = std::all_of(commands.begin(), commands.end(),
                                            [&](const auto& one) { return one.second == first; });
        if (is_general && commands.size() > 1)
            print(name, first);
        else
            for (const auto& [command, all] : commands) print(command + "." + name, all);
    }
}

}  // namespace tadqiq
