#include "cli/line_editor.hpp"

#include <editline/readline.h>

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace tadqiq {
namespace {

constexpr int longest_history = 1000;

}  // namespace

LineEditor::LineEditor(std::string history) : history_(std::move(history)) {
    // The editor moves by characters, and takes their encoding from here; nothing else does.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    using_history();
    stifle_history(longest_history);
    if (!history_.empty()) read_history(history_.c_str());  // none there yet is no failure
}

std::optional<std::string> LineEditor::line(const char* prompt) {
    const std::unique_ptr<char, decltype(&std::free)> typed(readline(prompt), std::free);
    if (!typed) return {};
    return std::string(typed.get());
}

void LineEditor::remember(const std::string& entry) {
    add_history(entry.c_str());
    if (history_.empty()) return;
    std::error_code ignored;  // a history that cannot be kept is no reason to stop
    std::filesystem::create_directories(std::filesystem::path(history_).parent_path(), ignored);
    write_history(history_.c_str());
}

std::string sql_history_path() {
    const char* const state = std::getenv("XDG_STATE_HOME");
    if (state && *state == '/') return std::string(state) + "/tadqiq/sql_history";
    const char* const home = std::getenv("HOME");
    return home && *home == '/' ? std::string(home) + "/.local/state/tadqiq/sql_history" : "";
}

}  // namespace tadqiq
