// tadqiq ingest: keeps what articles say, and what comparing them found, in a database.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "claims/understand.hpp"
#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/options.hpp"

namespace tadqiq {
namespace {

struct Ingest {
    InputArguments inputs;
    std::string database;

    void operator()(Run& run) const {
        Store store = Store::open(database, Access::write);
        const Provenance now = provenance();
        std::map<Saved, std::size_t> count;
        inputs.read(run, [&](Article article) {
            if (store.holds(article, now))
                ++count[Saved::unchanged];
            else
                ++count[store.save(understand(std::move(article)), now)];
        });
        for (const auto& id : store.uncompared()) compare_stored(store, id);
        run.note(fmt::format("{}: {} articles added, {} changed, {} read anew, {} known", database,
                             count[Saved::added], count[Saved::changed], count[Saved::reread],
                             count[Saved::unchanged]));
    }

    /// Compares an article with the others and keeps what that finds, whole or not at all.
    static void compare_stored(Store& store, const std::string& id) {
        Transaction whole(store.database());
        std::vector<ArticleClaims> article;
        article.push_back(*store.load(id));
        const Comparison found = compare_new(std::move(article), store);
        store.save_findings(found.articles, found.findings);
        std::vector<Slip> slips;
        for (const auto& slip : found.slips) slips.push_back(slip.slip);
        store.replace_slips(id, slips);
        store.set_compared(id);
        whole.commit();
    }
};

}  // namespace

void add_ingest(CLI::App& app, Run& run) {
    auto ingest = std::make_shared<Ingest>();
    auto* command = app.add_subcommand("ingest", "Keep what articles say in a database");
    add_inputs(*command, ingest->inputs, 1);
    add_database(*command, ingest->database)->required();
    add_messages(*command, run);
    command->footer(
        R"(An article that the database holds in the same words is left alone; other words under a
known id replace the old ones, which stay as history. Each article is stored whole or not at all.

Examples:
  tadqiq ingest news/ --db figures.db
  tadqiq ingest --input-format jsonl - --db figures.db < articles.jsonl)");
    command->callback([ingest, &run] { (*ingest)(run); });
}

}  // namespace tadqiq
