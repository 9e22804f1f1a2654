// tadqiq extract: the figures of articles, one at a time, however many there are.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "figures/reading.hpp"
#include "report/jsonl.hpp"
#include "report/text.hpp"

namespace tadqiq {
namespace {

/// The figures without what they measure: all that is known before the claims layer is there.
ArticleClaims understand(Article article) {
    ArticleClaims result;
    result.article = std::move(article);
    for (const Field field : {Field::title, Field::text}) {
        if (field == Field::title && !result.article.has_separate_title()) continue;
        for (auto& figure : read_figures(result.article.field(field)).figures) {
            Claim claim;
            claim.figure = std::move(figure);
            claim.field = field;
            claim.sentence = claim.figure.text;
            result.claims.push_back(std::move(claim));
        }
    }
    return result;
}

struct Extract {
    InputArguments inputs;
    std::string format = "text";
    std::string output;

    void operator()(Run& run) const {
        Output out(output);
        const auto style = out.style(run.color, Language::english);
        inputs.read(run, [&](Article article) {
            const ArticleClaims claims = understand(std::move(article));
            if (format == "jsonl")
                write_figures_jsonl(out.stream(), claims);
            else
                write_figures_text(out.stream(), claims, style);
        });
        out.commit();
    }
};

}  // namespace

void add_extract(CLI::App& app, Run& run) {
    auto extract = std::make_shared<Extract>();
    auto* command =
        app.add_subcommand("extract", "Show the figures of articles and what they measure");
    add_inputs(*command, extract->inputs, 1);
    command->add_option("--format", extract->format, "text, or a JSON object a figure")
        ->check(CLI::IsMember({"text", "jsonl"}))
        ->type_name("text|jsonl");
    add_output(*command, extract->output);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq extract story.txt
  tadqiq extract --format jsonl news/ > figures.jsonl
  echo 'قتل نحو 30 شخصا' | tadqiq extract -)");
    command->callback([extract, &run] { (*extract)(run); });
}

}  // namespace tadqiq
