// tadqiq explain: how a text is read, and what a verdict means.
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

struct Explain {
    std::string subject;
    Reader reader;

    void operator()(Run& run) const {
        Output out("");
        const TextStyle style = out.style(run.color, reader);
        if (const auto verdict = verdict_named(subject)) {
            write_verdict_explanation(out.stream(), *verdict, style);
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
    auto* command =
        app.add_subcommand("explain", "Show how a text is read, or what a verdict means");
    command
        ->add_option("VERDICT|TEXT", explain->subject, "contradiction, tension, ... or some Arabic")
        ->required();
    add_reader(*command, explain->reader);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq explain 'قتل ما لا يقل عن 30 شخصا بينهم 5 أطفال'
  tadqiq explain tension)");
    command->callback([explain, &run] { (*explain)(run); });
}

}  // namespace tadqiq
