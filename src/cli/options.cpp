#include "cli/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>

#include "claims/publisher.hpp"
#include "cli/decisions.hpp"
#include "figures/user_lexicon.hpp"

namespace tadqiq {
namespace {

/// An option that takes one of a few words.
template <typename Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, Value& value,
                        const std::map<std::string, Value>& choices, const std::string& help) {
    std::string words, usual;
    for (const auto& [word, meaning] : choices) {
        words += (words.empty() ? "" : "|") + word;
        if (meaning == value) usual = word;
    }
    return command
        .add_option_function<std::string>(
            name, [&value, choices](const std::string& word) { value = choices.at(word); }, help)
        ->check(CLI::IsMember(choices).description(""))
        ->default_str(usual)
        ->type_name(words);
}

/// What is said of a publisher: "QA", "3" or "QA,3".
struct PublisherSetting {
    std::string name;
    std::optional<std::string> country;
    std::optional<unsigned> weight;
};

std::optional<PublisherSetting> publisher_setting(const std::string& text) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto sign = text.rfind('=');
    if (sign == std::string::npos || sign == 0) return {};
    PublisherSetting setting{text.substr(0, sign), {}, {}};
    std::string said = text.substr(sign + 1);
    if (said.size() >= 2 && is_capital(said[0]) && is_capital(said[1])) {
        setting.country = said.substr(0, 2);
        said.erase(0, 2);
        if (said.empty()) return setting;
        if (said.front() != ',') return {};
        said.erase(0, 1);
    }
    if (said.empty() || said.size() > 2 || !std::all_of(said.begin(), said.end(), is_digit))
        return {};
    setting.weight = static_cast<unsigned>(std::stoul(said));
    return setting;
}

std::string fault_of_publisher(const std::string& setting) {
    return publisher_setting(setting)
               ? ""
               : "'" + setting +
                     "' is no NAME=COUNTRY,WEIGHT or one of the two: a country is two capital "
                     "letters, a weight a number from 0 to 99";
}

}  // namespace

void InputArguments::read(Run& run, const ArticleSink& article) const {
    read_articles(paths, options, article, [&run](const Error& problem) { run.fail(problem); });
}

void add_inputs(CLI::App& command, InputArguments& inputs, int count) {
    auto* paths =
        command.add_option("PATH", inputs.paths, "Files, folders, or - for standard input");
    if (count > 0) paths->required();
    std::map<std::string, InputFormat> formats;
    for (const auto format : {InputFormat::automatic, InputFormat::text, InputFormat::jsonl,
                              InputFormat::html, InputFormat::feed})
        formats.emplace(name(format), format);
    add_choice(command, "--input-format", inputs.options.format, formats,
               "What the files are; auto looks at their names and how they begin");
    auto* limit = command
                      .add_option("--max-bytes", inputs.options.max_bytes,
                                  "Refuse articles of this size or more; 0 for no limit")
                      ->capture_default_str()
                      ->type_name("N");
    check_number(*limit);
    command
        .add_option_function<std::vector<std::string>>(
            "--lexicon",
            [](const std::vector<std::string>& files) {
                for (const auto& file : files) add_user_lexicon(file, file_content(file));
            },
            "Words beside those that are known: rows as in grammar/lexicon")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        .add_option_function<std::vector<std::string>>(
            "--publisher",
            [](const std::vector<std::string>& settings) {
                for (const auto& text : settings) {
                    const auto setting = publisher_setting(text).value();
                    if (setting.country) set_publisher_country(setting.name, *setting.country);
                    if (setting.weight) set_publisher_weight(setting.name, *setting.weight);
                }
            },
            "The country of a publisher (ISO 3166, two letters), by which a bare \"riyal\" is "
            "known, and for how many voices it counts where articles disagree [1]")
        ->allow_extra_args(false)
        ->check(CLI::Validator(fault_of_publisher, ""))
        ->type_name("NAME=COUNTRY,WEIGHT");
}

void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& formats,
                const std::string& help) {
    format = formats.front();
    command.add_option("--format", format, help)
        ->check(CLI::IsMember(formats).description(""))
        ->capture_default_str()
        ->type_name(CLI::detail::join(formats, "|"));
}

CLI::Option* add_database(CLI::App& command, std::string& path) {
    return command.add_option("--db", path, "The database, an SQLite file")->type_name("FILE");
}

void add_decisions(CLI::App& command, std::vector<std::string>& files) {
    command
        .add_option("--decisions", files,
                    "What people decided on findings, as `tadqiq review export` writes it; beside "
                    "those of the database")
        ->allow_extra_args(false)
        ->type_name("FILE");
}

void add_include(CLI::App& command, Include& include) {
    add_choice<Include>(command, "--include", include,
                        {{"flagged", Include::flagged}, {"all", Include::all}},
                        "Conflicts, or agreement and updates as well");
}

void add_reader(CLI::App& command, Reader& reader) {
    add_choice<Language>(command, "--lang", reader.language,
                         {{"ar", Language::arabic}, {"en", Language::english}},
                         "Language of everything but the quotes");
    add_choice<Digits>(command, "--digits", reader.digits,
                       {{"arab", Digits::arabic_indic}, {"latn", Digits::latin}},
                       "Digits of amounts in Arabic: ٥٢٠٠ or 5200");
}

void add_output(CLI::App& command, std::string& path) {
    command.add_option("-o,--output", path, "Write to this file, whole or not at all")
        ->type_name("FILE");
}

void add_messages(CLI::App& command, Run& run) {
    command.add_flag("-q,--quiet", run.quiet, "Only say what went wrong");
    add_choice<ColorMode>(command, "--color", run.color,
                          {{"always", ColorMode::always},
                           {"auto", ColorMode::automatic},
                           {"never", ColorMode::never}},
                          "Colours; auto: on a terminal, unless NO_COLOR is set");
}

void check_number(CLI::Option& option, long least, long most) {
    option.check(CLI::Validator(
        [least, most](const std::string& word) {
            long number = 0;
            const char* const end = word.data() + word.size();
            const auto [stopped, error] = std::from_chars(word.data(), end, number);
            const bool fits =
                error == std::errc() && stopped == end && number >= least && number <= most;
            return fits ? ""
                        : fmt::format("'{}' is to be a number from {} to {}", word, least, most);
        },
        ""));
}

void check_words(CLI::Option& option) {
    option.check(CLI::Validator(
        [](const std::string& text) {
            return text.find_first_not_of(" \t\r\n") == std::string::npos ? "is to say something"
                                                                          : "";
        },
        ""));
}

}  // namespace tadqiq
