// tadqiq report: where articles cannot all be right.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/understanding.hpp"
#include "report/csv.hpp"
#include "report/jsonl.hpp"
#include "report/markdown.hpp"
#include "report/text.hpp"

namespace tadqiq {
namespace {

struct ReportCommand {
    InputArguments inputs;
    std::string database;
    std::string format;
    std::string output;
    Include include = Include::flagged;
    Language language = Language::english;

    void operator()(Run& run) const {
        if (inputs.paths.empty() && database.empty())
            throw Error(Fault::usage, "report",
                        "name articles (PATH...), a database (--db) or both");
        Output out(output);
        const Comparison found = compare_all(articles(run));
        write(out, run, found.report());
        out.commit();
    }

    /// Those of the database, and those of the paths in front; a stored article of the same id
    /// gives way.
    std::vector<ArticleClaims> articles(Run& run) const {
        std::vector<ArticleClaims> result;
        std::set<std::string> given;
        Understanding understanding([&](std::vector<ArticleClaims> articles) {
            for (const auto& article : articles) note_skipped(article, run);
            std::move(articles.begin(), articles.end(), std::back_inserter(result));
        });
        inputs.read(run, [&](Article article) {
            given.insert(article.id);
            understanding.add(std::move(article));
        });
        understanding.finish();
        if (database.empty()) return result;
        Store store = Store::open(database, Access::read);
        for (const auto& id : store.ids())
            if (!given.contains(id))
                if (auto stored = store.load(id)) result.push_back(std::move(*stored));
        return result;
    }

    void write(Output& out, const Run& run, const Report& report) const {
        if (format == "jsonl")
            write_report_jsonl(out.stream(), report, include, language);
        else if (format == "json")
            write_report_json(out.stream(), report, include, language);
        else if (format == "markdown")
            write_report_markdown(out.stream(), report, include, language);
        else if (format == "csv")
            write_report_csv(out.stream(), report, include);
        else
            write_report_text(out.stream(), report, include, out.style(run.color, language));
    }
};

}  // namespace

void add_report(CLI::App& app, Run& run) {
    auto report = std::make_shared<ReportCommand>();
    auto* command = app.add_subcommand("report", "Show where articles cannot all be right");
    add_inputs(*command, report->inputs, 0);
    add_format(*command, report->format, {"text", "json", "jsonl", "markdown", "csv"},
               "jsonl: a pair of figures a line; csv: a claim a line");
    add_database(*command, report->database);
    add_include(*command, report->include);
    add_language(*command, report->language);
    add_output(*command, report->output);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq report news/
  tadqiq report --db figures.db
  tadqiq report --include all --lang ar news/ -o report.txt
  tadqiq report --format jsonl --input-format jsonl articles.jsonl > pairs.jsonl)");
    command->callback([report, &run] { (*report)(run); });
}

}  // namespace tadqiq
