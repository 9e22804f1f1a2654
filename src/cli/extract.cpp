// tadqiq extract: the figures of articles, in their order, however many there are.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/understanding.hpp"
#include "report/explanation.hpp"
#include "report/jsonl.hpp"
#include "report/text.hpp"

namespace tadqiq {
namespace {

struct Extract {
    InputArguments inputs;
    std::string format;
    std::string output;
    bool explained = false;

    void operator()(Run& run) const {
        if (explained && format != "text")
            throw Error(Fault::usage, "extract", "--explain is for people, and text only");
        Output out(output);
        const auto style = out.style(run.color, Reader{});
        Understanding understanding([&](const ArticleClaims& claims) {
            note_skipped(claims, run);
            if (format == "jsonl")
                write_figures_jsonl(out.stream(), claims);
            else
                explained ? write_reading_explanation(out.stream(), claims, style)
                          : write_figures_text(out.stream(), claims, style);
        });
        inputs.read(run, [&](Article article) { understanding.add(std::move(article)); });
        understanding.finish();
        out.commit();
    }
};

}  // namespace

void add_extract(CLI::App& app, Run& run) {
    auto extract = std::make_shared<Extract>();
    auto* command =
        app.add_subcommand("extract", "Show the figures of articles and what they measure");
    add_inputs(*command, extract->inputs, 1);
    add_format(*command, extract->format, {"text", "jsonl"}, "text, or a JSON object a figure");
    command->add_flag("--explain", extract->explained,
                      "How each figure is read: the rules of the grammar and the words they took");
    add_output(*command, extract->output);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq extract story.txt
  tadqiq extract --explain story.txt
  tadqiq extract --format jsonl news/ > figures.jsonl
  echo 'قتل نحو 30 شخصا' | tadqiq extract -)");
    command->callback([extract, &run] { (*extract)(run); });
}

}  // namespace tadqiq
