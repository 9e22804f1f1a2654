#include "made_store.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace tadqiq::bench {

namespace fs = std::filesystem;

std::string made_store(const fs::path& folder, std::string_view name, std::size_t count,
                       const std::function<void(Store&)>& fill) {
    const auto path = (folder / fmt::format("{}-{}.db", name, count)).string();
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
        fill(store);
        store.database().execute("pragma wal_checkpoint(truncate)");
    }
    fs::rename(making, path);
    return path;
}

}  // namespace tadqiq::bench
