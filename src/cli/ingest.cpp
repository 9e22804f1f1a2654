// tadqiq ingest: keeps what articles say, and what comparing them found, in a database.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <span>

#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/understanding.hpp"

namespace tadqiq {
namespace {

/// Articles of a run that are compared together: each of them, and of those that they are related
/// to, is loaded once.
constexpr std::size_t compared_at_once = 500;

struct Ingest {
    InputArguments inputs;
    std::string database;
    std::size_t threads = 0;

    void operator()(Run& run) const {
        Store store = Store::open(database, Access::write);
        const Provenance now = provenance();
        std::map<Saved, std::size_t> count;
        std::optional<Progress> progress(std::in_place, run, "reading");
        Understanding understanding(
            [&](std::vector<ArticleClaims> articles) {
                Transaction whole(store.database());
                for (const auto& article : articles) {
                    note_skipped(article, run);
                    ++count[store.save(article, now)];
                }
                whole.commit();
                progress->add(articles.size());
            },
            threads);
        in_order().read(run, [&](Article article) {
            if (store.holds(article, now))
                ++count[Saved::unchanged];
            else
                understanding.add(std::move(article));
        });
        understanding.finish();
        const auto waiting = store.uncompared();
        progress.emplace(run, "comparing", waiting.size());
        for (std::size_t at = 0; at < waiting.size(); at += compared_at_once) {
            const auto ids =
                std::span(waiting).subspan(at, std::min(compared_at_once, waiting.size() - at));
            compare_stored(store, ids);
            progress->add(ids.size());
        }
        progress.reset();
        run.note(fmt::format("{}: {} articles added, {} changed, {} read anew, {} known", database,
                             count[Saved::added], count[Saved::changed], count[Saved::reread],
                             count[Saved::unchanged]));
    }

    /// In one order however the paths were given, so that the same articles make the same file.
    InputArguments in_order() const {
        InputArguments sorted = inputs;
        std::sort(sorted.paths.begin(), sorted.paths.end());
        return sorted;
    }

    /// Compares articles with all others and keeps what that finds, whole or not at all.
    static void compare_stored(Store& store, std::span<const std::string> ids) {
        Transaction whole(store.database());
        std::vector<ArticleClaims> articles;
        for (const auto& id : ids) articles.push_back(*store.load(id));
        const Comparison found = compare_new(std::move(articles), store);
        keep(store, found.articles, found.findings);
        std::vector<std::vector<Slip>> slips(ids.size());
        for (const auto& slip : found.slips) slips[slip.article].push_back(slip.slip);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            store.replace_slips(ids[i], slips[i]);
            store.set_compared(ids[i]);
        }
        whole.commit();
    }
};

}  // namespace

void add_ingest(CLI::App& app, Run& run) {
    auto ingest = std::make_shared<Ingest>();
    auto* command = app.add_subcommand("ingest", "Keep what articles say in a database");
    add_inputs(*command, ingest->inputs, 1);
    add_database(*command, ingest->database)->required();
    command
        ->add_option("--threads", ingest->threads,
                     "How many articles to read at once; 0: one a core")
        ->type_name("N");
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
