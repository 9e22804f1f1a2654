#include "text/sentence.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cassert>
#include <memory>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

bool is_space(std::string_view text, std::size_t at) {
    return u_isUWhiteSpace(static_cast<UChar32>(code_point_at(text, at).value));
}

/// `span` without the white space at its ends.
Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end && is_space(text, span.begin))
        span.begin += code_point_at(text, span.begin).size;
    while (span.begin < span.end) {
        std::uint32_t last = span.end - 1;
        while (last > span.begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
        if (!is_space(text, last)) break;
        span.end = last;
    }
    return span;
}

}  // namespace

std::vector<Span> sentences(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    // The rules of the root locale; made once a thread, as loading them costs more than an article.
    thread_local const std::unique_ptr<icu::BreakIterator> rules(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    const std::unique_ptr<UText, CloseText> bytes(
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
    assert(U_SUCCESS(status));
    rules->setText(bytes.get(), status);

    std::vector<Span> found;
    std::int32_t begin = rules->first();
    for (std::int32_t end = rules->next(); end != icu::BreakIterator::DONE; end = rules->next()) {
        const Span span = trimmed(
            text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        if (!span.empty()) found.push_back(span);
        begin = end;
    }
    return found;
}

}  // namespace tadqiq
