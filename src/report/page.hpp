// The page's own files, and what a browser is told it may run.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tadqiq {

/// The content of templates/NAME.
std::string_view page_file(std::string_view name);

/// A Content-Security-Policy under which this style sheet and this script work, nothing else does,
/// and nothing is ever fetched.
std::string content_security_policy(std::string_view style, std::string_view script);

/// An address of an article that may stand in a link: http or https, without anything that acts on
/// a line; empty for any other.
std::string_view linkable(const std::optional<std::string>& url);

}  // namespace tadqiq
