#include "program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace tadqiq::test {
namespace {

/// A pipe whose ends are closed with it.
struct Pipe {
    int read = -1, write = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::system_error(errno, std::generic_category(), "pipe");
        read = ends[0];
        write = ends[1];
    }
    ~Pipe() {
        close(read);
        close(write);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    static void close(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
};

std::vector<char*> pointers(const std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (const auto& s : strings) result.push_back(const_cast<char*>(s.c_str()));
    result.push_back(nullptr);
    return result;
}

/// Feeds the child and gathers what it says, all at once, so that neither side waits for ever.
void converse(Pipe& in, Pipe& out, Pipe& err, std::string_view input, Outcome& outcome) {
    if (input.empty()) Pipe::close(in.write);
    while (out.read >= 0 || err.read >= 0) {
        std::array<pollfd, 3> ends{
            {{in.write, POLLOUT, 0}, {out.read, POLLIN, 0}, {err.read, POLLIN, 0}}};
        if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "poll");
        if (ends[0].revents != 0) {
            const auto written = ::write(in.write, input.data(), input.size());
            if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
            if (written < 0 || input.empty()) Pipe::close(in.write);
        }
        const auto drain = [](const pollfd& end, int& fd, std::string& text) {
            if (end.revents == 0) return;
            std::array<char, 65536> buffer{};
            const auto got = ::read(fd, buffer.data(), buffer.size());
            if (got > 0)
                text.append(buffer.data(), static_cast<std::size_t>(got));
            else
                Pipe::close(fd);
        };
        drain(ends[1], out.read, outcome.out);
        drain(ends[2], err.read, outcome.err);
    }
}

Outcome run(const std::vector<std::string>& command, std::string_view input,
            const std::vector<std::string>& environment) {
    std::signal(SIGPIPE, SIG_IGN);  // a child that does not read its input is no reason to die
    Pipe in, out, err;
    auto argv = pointers(command);
    const ::pid_t child = ::fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child == 0) {
        std::signal(SIGPIPE, SIG_DFL);
        ::dup2(in.read, STDIN_FILENO);
        ::dup2(out.write, STDOUT_FILENO);
        ::dup2(err.write, STDERR_FILENO);
        for (const auto& variable : environment) ::putenv(const_cast<char*>(variable.c_str()));
        ::execvp(argv[0], argv.data());
        ::_exit(127);
    }
    Pipe::close(in.read);
    Pipe::close(out.write);
    Pipe::close(err.write);
    Outcome outcome;
    converse(in, out, err, input, outcome);
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return outcome;
}

}  // namespace

Outcome run_tadqiq(const std::vector<std::string>& arguments, std::string_view input,
                   const std::vector<std::string>& environment) {
    std::vector<std::string> command{TADQIQ_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run(command, input, environment);
}

Outcome run_shell(const std::string& command) {
    const auto folder = std::filesystem::path(TADQIQ_PROGRAM).parent_path().string();
    return run({"/bin/bash", "-c", "PATH=" + folder + ":$PATH; " + command}, {}, {});
}

}  // namespace tadqiq::test
