// tadqiq baseline: the findings that there are now, so that the gate fails on new ones only.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <set>

#include "claims/understand.hpp"
#include "cli/commands.hpp"
#include "cli/gate.hpp"
#include "cli/output.hpp"

namespace tadqiq {
namespace {

struct Baseline {
    InputArguments inputs;
    std::string database, output;

    void operator()(Run& run) const {
        Output out(output);
        Store store = Store::open(database, Access::read);
        std::vector<ArticleClaims> stories;
        inputs.read(run,
                    [&](Article article) { stories.push_back(understand(std::move(article))); });
        const std::size_t count = stories.size();
        const Comparison found = compare_at_rest(stories, store);
        const Gate gate{found.report(), count, {}, {}, {}, {}, {}};
        std::set<std::string> lines;
        for (const auto& alert : gate.alerts())
            lines.insert(
                fmt::format("{} {} {}", alert.fingerprint, alert.rule->id, alert.rule->name));
        out.stream() << "# tadqiq baseline: a fingerprint a line, then its rule\n";
        for (const auto& line : lines) out.stream() << line << '\n';
        out.commit();
    }
};

}  // namespace

void add_baseline(CLI::App& app, Run& run) {
    auto baseline = std::make_shared<Baseline>();
    auto* command =
        app.add_subcommand("baseline", "List what the gate finds now, to pass it later");
    command->require_subcommand(1);
    auto* write =
        command->add_subcommand("write", "The findings of a check, as --baseline takes them");
    add_inputs(*write, baseline->inputs, 1);
    add_database(*write, baseline->database)->required();
    add_output(*write, baseline->output);
    add_messages(*write, run);
    command->footer(R"(Examples:
  tadqiq baseline write drafts/ --db figures.db -o known.txt
  tadqiq check drafts/ --db figures.db --baseline known.txt)");
    write->callback([baseline, &run] { (*baseline)(run); });
}

}  // namespace tadqiq
