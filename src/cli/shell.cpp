// tadqiq shell: completion for bash, zsh and fish, and the manual page, made of the one description
// of the options that the program reads its command line by.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace tadqiq {
namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

/// With a name that begins with a dash.
std::vector<const CLI::Option*> options_of(const CLI::App& command) {
    auto all =
        command.get_options([](const CLI::Option* option) { return option->nonpositional(); });
    return {all.begin(), all.end()};
}

std::vector<std::string> names_of(const CLI::Option& option) {
    std::vector<std::string> names;
    for (const auto& name : option.get_lnames()) names.push_back("--" + name);
    for (const auto& name : option.get_snames()) names.push_back("-" + name);
    return names;
}

bool takes_value(const CLI::Option& option) {
    return option.get_expected_max() > 0;
}

/// The words of "text|jsonl"; none for a type that is not a choice.
std::vector<std::string> choices_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    if (type.find('|') == std::string::npos) return {};
    return CLI::detail::split(type, '|');
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

/// A command as the command line names it: "review accept". Itself, then those within it.
struct Named {
    std::string name;
    const CLI::App* command;
};

void collect(const CLI::App& app, const std::string& before, std::vector<Named>& all) {
    for (const auto* command : commands_of(app)) {
        const std::string name = before + command->get_name();
        all.push_back({name, command});
        collect(*command, name + " ", all);
    }
}

std::vector<Named> all_commands(const CLI::App& app) {
    std::vector<Named> all;
    collect(app, "", all);
    return all;
}

std::vector<std::string> words_after(const CLI::App& command) {
    std::vector<std::string> words;
    for (const auto* inner : commands_of(command)) words.push_back(inner->get_name());
    for (const auto* option : options_of(command))
        for (const auto& name : names_of(*option)) words.push_back(name);
    return words;
}

void print_bash(const CLI::App& app) {
    std::string words, values;
    for (const auto& [name, command] : all_commands(app)) {
        words += fmt::format("        '{}') words='{}' ;;\n", name, joined(words_after(*command)));
        for (const auto* option : options_of(*command))
            if (const auto choices = choices_of(*option); !choices.empty())
                values += fmt::format("        '{} {}') words='{}' ;;\n", name,
                                      names_of(*option).front(), joined(choices));
    }
    fmt::print(R"(# bash completion of tadqiq
_tadqiq() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command='' word words=''
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in -*) break ;; esac
        case " {0} " in *" ${{command:+$command }}$word "*|*" $word "*) command="${{command:+$command }}$word" ;; *) break ;; esac
    done
    case "$command $previous" in
{1}        *) case $command in
        '') words='{2}' ;;
{3}        esac ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    [ ${{#COMPREPLY[@]}} -gt 0 ] || COMPREPLY=($(compgen -f -- "$current"))
}}
complete -o filenames -F _tadqiq tadqiq
)",
               [&] {
                   std::vector<std::string> names;
                   for (const auto& one : all_commands(app)) names.push_back(one.name);
                   return joined(names);
               }(),
               values, joined(words_after(app)), words);
}

/// In single quotes, for zsh and fish.
std::string quoted(std::string text) {
    for (auto at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 4))
        text.replace(at, 1, "'\\''");
    return '\'' + text + '\'';
}

std::string zsh_text(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':') out += '\\';
        out += c;
    }
    return out;
}

void print_zsh(const CLI::App& app) {
    fmt::print("#compdef tadqiq\n# zsh completion of tadqiq\n_tadqiq() {{\n  local -a commands\n");
    fmt::print("  commands=(");
    for (const auto* command : commands_of(app))
        fmt::print("{} ", quoted(command->get_name() + ":" + zsh_text(command->get_description())));
    fmt::print(")\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n");
    fmt::print("  case \"$words[2]\" in\n");
    for (const auto* command : commands_of(app)) {
        fmt::print("    {})\n      _arguments", command->get_name());
        std::vector<Named> all = {{"", command}};
        collect(*command, "", all);
        std::vector<std::string> seen;
        for (const auto& [name, one] : all)
            for (const auto* option : options_of(*one))
                for (const auto& word : names_of(*option)) {
                    if (std::find(seen.begin(), seen.end(), word) != seen.end()) continue;
                    seen.push_back(word);
                    std::string spec = word + "[" + zsh_text(option->get_description()) + "]";
                    if (const auto choices = choices_of(*option); !choices.empty())
                        spec += ":value:(" + joined(choices) + ")";
                    else if (takes_value(*option))
                        spec += ":" + zsh_text(option->get_type_name()) + ":_files";
                    fmt::print(" \\\n        {}", quoted(spec));
                }
        std::vector<std::string> inner;
        for (const auto* one : commands_of(*command)) inner.push_back(one->get_name());
        fmt::print(" \\\n        {} ;;\n",
                   inner.empty()
                       ? "'*:file:_files'"
                       : quoted("2:command:(" + joined(inner) + ")") + " '*:file:_files'");
    }
    fmt::print("  esac\n}}\n_tadqiq \"$@\"\n");
}

void print_fish(const CLI::App& app) {
    fmt::print("# fish completion of tadqiq\n");
    for (const auto* command : commands_of(app))
        fmt::print("complete -c tadqiq -n __fish_use_subcommand -a {} -d {}\n", command->get_name(),
                   quoted(command->get_description()));
    for (const auto& [name, command] : all_commands(app)) {
        const auto last = name.substr(name.rfind(' ') + 1);
        const std::string condition = quoted("__fish_seen_subcommand_from " + last);
        for (const auto* inner : commands_of(*command))
            fmt::print("complete -c tadqiq -n {} -a {} -d {}\n", condition, inner->get_name(),
                       quoted(inner->get_description()));
        for (const auto* option : options_of(*command)) {
            fmt::print("complete -c tadqiq -n {}", condition);
            for (const auto& word : option->get_lnames()) fmt::print(" -l {}", word);
            for (const auto& word : option->get_snames()) fmt::print(" -s {}", word);
            if (const auto choices = choices_of(*option); !choices.empty())
                fmt::print(" -xa {}", quoted(joined(choices)));
            else if (takes_value(*option))
                fmt::print(" -r");
            fmt::print(" -d {}\n", quoted(option->get_description()));
        }
    }
}

/// Text as troff takes it.
std::string troff(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
            out += std::string("\\&") + c;
        else
            out += c;
    }
    return out;
}

void print_options(const CLI::App& command) {
    for (const auto* option : options_of(command)) {
        std::vector<std::string> names = names_of(*option);
        std::reverse(names.begin(), names.end());
        const std::string value = takes_value(*option) ? " " + option->get_type_name() : "";
        const std::string& usual = option->get_default_str();
        fmt::print(".TP\n.B {}\n{}{}\n", troff(fmt::format("{}", fmt::join(names, ", ")) + value),
                   troff(option->get_description()),
                   usual.empty() ? "" : troff(" [" + usual + "]"));
    }
}

void print_manual(const CLI::App& app) {
    fmt::print(".TH TADQIQ 1 \"\" \"tadqiq {}\"\n.SH NAME\ntadqiq \\- {}\n", TADQIQ_VERSION,
               troff("shows where Arabic news articles disagree on figures"));
    fmt::print(".SH SYNOPSIS\n.B tadqiq\n.I COMMAND\n[options] [arguments]\n.SH DESCRIPTION\n{}\n",
               troff(app.get_description()));
    fmt::print(".SH OPTIONS\n");
    print_options(app);
    for (const auto& [name, command] : all_commands(app)) {
        fmt::print(".SH \"tadqiq {}\"\n{}.\n", name, troff(command->get_description()));
        print_options(*command);
        if (!command->get_footer().empty())
            fmt::print(".PP\n.nf\n{}\n.fi\n", troff(command->get_footer()));
    }
    fmt::print(".SH EXIT STATUS\n.nf\n{}\n.fi\n", troff(app.get_footer()));
}

}  // namespace

void add_shell(CLI::App& app) {
    auto* command = app.add_subcommand("shell", "Print completion for a shell, or the manual page");
    auto what = std::make_shared<std::string>();
    command->add_option("WHAT", *what, "bash, zsh, fish or man")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish", "man"}).description(""));
    command->footer(R"(Examples:
  tadqiq shell bash > ~/.local/share/bash-completion/completions/tadqiq
  tadqiq shell man | man -l -)");
    command->callback([what, &app] {
        if (*what == "bash")
            print_bash(app);
        else if (*what == "zsh")
            print_zsh(app);
        else if (*what == "fish")
            print_fish(app);
        else
            print_manual(app);
        std::fflush(stdout);
    });
}

}  // namespace tadqiq
