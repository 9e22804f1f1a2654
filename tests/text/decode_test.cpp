#include "text/decode.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/error.hpp"

using namespace std::literals;
using tadqiq::decoded;

namespace {

const std::string arabic = "قالت الوزارة إن عدد المصابين بلغ اليوم مئة وعشرين شخصا في المدينة";
const std::string windows_1256 =
    "\xDE\xC7\xE1\xCA \xC7\xE1\xE6\xD2\xC7\xD1\xC9 \xC5\xE4 \xDA\xCF\xCF "
    "\xC7\xE1\xE3\xD5\xC7\xC8\xED\xE4 \xC8\xE1\xDB \xC7\xE1\xED\xE6\xE3 \xE3\xC6\xC9 "
    "\xE6\xDA\xD4\xD1\xED\xE4 \xD4\xCE\xD5\xC7 \xDD\xED \xC7\xE1\xE3\xCF\xED\xE4\xC9";
const std::string iso_8859_6 =
    "\xE2\xC7\xE4\xCA \xC7\xE4\xE8\xD2\xC7\xD1\xC9 \xC5\xE6 \xD9\xCF\xCF "
    "\xC7\xE4\xE5\xD5\xC7\xC8\xEA\xE6 \xC8\xE4\xDA \xC7\xE4\xEA\xE8\xE5 \xE5\xC6\xC9 "
    "\xE8\xD9\xD4\xD1\xEA\xE6 \xD4\xCE\xD5\xC7 \xE1\xEA \xC7\xE4\xE5\xCF\xEA\xE6\xC9";

std::string refusal(const std::string& bytes, std::string_view declared = {}) {
    try {
        decoded(bytes, "file.txt", declared);
    } catch (const tadqiq::Error& error) {
        CHECK(error.fault() == tadqiq::Fault::input);
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("UTF-8 stays as it is but for its byte order mark") {
    CHECK(decoded("", "f") == "");
    CHECK(decoded(arabic, "f") == arabic);
    CHECK(decoded("\xEF\xBB\xBF" + arabic, "f") == arabic);
    CHECK(decoded("\xEF\xBB\xBF", "f") == "");
    CHECK(decoded("a\r\nb", "f") == "a\r\nb");
    CHECK(decoded(arabic, "f", "windows-1256") == arabic);
}

TEST_CASE("UTF-16 with a byte order mark is decoded") {
    CHECK(decoded("\xFF\xFE\x33\x06\x31\x00"s, "f") == "س1");
    CHECK(decoded("\xFE\xFF\x06\x33\x00\x31"s, "f") == "س1");
    CHECK(decoded("\xFF\xFE\x3D\xD8\x00\xDE"s, "f") == "😀");
    std::string longer = "\xFE\xFF", expected;
    for (int i = 0; i < 5000; ++i) {
        longer += "\xD8\x3D\xDE\x00\x06\x33"s;
        expected += "😀س";
    }
    const bool same = decoded(longer, "f") == expected;  // not to be printed
    CHECK(same);
}

TEST_CASE("Arabic in Windows-1256 and ISO-8859-6 is found out where no charset is declared") {
    CHECK(decoded(windows_1256, "f") == arabic);
    CHECK(decoded(iso_8859_6, "f") == arabic);
    CHECK(decoded("\xE3", "f", "windows-1256") == "م");
    CHECK(decoded("<meta charset=windows-1256>" + windows_1256, "f", "Windows-1256") ==
          "<meta charset=windows-1256>" + arabic);
}

TEST_CASE("what is no text is refused with the line and offset of its first malformed byte") {
    CHECK(refusal("ab\nc\xFFz") == "file.txt:2: not UTF-8: malformed byte 0xFF at offset 4");
    CHECK(refusal(arabic + "\xD8") ==
          "file.txt:1: not UTF-8: malformed byte 0xD8 at offset " + std::to_string(arabic.size()));
    CHECK(refusal(arabic.substr(0, 40) + "\xE3\xE4" + arabic.substr(40)) ==
          "file.txt:1: not UTF-8: malformed byte 0xE3 at offset 40");
    CHECK(refusal(windows_1256, "UTF-8") ==
          "file.txt:1: not UTF-8: malformed byte 0xDE at offset 0");
    CHECK(refusal("\xE9t\xE9 2014, la for\xEAt", "") ==
          "file.txt:1: not UTF-8: malformed byte 0xE9 at offset 0");
    CHECK(refusal("\xE3", "no-such-charset") == "file.txt: unknown charset 'no-such-charset'");
    CHECK(refusal("\xFF\xFE\x33\x06\x00\xDC"s).starts_with("file.txt:1: not UTF-16LE"));
    CHECK(refusal("\xFF\xFE\x33\x06\x31"s).starts_with("file.txt:1: not UTF-16LE"));
}
