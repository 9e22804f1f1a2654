// A folder for the files of one test; gone when the test is.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tadqiq::test {

class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    /// The path of `name` in here, whether it exists or not.
    std::string path(std::string_view name = {}) const;
    /// Writes a file, and the folders on its way; returns its path.
    std::string write(std::string_view name, std::string_view content) const;

  private:
    std::filesystem::path root_;
};

}  // namespace tadqiq::test
