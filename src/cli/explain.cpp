// tadqiq explain: how a text is read, and what a rule means.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "claims/understand.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/understanding.hpp"
#include "report/explanation.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

/// By id, verdict, or the name of a slip.
const Rule* rule_named(std::string_view word) {
    const auto verdict = verdict_named(word);
    const auto slip = slip_rule_named(word);
    return verdict ? &rule_of(*verdict) : slip ? &rule_of(*slip) : rule_with_id(word);
}

struct Explain {
    std::string subject;
    Reader reader;

    void operator()(Run& run) const {
        Output out("");
        const TextStyle style = out.style(run.color, reader);
        if (const Rule* rule = rule_named(subject)) {
            write_rule_explanation(out.stream(), *rule, style);
        } else {
            if (first_malformed(subject))
                throw Error(Fault::usage, "explain", "the text is not UTF-8");
            Article article;
            article.id = article.source = "-";
            article.text = subject;
            const ArticleClaims claims = understand(std::move(article));
            note_skipped(claims, run);
            write_reading_explanation(out.stream(), claims, style);
        }
        out.commit();
    }
};

}  // namespace

void add_explain(CLI::App& app, Run& run) {
    auto explain = std::make_shared<Explain>();
    auto* command = app.add_subcommand("explain", "Show how a text is read, or what a rule means");
    command
        ->add_option("RULE|TEXT", explain->subject,
                     "T101, contradiction, headline, ... or some Arabic")
        ->required();
    add_reader(*command, explain->reader);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq explain 'قتل ما لا يقل عن 30 شخصا بينهم 5 أطفال'
  tadqiq explain T102)");
    command->callback([explain, &run] { (*explain)(run); });
}

}  // namespace tadqiq
