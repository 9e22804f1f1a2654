// tadqiq check: the gate. Compares new stories with all that is stored, and with each other.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "claims/understand.hpp"
#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/decisions.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/understanding.hpp"
#include "report/jsonl.hpp"
#include "report/text.hpp"

namespace tadqiq {
namespace {

struct Check {
    InputArguments inputs;
    std::string database;
    std::vector<std::string> decision_files;
    std::string format;
    std::string output;
    Reader reader;
    std::vector<std::string> fail_on = {"contradiction", "tension", "part-exceeds-whole"};
    bool add = false;

    void operator()(Run& run) const {
        Output out(output);
        Store store = Store::open(database, add ? Access::write : Access::read);
        std::vector<ArticleClaims> stories;
        inputs.read(run,
                    [&](Article article) { stories.push_back(understand(std::move(article))); });
        for (const auto& story : stories) note_skipped(story, run);
        const std::size_t count = stories.size();
        // Two gates that add at the same time must see each other's stories.
        std::optional<Transaction> whole;
        if (add) whole.emplace(store.database());
        const Comparison found = compare_new(std::move(stories), store);

        const Decisions decisions = decisions_that_count(run, &store.database(), decision_files);
        const Report report = found.report(&decisions);
        const auto failing = failing_stories(report, count);
        if (!failing.empty()) run.found();
        if (add) {
            keep_passing(store, found, count, failing);
            whole->commit();
        }
        write(out, run, report);
        out.commit();
    }

    /// The new stories that are in a finding which the gate is to fail on.
    std::set<std::size_t> failing_stories(const Report& report, std::size_t count) const {
        std::set<std::size_t> failing;
        for (const auto& finding : report.findings) {
            if (report.is_dismissed(finding.fingerprint)) continue;
            if (std::find(fail_on.begin(), fail_on.end(), name(finding.verdict)) == fail_on.end())
                continue;
            for (const auto ref : {finding.a, finding.b})
                if (ref.article < count) failing.insert(ref.article);
        }
        return failing;
    }

    static void keep_passing(Store& store, const Comparison& found, std::size_t count,
                             const std::set<std::size_t>& failing) {
        const Provenance now = provenance();
        for (std::size_t i = 0; i < count; ++i) {
            if (failing.contains(i)) continue;
            store.save(found.articles[i], now);
            store.set_compared(found.articles[i].article.id);
        }
        std::vector<Finding> kept;
        for (const auto& finding : found.findings)
            if (!failing.contains(finding.a.article) && !failing.contains(finding.b.article))
                kept.push_back(finding);
        keep(store, found.articles, kept);
    }

    void write(Output& out, const Run& run, const Report& report) const {
        if (format == "jsonl")
            write_report_jsonl(out.stream(), report, Include::flagged, reader.language);
        else if (format == "json")
            write_report_json(out.stream(), report, Include::flagged, reader.language);
        else
            write_report_text(out.stream(), report, Include::flagged, out.style(run.color, reader));
    }
};

}  // namespace

void add_check(CLI::App& app, Run& run) {
    auto check = std::make_shared<Check>();
    auto* command = app.add_subcommand("check", "Compare new stories with all that is stored");
    add_inputs(*command, check->inputs, 1);
    add_database(*command, check->database)->required();
    add_format(*command, check->format, {"text", "json", "jsonl"},
               "jsonl: a pair of figures a line");
    command
        ->add_option(
            "--fail-on", check->fail_on,
            "Verdicts that end the check with 1 [contradiction,tension,part-exceeds-whole]")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [](const std::string& word) {
                return verdict_named(word) ? "" : "there is no verdict '" + word + "'";
            },
            ""))
        ->type_name("VERDICT,...");
    add_decisions(*command, check->decision_files);
    command->add_flag("--add", check->add, "Store the stories that pass");
    add_reader(*command, check->reader);
    add_output(*command, check->output);
    add_messages(*command, run);
    command->footer(
        R"(Exit status: 0 nothing found; 1 a verdict of --fail-on; 2 the check could not be done whole.

Examples:
  tadqiq check story.txt --db figures.db
  tadqiq check --add --fail-on contradiction drafts/ --db figures.db
  tadqiq check --format jsonl - --db figures.db < story.txt)");
    command->callback([check, &run] { (*check)(run); });
}

}  // namespace tadqiq
