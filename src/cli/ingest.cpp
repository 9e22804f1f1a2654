// tadqiq ingest: keeps what articles say, and what comparing them found, in a database.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "claims/understand.hpp"
#include "cli/article_queue.hpp"
#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/stored_comparison.hpp"
#include "cli/understanding.hpp"

namespace tadqiq {
namespace {

struct Ingest {
    InputArguments inputs;
    std::string database;
    std::size_t threads = 0;

    void operator()(Run& run) const {
        Store store = Store::open(database, Access::write);
        const Provenance now = provenance();
        std::map<Saved, std::size_t> count;
        std::optional<Progress> progress(std::in_place, run, "reading");
        std::size_t saved = 0;
        ArticleQueue<ArticleRows> queue(
            [](Article article) { return ArticleRows(understand(std::move(article))); },
            [&](ArticleRows article) {
                note_skipped(article.article, run);
                note_uncompared(article.article, run);
                ++count[store.save(std::move(article), now)];
                if (++saved % Store::words_indexed_at_once == 0) store.index_words();
                progress->add();
            },
            threads);
        InputArguments sorted = in_order();
        if (const auto bytes = static_cast<double>(bytes_to_read(sorted.paths)); bytes > 0)
            sorted.options.on_read = [&progress, bytes](std::uint64_t read) {
                progress->set_share(static_cast<double>(read) / bytes);
            };
        sorted.read(run, [&](Article article) {
            if (store.holds(article, now))
                ++count[Saved::unchanged];
            else
                queue.add(std::move(article));
        });
        queue.finish();
        store.index_words();
        progress.reset();
        compare_stored(store, run);
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
};

}  // namespace

void add_ingest(CLI::App& app, Run& run) {
    auto ingest = std::make_shared<Ingest>();
    auto* command = app.add_subcommand("ingest", "Keep what articles say in a database");
    add_inputs(*command, ingest->inputs, 1);
    add_database(*command, ingest->database)->required();
    auto* threads = command
                        ->add_option("--threads", ingest->threads,
                                     "How many articles to read at once; 0: one a core")
                        ->capture_default_str()
                        ->type_name("N");
    check_number(*threads, 0, 256);
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
