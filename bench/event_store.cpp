#include "event_store.hpp"

#include <algorithm>

#include "cli/comparison.hpp"
#include "cli/stored_comparison.hpp"
#include "cli/understanding.hpp"
#include "events.hpp"
#include "made_store.hpp"

namespace tadqiq::bench {

namespace fs = std::filesystem;

constexpr std::size_t read_at_once = 1000;

std::string event_store(const fs::path& folder, std::size_t count) {
    return made_store(folder, "events", count, [&](Store& store) {
        for (std::size_t at = 0; at < count; at += read_at_once)
            for (const auto& article :
                 understand_all(event_articles(std::min(read_at_once, count - at), at)))
                store.save(article, provenance());
        store.index_words();
        compare_stored(store, Run());
    });
}

}  // namespace tadqiq::bench
