// The commands of the program, one file each. Each adds itself to the command line with its
// options, its help and its examples, and does its work when the line that was given names it.
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace tadqiq {

void add_report(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);
void add_ingest(CLI::App& app, Run& run);
void add_extract(CLI::App& app, Run& run);
void add_sql(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
/// Describes all commands that are there when it runs.
void add_shell(CLI::App& app);
void add_baseline(CLI::App& app, Run& run);
struct ConfigInForce;
void add_config(CLI::App& app, ConfigInForce& config);
void add_review(CLI::App& app, Run& run);

}  // namespace tadqiq
