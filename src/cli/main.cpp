// The program: reads the command line, runs the command, and ends with its exit status.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/config.hpp"

namespace {

using namespace tadqiq;

constexpr auto examples = R"(Examples:
  tadqiq report news/                          where the articles in a folder disagree
  tadqiq ingest news/ --db figures.db          keep what they say
  tadqiq check story.txt --db figures.db       compare a new story with all that is kept
  tadqiq COMMAND --help                        options and examples of a command

Exit status: 0 all well; 1 check found a conflict; 2 something could not be done, as standard
error says.)";

/// Help with defaults behind the words to choose from: "ar|en [en]".
class HelpFormatter : public CLI::Formatter {
    std::string make_option_opts(const CLI::Option* option) const override {
        std::string text = Formatter::make_option_opts(option);
        const std::string usual = "=" + option->get_default_str();
        if (const auto at = text.find(usual); usual.size() > 1 && at != std::string::npos)
            text.replace(at, usual.size(), " [" + option->get_default_str() + "]");
        return text;
    }
};

/// The arguments with what tadqiq.toml sets, last one first, as CLI11 takes them.
std::vector<std::string> with_config(const CLI::App& app, const std::vector<std::string>& given,
                                     ConfigInForce& config) {
    config.read(given, app);
    auto arguments = with_settings(config.settings, app, config.without_line(given, app));
    std::reverse(arguments.begin(), arguments.end());
    return arguments;
}

/// A command that is none would else be said to be missing.
std::string fault_of(const CLI::App& app, const CLI::ParseError& error) {
    if (app.get_subcommands().empty())
        for (const auto& word : app.remaining())
            if (!word.starts_with('-')) return "there is no command '" + word + "'";
    return error.what();
}

int run_program(int argc, char** argv) {
    CLI::App app(
        "Reads Arabic news, finds the figures in it, and shows where articles cannot all be right.",
        "tadqiq");
    Run run;
    ConfigInForce config;
    app.formatter(std::make_shared<HelpFormatter>());
    app.fallthrough();
    app.set_version_flag("--version", "tadqiq " TADQIQ_VERSION);
    app.require_subcommand(1);
    app.footer(examples);
    for (const auto add : {add_report, add_check, add_ingest, add_extract, add_sql, add_explain,
                           add_review, add_baseline})
        add(app, run);
    add_config(app, config);
    add_shell(app);
    try {
        app.parse(with_config(app, {argv + 1, argv + argc}, config));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
        run.fail(Error(Fault::usage, "", fault_of(app, error) + " (see tadqiq --help)"));
    } catch (const Error& error) {
        run.fail(error);
    } catch (const std::exception& error) {
        run.fail(Error(Fault::usage, "", std::string("internal error: ") + error.what()));
    }
    return run.exit_status();
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_DFL);  // ends quietly where nobody reads on, whoever started it
    std::ios::sync_with_stdio(false);
    return run_program(argc, argv);
}
