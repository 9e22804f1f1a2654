#include "report/quote.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The length in bytes of the first `letters` code points, less the word that they end in.
std::size_t head(std::string_view text, std::size_t letters) {
    std::size_t at = 0, word_end = 0;
    for (; at < text.size() && letters > 0; --letters) {
        if (is_space(text[at])) word_end = at;
        at += code_point_at(text, at).size;
    }
    if (at == text.size()) return at;
    return word_end > 0 ? word_end : at;
}

/// The same from the end: how many of the last bytes stay.
std::size_t tail(std::string_view text, std::size_t letters) {
    std::size_t at = text.size(), word_begin = text.size();
    for (; at > 0 && letters > 0; --letters) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
        if (is_space(text[at])) word_begin = at + 1;
    }
    if (at == 0) return text.size();
    return text.size() - (word_begin < text.size() ? word_begin : at);
}

}  // namespace

Quote quote(const Article& article, const Claim& claim) {
    const std::string_view text = article.field(claim.field);
    const Span figure = claim.figure.text;
    const Span sentence{std::min(claim.sentence.begin, figure.begin),
                        std::max(claim.sentence.end, figure.end)};
    return {Span{sentence.begin, figure.begin}.of(text), figure.of(text),
            Span{figure.end, sentence.end}.of(text)};
}

Quote short_quote(const Article& article, const Claim& claim, std::size_t letters) {
    Quote result = quote(article, claim);
    const auto before = tail(result.before, letters);
    result.cut_before = before < result.before.size();
    result.before.remove_prefix(result.before.size() - before);
    const auto after = head(result.after, letters);
    result.cut_after = after < result.after.size();
    result.after = result.after.substr(0, after);
    return result;
}

}  // namespace tadqiq
