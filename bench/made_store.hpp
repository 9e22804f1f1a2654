// Stores that benches make once and keep.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace tadqiq::bench {

/// The path of the store NAME-COUNT.db in this folder; filled where there is none yet.
std::string made_store(const std::filesystem::path& folder, std::string_view name,
                       std::size_t count, const std::function<void(Store&)>& fill);

}  // namespace tadqiq::bench
