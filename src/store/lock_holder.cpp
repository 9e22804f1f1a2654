#include "store/lock_holder.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <vector>

namespace tadqiq {
namespace {

std::string process_name(const std::string& pid) {
    std::ifstream file("/proc/" + pid + "/comm");
    std::string name;
    return std::getline(file, name) ? fmt::format("process {} ({})", pid, name)
                                    : fmt::format("process {}", pid);
}

}  // namespace

// /proc/locks lists every lock as "1: POSIX  ADVISORY  WRITE 4711 08:01:131073 120 120". Asking for
// a lock's holder by fcntl would need the file opened, and closing it again would drop the locks
// that SQLite holds for this process.
std::string lock_holder(const std::string& database_path) {
    std::vector<std::string> inodes;
    for (const char* ending : {"-shm", ""}) {
        struct stat status {};
        if (stat((database_path + ending).c_str(), &status) != 0) continue;
        inodes.push_back(fmt::format("{:02x}:{:02x}:{}", major(status.st_dev), minor(status.st_dev),
                                     status.st_ino));
    }
    const auto self = fmt::format("{}", getpid());
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);) {
        std::istringstream words(line);
        std::string number, type, mode, access, pid, inode;
        words >> number >> type >> mode >> access >> pid >> inode;
        if (access != "WRITE" || pid == self) continue;
        for (const auto& wanted : inodes)
            if (inode == wanted) return process_name(pid);
    }
    return "another process";
}

}  // namespace tadqiq
