// The charset that a page or a feed declares at its beginning.
#pragma once

#include <string>
#include <string_view>

namespace tadqiq {

/// Of <meta charset="..."> or <meta http-equiv ... content="...; charset=...">; empty for none.
std::string html_charset(std::string_view bytes);
/// Of <?xml ... encoding="..."?>; empty for none.
std::string xml_charset(std::string_view bytes);

}  // namespace tadqiq
