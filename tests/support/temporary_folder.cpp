#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace tadqiq::test {

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tadqiq-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("cannot make " + pattern);
    root_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;  // a destructor has nobody to tell
    std::filesystem::remove_all(root_, ignored);
}

std::string TemporaryFolder::path(std::string_view name) const {
    return name.empty() ? root_.string() : (root_ / name).string();
}

std::string TemporaryFolder::write(std::string_view name, std::string_view content) const {
    const std::filesystem::path file = root_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
    return file.string();
}

}  // namespace tadqiq::test
