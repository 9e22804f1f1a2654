// Dates of publication: what sources state, taken over as stated or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tadqiq {

/// An ISO 8601 calendar date, alone or with a time ("2020-01-05", "2020-01-05T10:00:00+03:00"),
/// without the white space around it; nothing where `stated` is anything else.
std::optional<std::string> iso_date(std::string_view stated);

/// The date of an RSS item ("Sun, 05 Jan 2020 10:00:00 +0300", RFC 822) in ISO 8601 with the
/// stated time and zone; also takes what iso_date takes.
std::optional<std::string> feed_date(std::string_view stated);

}  // namespace tadqiq
