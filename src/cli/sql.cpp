// tadqiq sql: questions of the user's own to a database, reading only.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

#include "cli/commands.hpp"
#include "cli/line_editor.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/rows.hpp"
#include "store/query.hpp"

namespace tadqiq {
namespace {

struct Sql {
    std::string database, query, output;
    std::string format;
    std::vector<std::string> parameters;
    double time_limit = 30;
    bool views = false;

    void operator()(Run& run) {
        QueryRunner runner(database);
        const bool person = query.empty() && !views && output.empty() &&
                            ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0;
        if (person) return session(runner, run);
        std::string statement;
        if (!views) statement = query.empty() || query == "-" ? standard_input() : query;
        views = views || asks_for_views(statement);
        answer(runner, statement);
    }

    /// As a session knows it, also where nobody types: ".views" as the query, or piped. What the
    /// SQLite shell would take behind it, a name, narrows nothing.
    static bool asks_for_views(std::string_view statement) {
        statement = statement.substr(0, statement.find_first_of(" \t\r\n"));
        return statement == ".views" || statement == ".schema";
    }

    /// Prints what a statement gives, or the views.
    void answer(QueryRunner& runner, const std::string& statement) const {
        Output out(output);
        if (views && format == "table") {
            describe_views(runner, out.stream());
            return out.commit();
        }
        const auto writer = row_writer(out);
        if (views)
            list_views(runner, *writer);
        else
            ask(runner, statement, out, *writer);
        writer->end();
        out.commit();
    }

    /// Statement after statement, as they are typed.
    void session(QueryRunner& runner, Run& run) {
        run.note(database + ": read only; end statements with ;, .help lists what else there is");
        LineEditor editor(sql_history_path());
        std::string statement;
        while (const auto line = editor.line(statement.empty() ? "tadqiq> " : "   ...> ")) {
            if (statement.empty() && line->starts_with('.')) {
                editor.remember(*line);
                if (*line == ".quit" || *line == ".exit") return;
                obey(runner, *line);
                continue;
            }
            if (statement.empty() && line->find_first_not_of(" \t") == std::string::npos) continue;
            statement += (statement.empty() ? "" : "\n") + *line;
            if (!is_complete_statement(statement)) continue;
            editor.remember(statement);
            attempt([&] { answer(runner, statement); });
            statement.clear();
        }
        std::cout << '\n';
    }

    void obey(QueryRunner& runner, const std::string& command) {
        constexpr std::string_view choose = ".format ";
        if (asks_for_views(command)) {
            views = true;
            attempt([&] { answer(runner, {}); });
            views = false;
        } else if (command.starts_with(choose) && is_format(command.substr(choose.size()))) {
            format = command.substr(choose.size());
        } else {
            std::cout << ".views            the views that there are to ask, and their columns\n"
                         ".format FORMAT    table, csv, json, jsonl or markdown\n"
                         ".quit             leave; so does the end of the input\n";
        }
    }

    /// A statement that is wrong ends neither the session nor its exit status.
    static void attempt(const auto& work) {
        try {
            work();
        } catch (const Error& error) {
            std::cout << error.what() << std::endl;
        }
    }

    static const std::vector<std::string>& formats() {
        static const std::vector<std::string> names = {"table", "csv", "json", "jsonl", "markdown"};
        return names;
    }
    static bool is_format(const std::string& name) {
        return std::find(formats().begin(), formats().end(), name) != formats().end();
    }

    std::unique_ptr<RowWriter> row_writer(Output& out) const {
        if (format == "csv") return csv_writer(out.stream());
        if (format == "json") return row_json_writer(out.stream());
        if (format == "jsonl") return row_jsonl_writer(out.stream());
        if (format == "markdown") return row_markdown_writer(out.stream());
        return table_writer(out.stream(), out.style(ColorMode::never, Reader{}).isolate);
    }

    void ask(QueryRunner& runner, const std::string& statement, Output& out,
             RowWriter& writer) const {
        Query question{statement};
        question.time_limit = std::chrono::milliseconds(static_cast<long>(time_limit * 1000));
        for (const auto& parameter : parameters) {
            const auto equals = parameter.find('=');
            question.parameters[parameter.substr(0, equals)] = parameter.substr(equals + 1);
        }
        try {
            runner.run(question, {[&](auto names) { writer.columns(names); },
                                  [&](auto cells) {
                                      writer.row(cells);
                                      return out.stream().good();
                                  }});
        } catch (const Error& error) {
            const std::string message = error.what();
            if (message.find("no such ") == std::string::npos) throw;
            throw Error(error.fault(), "", message + " (.views lists the views and their columns)");
        }
    }

    /// A row each, for programs.
    static void list_views(QueryRunner& runner, RowWriter& writer) {
        writer.columns(std::vector<std::string>{"view", "columns", "description"});
        for (const auto& view : runner.views()) {
            std::string columns;
            for (const auto& column : view.columns)
                columns += (columns.empty() ? "" : ", ") + column;
            writer.row(std::vector<Cell>{view.name, columns, view.description});
        }
    }

    /// A paragraph each, for people: all columns, then what some of them mean.
    static void describe_views(QueryRunner& runner, std::ostream& out) {
        constexpr std::size_t width = 100;
        for (const auto& view : runner.views()) {
            out << view.name << ": " << view.description << '\n';
            std::string line = "   ";
            for (const auto& column : view.columns) {
                const bool is_last = &column == &view.columns.back();
                if (line.size() + column.size() + 2 > width) {
                    out << line << '\n';
                    line = "   ";
                }
                line += " " + column + (is_last ? "" : ",");
            }
            out << line << '\n';
            for (const auto& column : view.columns)
                if (const auto meaning = view.meanings.find(column); meaning != view.meanings.end())
                    out << fmt::format("      {:<18} {}\n", column, meaning->second);
            out << '\n';
        }
    }

    static std::string standard_input() {
        return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    }
};

}  // namespace

void add_sql(CLI::App& app, Run& run) {
    auto sql = std::make_shared<Sql>();
    auto* command = app.add_subcommand("sql", "Ask a database in SQL, reading only");
    command->add_option("QUERY", sql->query,
                        "One statement; without it, what is typed, or standard input");
    add_database(*command, sql->database)->required();
    add_format(*command, sql->format, Sql::formats(), "How the rows are printed");
    command->add_option("-p,--param", sql->parameters, "A value for :NAME in the query")
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [](const std::string& word) {
                return word.find('=') == word.npos ? "'" + word + "' is not NAME=VALUE" : "";
            },
            ""))
        ->type_name("NAME=VALUE");
    auto* limit =
        command->add_option("--time-limit", sql->time_limit, "End a query that takes longer")
            ->capture_default_str()
            ->type_name("SECONDS");
    check_number(*limit, 1, 1'000'000);
    command->add_flag("--views", sql->views, "List the views that there are to ask");
    add_output(*command, sql->output);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq sql --db figures.db --views
  tadqiq sql --db figures.db 'select * from v_conflict'
  tadqiq sql --db figures.db --format csv -p unit=USD 'select * from v_figure where unit = :unit')");
    command->callback([sql, &run] { (*sql)(run); });
}

}  // namespace tadqiq
