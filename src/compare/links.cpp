#include "compare/links.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"
#include "text/fold.hpp"
#include "text/segment.hpp"

namespace tadqiq {
namespace {

constexpr std::array<std::string_view, 23> link_names = {
    "from",    "to",   "against", "was",    "when",     "of",          "among", "persons",
    "share",   "also", "level",   "equal",  "ratio",    "consists",    "total", "during",
    "average", "born", "died",    "at_age", "same_day", "corresponds", "night"};
constexpr std::size_t longest_link = 4;  ///< in words

/// links.tsv in memory, all folded.
struct Links {
    std::array<std::set<std::string, std::less<>>, link_names.size()> phrases;
    std::map<std::string, Direction, std::less<>> nouns, verbs;
    std::map<std::string, std::string, std::less<>> periods;
    std::set<std::string, std::less<>> extents;

    Links() {
        for (const EmbeddedFile& file : link_files())
            for (const TsvRow& row : read_tsv(file.path, file.content)) take(row);
    }

    void take(const TsvRow& row) {
        const auto role = row.field(0);
        const std::string form = folded(row.field(1));
        if (form.empty()) throw Error(Fault::lexicon, row.place(), "the row has no form");
        const auto* link = std::find(link_names.begin(), link_names.end(), role);
        if (link != link_names.end())
            phrases[static_cast<std::size_t>(link - link_names.begin())].insert(form);
        else if (role == "rise" || role == "fall")
            nouns.emplace(form, role == "rise" ? Direction::rise : Direction::fall);
        else if (role == "rising" || role == "falling")
            verbs.emplace(form, role == "rising" ? Direction::rise : Direction::fall);
        else if (role == "per")
            periods.emplace(form, row.field(2));
        else if (role == "extent")
            extents.insert(form);
        else
            throw Error(Fault::lexicon, row.place(), "unknown role '" + std::string(role) + "'");
    }

    const auto& of(Link link) const { return phrases[static_cast<std::size_t>(link)]; }
};

const Links& links() {
    static const Links instance;
    return instance;
}

/// Of folded text.
constexpr std::string_view list_signs = ":([«“\"-–—", clause_signs = "،,;؛:)]»”";
constexpr std::string_view and_letter = "و", by_letter = "ب";

/// The phrase without a conjunction before it.
std::string_view without_and(std::string_view phrase) {
    return phrase.starts_with(and_letter) ? phrase.substr(and_letter.size()) : phrase;
}

bool is_link(Link link, std::string_view phrase) {
    return links().of(link).contains(phrase) || links().of(link).contains(without_and(phrase));
}

/// "Rise", "by a rise", "and by a fall".
std::optional<Direction> change_named_by(std::string_view word) {
    word = without_and(word);
    auto noun = links().nouns.find(word);
    if (noun == links().nouns.end() && word.starts_with(by_letter))
        noun = links().nouns.find(word.substr(by_letter.size()));
    if (noun == links().nouns.end()) return {};
    return noun->second;
}

}  // namespace

Between::Between(std::string_view text) {
    const FoldedText folded = fold(text);
    for (const Segment& part : segment(folded)) {
        const auto piece = folded.view(part.folded);
        const bool is_sign = part.shape == Segment::Shape::sign;
        if (part.shape == Segment::Shape::line_break ||
            (is_sign && (piece == "." || piece == "؟" || piece == "!" || piece == "?")))
            ends_sentence_ = true;
        const bool is_bracket = is_sign && (piece == "(" || piece == ")");
        if (!is_sign)
            opens_list_ = false;
        else if (piece != " ")
            opens_list_ = list_signs.find(piece) != std::string_view::npos;
        ends_in_comma_ = is_sign && (piece == "،" || piece == ",");
        ends_clause_ =
            ends_clause_ || (is_sign && clause_signs.find(piece) != std::string_view::npos);
        if (part.shape == Segment::Shape::line_break || (is_sign && !is_bracket)) continue;
        words_.emplace_back(piece);
    }
}

bool Between::link_at(Link link, std::size_t begin, std::size_t end) const {
    std::string phrase;
    for (std::size_t i = begin; i < end; ++i) phrase += (i > begin ? " " : "") + words_[i];
    return is_link(link, phrase);
}

bool Between::is(Link link) const {
    return words_.size() <= longest_link && link_at(link, 0, words_.size());
}

bool Between::begins_with(Link link) const {
    for (std::size_t end = 1; end <= std::min(longest_link, words_.size()); ++end)
        if (link_at(link, 0, end)) return true;
    return false;
}

bool Between::contains(Link link) const {
    for (std::size_t begin = 0; begin < words_.size(); ++begin)
        for (std::size_t end = begin + 1; end <= std::min(begin + longest_link, words_.size());
             ++end)
            if (link_at(link, begin, end)) return true;
    return false;
}

bool Between::ends_with(Link link) const {
    for (std::size_t size = 1; size <= std::min(longest_link, words_.size()); ++size)
        if (link_at(link, words_.size() - size, words_.size())) return true;
    return false;
}

std::optional<std::size_t> Between::words_behind(Link link) const {
    for (std::size_t end = words_.size(); end > 0; --end)
        if (is_at(link, end - 1)) return words_.size() - end;
    return {};
}

std::optional<Direction> Between::ends_with_change() const {
    // From the end: "whose rate is", "by the rate of", then the noun that says which way.
    bool has_ratio = false;
    for (std::size_t i = words_.size(); i-- > 0;) {
        if (const auto direction = change_named_by(words_[i])) return direction;
        const auto word = without_and(words_[i]);
        if (!links().extents.contains(word) && !links().extents.contains(words_[i])) break;
        has_ratio = has_ratio || is_link(Link::ratio, word);
    }
    if (has_ratio) return Direction::unknown;
    return {};
}

std::optional<Direction> Between::tells_change() const {
    for (std::size_t i = words_.size(); i-- > 0;) {
        if (const auto direction = change_named_by(words_[i])) return direction;
        const auto verb = links().verbs.find(without_and(words_[i]));
        if (verb != links().verbs.end()) return verb->second;
    }
    return {};
}

bool Between::joins() const {
    return ends_in_comma_ || (!words_.empty() && words_.back() == and_letter);
}

std::string_view Between::per() const {
    constexpr std::size_t reach = 2;  // the counted noun stands before it
    for (std::size_t begin = 0; begin < std::min(reach, words_.size()); ++begin) {
        std::string phrase;
        for (std::size_t i = begin; i < std::min(begin + 2, words_.size()); ++i) {
            phrase += (i > begin ? " " : "") + words_[i];
            const auto period = links().periods.find(phrase);
            if (period != links().periods.end()) return period->second;
        }
    }
    return {};
}

}  // namespace tadqiq
