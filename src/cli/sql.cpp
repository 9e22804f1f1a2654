// tadqiq sql: questions of the user's own to a database, reading only.
#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>
#include <memory>

#include "cli/commands.hpp"
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
    bool views = false;

    void operator()(Run&) const {
        Output out(output);
        const auto writer = row_writer(out);
        QueryRunner runner(database);
        if (views)
            list_views(runner, *writer);
        else
            ask(runner, out, *writer);
        writer->end();
        out.commit();
    }

    std::unique_ptr<RowWriter> row_writer(Output& out) const {
        if (format == "csv") return csv_writer(out.stream());
        if (format == "json") return row_json_writer(out.stream());
        if (format == "jsonl") return row_jsonl_writer(out.stream());
        if (format == "markdown") return row_markdown_writer(out.stream());
        return table_writer(out.stream(), out.style(ColorMode::never, Reader{}).isolate);
    }

    void ask(QueryRunner& runner, Output& out, RowWriter& writer) const {
        Query question{query.empty() || query == "-" ? standard_input() : query};
        for (const auto& parameter : parameters) {
            const auto equals = parameter.find('=');
            question.parameters[parameter.substr(0, equals)] = parameter.substr(equals + 1);
        }
        runner.run(question, {[&](auto names) { writer.columns(names); },
                              [&](auto cells) {
                                  writer.row(cells);
                                  return out.stream().good();
                              }});
    }

    static void list_views(QueryRunner& runner, RowWriter& writer) {
        writer.columns(std::vector<std::string>{"view", "columns", "description"});
        for (const auto& view : runner.views()) {
            std::string columns;
            for (const auto& column : view.columns)
                columns += (columns.empty() ? "" : ", ") + column;
            writer.row(std::vector<Cell>{view.name, columns, view.description});
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
    command->add_option("QUERY", sql->query, "One statement; standard input where there is none");
    add_database(*command, sql->database)->required();
    add_format(*command, sql->format, {"table", "csv", "json", "jsonl", "markdown"},
               "How the rows are printed");
    command->add_option("-p,--param", sql->parameters, "A value for :NAME in the query")
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [](const std::string& word) {
                return word.find('=') == word.npos ? "'" + word + "' is not NAME=VALUE" : "";
            },
            ""))
        ->type_name("NAME=VALUE");
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
