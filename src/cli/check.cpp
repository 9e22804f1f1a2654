// tadqiq check: the gate. Compares new stories with all that is stored, and with each other.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "claims/understand.hpp"
#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/decisions.hpp"
#include "cli/gate.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/source_places.hpp"
#include "cli/stored_comparison.hpp"
#include "cli/understanding.hpp"
#include "report/annotations.hpp"
#include "report/jsonl.hpp"
#include "report/sarif.hpp"
#include "report/text.hpp"

namespace tadqiq {
namespace {

const std::vector<std::string> formats = {"text",  "json",   "jsonl",  "sarif",
                                          "junit", "github", "rdjsonl"};

struct Check {
    InputArguments inputs;
    std::string database, baseline, format;
    std::vector<std::string> decision_files, outputs;
    Reader reader;
    std::vector<std::string> fail_on = {"contradiction", "tension", "part-exceeds-whole", "slips"};
    std::vector<std::string> levels;
    std::optional<int> event_window;
    bool add = false, exit_zero = false;

    void operator()(Run& run) const {
        auto files = opened();
        Store store = Store::open(database, add ? Access::write : Access::read);
        const auto stories = read_stories(run, store);
        const std::size_t count = stories.size();
        // Two gates that add at the same time must see each other's stories.
        std::optional<Transaction> whole;
        if (add) whole.emplace(store.database());
        Comparison found = add ? compare_new(stories, store) : compare_at_rest(stories, store);
        if (event_window) keep_within_days(found, *event_window);

        const Decisions decisions = decisions_that_count(run, &store.database(), decision_files);
        Gate gate{found.report(&decisions), count, levels_of(fail_on, levels), {}, reader, {}, {}};
        if (!baseline.empty()) gate.baseline = read_baseline(baseline);
        gate.is_whole = run.exit_status() == 0;
        SourcePlaces places;
        gate.place = [&](ClaimRef ref) {
            const Claim& claim = gate.report.claim(ref);
            return places.place(gate.report.article(ref).article, claim.field, claim.figure.text);
        };
        const auto failing = failing_stories(gate);
        if (!failing.empty() && !exit_zero) run.found();
        if (add) {
            keep_passing(store, found, count, failing);
            whole->commit();
            compare_stored(store, run);
        }
        const Comparison shown = without_known(found, gate, run);
        Report report = shown.report(&decisions);
        report.fresh = count;
        for (auto& [format, file] : files) {
            write(*file, format, run, gate, report);
            file->commit();
        }
    }

  private:
    using Files = std::vector<std::pair<std::string, std::unique_ptr<Output>>>;

    /// Each --output FORMAT:FILE, or FILE in --format; standard output where there is none.
    Files opened() const {
        Files files;
        for (const auto& output : outputs) {
            const auto colon = output.find(':');
            if (colon == std::string::npos) {
                files.emplace_back(format, std::make_unique<Output>(output));
                continue;
            }
            const auto named = output.substr(0, colon);
            if (std::find(formats.begin(), formats.end(), named) != formats.end())
                files.emplace_back(named, std::make_unique<Output>(output.substr(colon + 1)));
            else if (named.find('/') != std::string::npos)
                files.emplace_back(format, std::make_unique<Output>(output));
            else
                throw Error(Fault::usage, output,
                            fmt::format("there is no format '{}'; a file of that name is ./{}",
                                        named, output));
        }
        if (files.empty()) files.emplace_back(format, std::make_unique<Output>(""));
        return files;
    }

    /// The new stories. Of those that have no figures, and those that are known, that is said.
    std::vector<ArticleClaims> read_stories(Run& run, Store& store) const {
        InputArguments given = inputs;
        given.options.takes_empty = true;
        std::vector<ArticleClaims> stories;
        given.read(run,
                   [&](Article article) { stories.push_back(understand(std::move(article))); });
        for (const auto& story : stories) {
            note_skipped(story, run);
            note_uncompared(story, run);
            const Article& article = story.article;
            if (story.claims.empty()) {
                run.note(article.id + ": passes: no figures in it");
            } else if (const auto known = store.id_with_words(article)) {
                run.note(fmt::format("{}: known: the database holds it in the same words{}",
                                     article.id, *known == article.id ? "" : " as " + *known));
            }
        }
        return stories;
    }

    /// What was not in the baseline, and is of no rule that is off. Entries of it that match
    /// nothing are said.
    static Comparison without_known(const Comparison& found, const Gate& gate, const Run& run) {
        Comparison fresh = found;
        std::set<std::string_view> matched;
        const auto is_known = [&](const std::string& fingerprint) {
            const auto known = gate.baseline.find(fingerprint);
            if (known != gate.baseline.end()) matched.insert(*known);
            return known != gate.baseline.end();
        };
        const auto is_off = [&](const Rule& rule) {
            return gate.level_of(rule) == RuleLevel::off && usual_level(rule) != RuleLevel::off;
        };
        std::erase_if(fresh.findings, [&](const Finding& f) {
            return is_known(f.fingerprint) || is_off(rule_of(f.verdict));
        });
        std::erase_if(fresh.slips, [&](const ArticleSlip& s) {
            return is_known(s.slip.fingerprint) || is_off(rule_of(s.slip.rule));
        });
        if (const auto unused = gate.baseline.size() - matched.size(); unused > 0)
            run.note(fmt::format("{} of {} entries of the baseline match nothing here", unused,
                                 gate.baseline.size()));
        return fresh;
    }

    static void keep_passing(Store& store, const Comparison& found, std::size_t count,
                             const std::set<std::size_t>& failing) {
        const Provenance now = provenance();
        for (std::size_t i = 0; i < count; ++i)
            if (!failing.contains(i)) store.save(found.articles[i], now);
        store.index_words();
    }

    void write(Output& out, const std::string& format, const Run& run, const Gate& gate,
               const Report& report) const {
        const Include include = shown(gate);
        if (format == "jsonl")
            write_report_jsonl(out.stream(), report, include, reader.language);
        else if (format == "json")
            write_report_json(out.stream(), report, include, reader.language);
        else if (format == "sarif")
            write_sarif(out.stream(), gate, TADQIQ_VERSION);
        else if (format == "junit")
            write_junit(out.stream(), gate);
        else if (format == "github")
            write_github_annotations(out.stream(), gate);
        else if (format == "rdjsonl")
            write_rdjsonl(out.stream(), gate);
        else
            write_report_text(out.stream(), report, include, out.style(run.color, reader));
    }

    /// Agreement and updates where a rule asks for either.
    static Include shown(const Gate& gate) {
        const bool all = gate.level_of(rule_of(Verdict::update)) != RuleLevel::off ||
                         gate.level_of(rule_of(Verdict::consistent)) != RuleLevel::off;
        return all ? Include::all : Include::flagged;
    }
};

}  // namespace

void add_check(CLI::App& app, Run& run) {
    auto check = std::make_shared<Check>();
    auto* command = app.add_subcommand("check", "Compare new stories with all that is stored");
    add_inputs(*command, check->inputs, 1);
    add_database(*command, check->database)->required();
    add_format(*command, check->format, formats,
               "For people, programs, code scanning, CI, editors");
    command
        ->add_option("--fail-on", check->fail_on,
                     "What ends the check with 1: verdicts, ids of rules (see tadqiq explain), or "
                     "slips for all within one article")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [](const std::string& word) {
                return rules_named(word).empty() ? "there is no verdict or rule '" + word + "'"
                                                 : "";
            },
            ""))
        ->default_str(CLI::detail::join(check->fail_on, ","))
        ->type_name("RULE,...");
    command
        ->add_option("--rule", check->levels,
                     "What the gate does with one rule, whatever --fail-on says; once for each: "
                     "off, say it (warning), or fail (error)")
        ->allow_extra_args(false)
        ->check(CLI::Validator(fault_of_level, ""))
        ->type_name("RULE=LEVEL");
    auto* window =
        command
            ->add_option("--event-window", check->event_window,
                         "Articles published more days apart than this are not of one event")
            ->type_name("N");
    check_number(*window, 0, 100'000);
    command->add_option("--baseline", check->baseline, "Fail on nothing that this file lists")
        ->type_name("FILE");
    add_decisions(*command, check->decision_files);
    command->add_flag("--add", check->add, "Store the stories that pass");
    command->add_flag("--exit-zero", check->exit_zero,
                      "End with 0 where the check would end with 1, for a trial");
    add_reader(*command, check->reader);
    command
        ->add_option("-o,--output", check->outputs,
                     "Write to this file, whole or not at all; FORMAT:FILE, once for each format")
        ->allow_extra_args(false)
        ->type_name("[FORMAT:]FILE");
    add_messages(*command, run);
    command->footer(
        R"(Exit status: 0 nothing found; 1 a rule of --fail-on; 2 the check could not be done whole.

Examples:
  tadqiq check story.txt --db figures.db
  tadqiq check --add --fail-on contradiction drafts/ --db figures.db
  tadqiq check drafts/ --db figures.db --baseline known.txt -o sarif:check.sarif -o text:-
  tadqiq check --format jsonl - --db figures.db < story.txt)");
    command->callback([check, &run] { (*check)(run); });
}

}  // namespace tadqiq
