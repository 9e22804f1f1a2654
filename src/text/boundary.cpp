// ICU's rules take a while for every character, and hardly any character is near an end. So ICU is
// shown a skeleton of the text, in which only what its rules look at is left: from each sign that
// can end a sentence to the first letter behind it, and the character before the sign.
#include "text/boundary.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <array>
#include <cassert>
#include <memory>
#include <string>

#include "text/utf8.hpp"

namespace tadqiq {
namespace {

enum class Part : std::uint8_t {
    end,     ///< may end a sentence: a full stop, a question mark, a line end
    letter,  ///< decides whether a full stop before it did
    mark,    ///< belongs to the character before it
    other,
};

Part part_found(char32_t c) {
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)) {
        case U_SB_ATERM:
        case U_SB_STERM:
        case U_SB_SEP:
        case U_SB_CR:
        case U_SB_LF:
            return Part::end;
        case U_SB_OLETTER:
        case U_SB_UPPER:
        case U_SB_LOWER:
            return Part::letter;
        case U_SB_EXTEND:
        case U_SB_FORMAT:
            return Part::mark;
        default:
            return Part::other;
    }
}

/// For the characters of two bytes at most, in which Arabic is written.
const std::array<Part, 0x800>& parts() {
    static const auto table = [] {
        std::array<Part, 0x800> result{};
        for (char32_t c = 0; c < result.size(); ++c) result[c] = part_found(c);
        return result;
    }();
    return table;
}

class Skeleton {
  public:
    explicit Skeleton(std::string_view text) : text_(text) {
        const auto& known = parts();
        bool deciding = true;    // whether no letter stood yet behind the last end
        std::uint32_t last = 0;  // the last character that is no mark
        for (std::uint32_t at = 0; at < text.size();) {
            const auto [c, size] = code_point_at(text, at);
            const Part part = c < known.size() ? known[c] : part_found(c);
            if (part == Part::end) {
                if (!deciding) keep(last, at);
                deciding = true;
            }
            if (deciding) keep(at, at + size);
            if (part == Part::letter) deciding = false;
            if (part != Part::mark) last = at;
            at += size;
        }
    }

    const std::string& kept() const { return kept_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(kept_.size()); }
    /// Where that which ends at `end` in the skeleton ends in the text; asked in order.
    std::uint32_t original_end(std::uint32_t end) {
        if (end == size()) return static_cast<std::uint32_t>(text_.size());
        while (at_ + 1 < pieces_.size() && pieces_[at_ + 1].kept < end) ++at_;
        return end - pieces_[at_].kept + pieces_[at_].original;
    }

  private:
    void keep(std::uint32_t begin, std::uint32_t end) {
        begin = std::max(begin, kept_until_);
        if (begin >= end) return;
        if (begin != kept_until_ || pieces_.empty()) pieces_.push_back({size(), begin});
        kept_.append(text_.substr(begin, end - begin));
        kept_until_ = end;
    }

    struct Piece {
        std::uint32_t kept = 0, original = 0;  ///< where it begins
    };

    const std::string_view text_;
    std::string kept_;
    std::vector<Piece> pieces_;
    std::uint32_t kept_until_ = 0;  ///< of the text
    std::size_t at_ = 0;            ///< the piece asked for
};

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    // The rules of the root locale; made once a thread, as loading them costs more than an article.
    thread_local const std::unique_ptr<icu::BreakIterator> rules(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    Skeleton skeleton(text);
    const std::unique_ptr<UText, CloseText> bytes(
        utext_openUTF8(nullptr, skeleton.kept().data(), skeleton.size(), &status));
    assert(U_SUCCESS(status));
    rules->setText(bytes.get(), status);
    std::vector<std::uint32_t> ends;
    rules->first();
    for (std::int32_t end = rules->next(); end != icu::BreakIterator::DONE; end = rules->next())
        ends.push_back(skeleton.original_end(static_cast<std::uint32_t>(end)));
    return ends;
}

}  // namespace tadqiq
