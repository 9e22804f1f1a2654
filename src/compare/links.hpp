// What stands between two figures of an article, and whether it ties them into one calculation:
// grammar/lexicon/links.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tadqiq {

enum class Link : std::uint8_t {
    from,
    to,
    against,
    was,
    when,
    of,
    among,
    persons,
    share,
    also,
    level,
    equal,
    ratio,
    consists,
    total,
    during,
    average,
    born,
    died,
    at_age,
    same_day,
    corresponds,
    night,
};

enum class Direction : std::uint8_t { unknown, rise, fall };

/// The words between two figures, folded, with the brackets among them; no other signs.
class Between {
  public:
    /// `text` is a stretch of well-formed UTF-8.
    explicit Between(std::string_view text);

    /// It consists of that link and nothing else.
    bool is(Link link) const;
    bool begins_with(Link link) const;
    bool contains(Link link) const;
    /// Its word there is that link.
    bool is_at(Link link, std::size_t word) const { return link_at(link, word, word + 1); }
    bool ends_with(Link link) const;
    /// It ends with "by a rise of", "at the rate of": which way.
    std::optional<Direction> ends_with_change() const;
    /// As `ends_with`, and no longer than a clause that leads there: "to close at".
    bool is_short_and_ends(Link link) const { return words_.size() <= 6 && ends_with(link); }
    /// How many words stand behind the last one that is that link; empty where none is.
    std::optional<std::size_t> words_behind(Link link) const;
    /// The last word in it that says which way something went: "rose", "losing", "a fall of".
    std::optional<Direction> tells_change() const;
    /// Its last sign opens a list or a remark: a colon, a dash, a bracket, a quotation mark.
    bool opens_list() const { return opens_list_; }
    /// It ends with "and" or a comma, as between the members of a list.
    bool joins() const;
    /// "day" where it begins with "daily", "a day".
    std::string_view per() const;
    /// A clause ends in it: a comma, a semicolon.
    bool ends_clause() const { return ends_clause_ || ends_sentence_; }
    /// Whether a sentence or a line ends in it.
    bool ends_sentence() const { return ends_sentence_; }
    const std::vector<std::string>& words() const { return words_; }

  private:
    bool link_at(Link link, std::size_t begin, std::size_t end) const;

    std::vector<std::string> words_;
    bool ends_sentence_ = false, ends_clause_ = false, opens_list_ = false, ends_in_comma_ = false;
};

}  // namespace tadqiq
