// Lines that a person types on a terminal, with what was typed before at the arrow keys.
#pragma once

#include <optional>
#include <string>

namespace tadqiq {

class LineEditor {
  public:
    /// Reads what was typed in earlier sessions; `history` is a path, empty for none.
    explicit LineEditor(std::string history);

    /// Without its end; nothing at the end of the input.
    std::optional<std::string> line(const char* prompt);
    /// Keeps it for later, in this session and the next ones.
    void remember(const std::string& entry);

  private:
    std::string history_;
};

/// Where the history of `tadqiq sql` is kept, by the XDG rules; empty without a home.
std::string sql_history_path();

}  // namespace tadqiq
