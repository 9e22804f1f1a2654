// Alerts as other programs take them beside a change: GitHub's annotations, reviewdog's lines,
// JUnit's test results.
#pragma once

#include <iosfwd>

#include "report/gate.hpp"

namespace tadqiq {

/// `::error file=...::message`, one a line; nothing in a story can begin a command of its own.
void write_github_annotations(std::ostream& out, const Gate& gate);
/// Reviewdog Diagnostic Format, a JSON object a line; columns are UTF-8 bytes.
void write_rdjsonl(std::ostream& out, const Gate& gate);
/// A test case a story, a failure an alert that fails the gate.
void write_junit(std::ostream& out, const Gate& gate);

}  // namespace tadqiq
