// What stands between two figures of an article, and whether it ties them into one calculation:
// grammar/lexicon/links.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tadqiq {

enum class Link : std::uint8_t { from, to, against, was, of, among, persons, share, equal, ratio };

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
    bool ends_with(Link link) const;
    /// It ends with "by a rise of", "at the rate of": which way.
    std::optional<Direction> ends_with_change() const;
    /// Whether a sentence or a line ends in it.
    bool ends_sentence() const { return ends_sentence_; }
    const std::vector<std::string>& words() const { return words_; }

  private:
    bool link_at(Link link, std::size_t begin, std::size_t end) const;

    std::vector<std::string> words_;
    bool ends_sentence_ = false;
};

}  // namespace tadqiq
