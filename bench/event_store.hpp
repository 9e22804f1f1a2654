// Stores of the articles that bench/events.hpp makes, compared with each other.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace tadqiq::bench {

/// The path of one with so many articles in this folder; made where there is none yet.
std::string event_store(const std::filesystem::path& folder, std::size_t count);

}  // namespace tadqiq::bench
