#include "text/decode.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <vector>

#include "base/error.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// How sure ICU must be, of 100: Arabic in the right charset scores 58 or more even in short
/// texts, and 48 or less in the wrong one of the two; other languages and damaged UTF-8 less.
constexpr int confident = 55;
/// The detector judges by the frequency of letters; more text makes it slower and not surer.
constexpr std::size_t detection_bytes = 1 << 16;

[[noreturn]] void refuse(std::string_view bytes, std::size_t offset, const std::string& file,
                         std::string_view charset) {
    throw Error(Fault::input, fmt::format("{}:{}", file, line_of(bytes, offset)),
                fmt::format("not {}: malformed byte 0x{:02X} at offset {}", charset,
                            static_cast<unsigned char>(bytes[offset]), offset));
}

std::string converted(std::string_view bytes, const std::string& file, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status))
        throw Error(Fault::input, file, fmt::format("unknown charset '{}'", charset));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    icu::UnicodeString all;  // whole, as the buffer may end between two halves of a pair
    std::array<UChar, 4096> buffer;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    do {
        status = U_ZERO_ERROR;
        UChar* target = buffer.data();
        ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end,
                       nullptr, true, &status);
        all.append(buffer.data(), static_cast<std::int32_t>(target - buffer.data()));
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
            std::array<char, 8> wrong{};
            std::int8_t size = wrong.size();
            UErrorCode ignored = U_ZERO_ERROR;
            ucnv_getInvalidChars(converter.get(), wrong.data(), &size, &ignored);
            const auto after = static_cast<std::size_t>(source - bytes.data());
            refuse(bytes, after - std::clamp<std::size_t>(size, 1, after), file, charset);
        }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    std::string out;
    return all.toUTF8String(out);
}

/// "windows-1256" or "ISO-8859-6" where ICU is sure of it, else empty.
std::string detected_charset(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_enableInputFilter(detector.get(), true);  // looks past HTML tags
    const std::string_view head = bytes.substr(0, detection_bytes);
    ucsdet_setText(detector.get(), head.data(), static_cast<std::int32_t>(head.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match) return {};
    const std::string name = ucsdet_getName(match, &status);
    const bool sure = ucsdet_getConfidence(match, &status) >= confident;
    const bool arabic = name == "windows-1256" || name == "ISO-8859-6";
    return U_SUCCESS(status) && sure && arabic ? name : std::string();
}

}  // namespace

std::size_t line_of(std::string_view bytes, std::size_t offset) {
    const auto before = bytes.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::string decoded(std::string bytes, const std::string& file, std::string_view declared) {
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE")) return converted(view.substr(2), file, "UTF-16LE");
    if (view.starts_with("\xFE\xFF")) return converted(view.substr(2), file, "UTF-16BE");
    const auto malformed = first_malformed(bytes);
    if (!malformed) {
        if (view.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
        return bytes;
    }
    const std::string charset = declared.empty() ? detected_charset(view) : std::string(declared);
    if (charset.empty() || ucnv_compareNames(charset.c_str(), "UTF-8") == 0)
        refuse(view, *malformed, file, "UTF-8");
    return converted(view, file, charset);
}

}  // namespace tadqiq
