#include "event_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/comparison.hpp"
#include "cli/stored_comparison.hpp"
#include "cli/understanding.hpp"
#include "events.hpp"
#include "store/store.hpp"

namespace tadqiq::bench {

namespace fs = std::filesystem;

constexpr std::size_t read_at_once = 1000;

std::string event_store(const fs::path& folder, std::size_t count) {
    const auto path = (folder / fmt::format("events-{}.db", count)).string();
    if (fs::exists(path)) {
        Store::open(path, Access::write);  // one of an older schema is migrated
        return path;
    }
    fs::create_directories(folder);
    // Made under another name, so that half a one is not taken for it.
    const auto making = path + ".making";
    fs::remove(making);
    {
        fmt::print(stderr, "making a store of {} articles\n", count);
        auto store = Store::open(making, Access::write);
        for (std::size_t at = 0; at < count; at += read_at_once)
            for (const auto& article :
                 understand_all(event_articles(std::min(read_at_once, count - at), at)))
                store.save(article, provenance());
        store.index_words();
        compare_stored(store, Run());
        store.database().execute("pragma wal_checkpoint(truncate)");
    }
    fs::rename(making, path);
    return path;
}

}  // namespace tadqiq::bench
