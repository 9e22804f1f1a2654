#include "cli/decisions.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>

#include "report/decisions_toml.hpp"
#include "store/decision_rows.hpp"

namespace tadqiq {

std::string today() {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::system_clock::now()));
}

std::string file_content(const std::string& path) {
    if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
    if (std::filesystem::is_directory(path))
        throw Error(Fault::usage, path, "is a folder, not a file");
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in.good() && !in.eof())
        throw Error(Fault::usage, path,
                    "cannot be read: " + std::generic_category().message(errno ? errno : EIO));
    return content;
}

Decisions decisions_that_count(Run& run, Database* database,
                               const std::vector<std::string>& files) {
    Decisions all;
    if (database) all = load_decisions(*database);
    for (const auto& file : files)
        for (auto& [fingerprint, decision] :
             read_decisions_toml(file_content(file), file, /*needs_expiry=*/true))
            all.insert_or_assign(fingerprint, decision);
    const std::string day = today();
    std::size_t expired = 0;
    for (auto at = all.begin(); at != all.end();)
        if (at->second.counts_on(day)) {
            ++at;
        } else {
            at = all.erase(at);
            ++expired;
        }
    if (expired > 0) run.note(fmt::format("{} decisions have expired and count no more", expired));
    return all;
}

}  // namespace tadqiq
