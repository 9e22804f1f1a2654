#include "program_times.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace tadqiq::bench {

namespace {

constexpr const char* call = "--time-program";

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Prints milliseconds, those of CPU time, and KB.
void time_once(std::vector<char*> arguments) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), 1);
        execv(TADQIQ_PROGRAM, arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1)
        throw std::runtime_error("the program failed");
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    fmt::print("{} {} {}\n", time.count(),
               milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), usage.ru_maxrss);
}

}  // namespace

bool time_program(int argc, char** argv) {
    if (argc < 3 || std::strcmp(argv[1], call) != 0) return false;
    std::string name = "tadqiq", isolated = "--isolated", quiet = "-q";
    std::vector<char*> arguments = {name.data(), isolated.data()};
    int at = 2;
    for (; at < argc && std::strcmp(argv[at], "--") != 0; ++at) arguments.push_back(argv[at]);
    arguments.push_back(quiet.data());
    for (++at; at < argc; ++at) {
        auto with_file = arguments;
        with_file.push_back(argv[at]);
        with_file.push_back(nullptr);
        time_once(std::move(with_file));
    }
    return true;
}

ProgramTimes times_of_program(const std::string& self, const std::vector<std::string>& arguments,
                              const std::vector<std::string>& files) {
    std::string command = fmt::format("'{}' {}", self, call);
    for (const auto& argument : arguments) command += fmt::format(" '{}'", argument);
    command += " --";
    for (const auto& file : files) command += fmt::format(" '{}'", file);
    FILE* const out = popen(command.c_str(), "r");
    ProgramTimes found;
    double time = 0, cpu = 0, kilobytes = 0;
    while (out && std::fscanf(out, "%lf %lf %lf", &time, &cpu, &kilobytes) == 3) {
        found.times.all.push_back(time);
        found.cpu.all.push_back(cpu);
        found.memory = std::max(found.memory, kilobytes / 1e3);
    }
    if (!out || pclose(out) != 0) throw std::runtime_error("the program could not be timed");
    return found;
}

}  // namespace tadqiq::bench
