// tadqiq report: where articles cannot all be right.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/decisions.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/understanding.hpp"
#include "report/claim_review.hpp"
#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/jsonl.hpp"
#include "report/markdown.hpp"
#include "report/text.hpp"

namespace tadqiq {
namespace {

const std::map<std::string, std::string> endings = {
    {"html", "html"}, {"htm", "html"},           {"json", "json"},   {"jsonl", "jsonl"},
    {"csv", "csv"},   {"jsonld", "claimreview"}, {"md", "markdown"}, {"markdown", "markdown"},
};

struct ReportCommand {
    InputArguments inputs;
    std::string database;
    std::vector<std::string> decision_files;
    std::string format;
    std::string output;
    bool stamp = false;
    Include include = Include::flagged;
    Reader reader;

    void operator()(Run& run) const {
        if (inputs.paths.empty() && database.empty())
            throw Error(Fault::usage, "report",
                        "name articles (PATH...), a database (--db) or both");
        const std::string format = chosen_format();
        Output out(output);
        Decisions decisions;
        auto given = articles(run, decisions);
        // The order in which files are named says nothing about them.
        std::stable_sort(given.begin(), given.end(), [](const auto& x, const auto& y) {
            return std::tie(x.article.id, x.article.source, x.article.text) <
                   std::tie(y.article.id, y.article.source, y.article.text);
        });
        const Comparison found = compare_all(std::move(given));
        write(out, run, found.report(&decisions), format);
        out.commit();
    }

    /// Those of the database, and those of the paths in front; a stored article of the same id
    /// gives way.
    std::vector<ArticleClaims> articles(Run& run, Decisions& decisions) const {
        std::vector<ArticleClaims> result;
        std::set<std::string> given;
        Understanding understanding([&](ArticleClaims article) {
            note_skipped(article, run);
            note_uncompared(article, run);
            result.push_back(std::move(article));
        });
        inputs.read(run, [&](Article article) {
            given.insert(article.id);
            understanding.add(std::move(article));
        });
        understanding.finish();
        if (database.empty()) {
            decisions = decisions_that_count(run, nullptr, decision_files);
            return result;
        }
        Store store = Store::open(database, Access::read);
        decisions = decisions_that_count(run, &store.database(), decision_files);
        for (const auto& id : store.ids())
            if (!given.contains(id))
                if (auto stored = store.load(id)) result.push_back(std::move(*stored));
        return result;
    }

    /// What --format names, else what the name of the output ends in, else text.
    std::string chosen_format() const {
        if (!format.empty()) return format;
        const auto dot = output.rfind('.');
        const auto ending = dot == std::string::npos ? "" : output.substr(dot + 1);
        const auto known = endings.find(ending);
        return known == endings.end() ? "text" : known->second;
    }

    void write(Output& out, const Run& run, const Report& report, const std::string& format) const {
        if (format == "jsonl")
            write_report_jsonl(out.stream(), report, include, reader.language);
        else if (format == "json")
            write_report_json(out.stream(), report, include, reader.language);
        else if (format == "markdown")
            write_report_markdown(out.stream(), report, include, reader);
        else if (format == "html")
            write_report_html(
                out.stream(), report,
                {.reader = reader, .include = include, .stamp = stamp ? today() : ""});
        else if (format == "claimreview")
            write_claim_reviews(out.stream(), report, reader);
        else if (format == "csv")
            write_report_csv(out.stream(), report, include);
        else
            write_report_text(out.stream(), report, include, out.style(run.color, reader));
    }
};

}  // namespace

void add_report(CLI::App& app, Run& run) {
    auto report = std::make_shared<ReportCommand>();
    auto* command = app.add_subcommand("report", "Show where articles cannot all be right");
    add_inputs(*command, report->inputs, 0);
    add_format(*command, report->format,
               {"text", "html", "json", "jsonl", "markdown", "csv", "claimreview"},
               "By the ending of -o where it is not named; jsonl: a pair of figures a line; csv: a "
               "claim a line; claimreview: JSON-LD of what people decided");
    report->format.clear();
    command->add_flag("--stamp", report->stamp, "Say in the HTML page on which day it was made");
    add_database(*command, report->database);
    add_decisions(*command, report->decision_files);
    add_include(*command, report->include);
    add_reader(*command, report->reader);
    add_output(*command, report->output);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq report news/
  tadqiq report --db figures.db
  tadqiq report --lang ar news/ -o report.html
  tadqiq report --include all --lang ar news/ -o report.txt
  tadqiq report --format jsonl --input-format jsonl articles.jsonl > pairs.jsonl)");
    command->callback([report, &run] { (*report)(run); });
}

}  // namespace tadqiq
