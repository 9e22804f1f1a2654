// The terms of a stretch of text: what it is about, as names and as content words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/passage.hpp"
#include "claims/term_list.hpp"

namespace tadqiq {

/// Names: "C:" and a country's key, "P:" and that of any other place, "n:" and a nation's (by its
/// adjective), "G:" and a group's, "T:" and the light stem of what things happen to, "E:" and the
/// key of what happens, "N:" and the light stem of any other telling word.
Terms names(const Passage& passage, Stretch stretch);
/// The stems of all words but grammar words, words of saying and figures.
Terms content(const Passage& passage, Stretch stretch);

/// Whether a measure counts what happens, an attack or a fire: a word of it also tells what a
/// passage is about.
bool is_event(std::string_view measure);

/// Of words in any order.
Terms terms_of(std::span<const std::string> words);
Terms terms_of(std::span<const std::string_view> words);
Terms united(TermSpan a, TermSpan b);
Terms united(const std::vector<Terms>& all);
Terms without(const Terms& terms, std::string_view term);
bool share_a_term(TermSpan a, TermSpan b);
/// The names of one kind, 'P' or 'T': they stand together.
TermSpan of_kind(const Terms& names, char kind);
TermSpan of_kind(Terms&& names, char kind) = delete;
bool holds(const Terms& terms, std::string_view term);

/// In how many sentences each term stands. By hashes: very many of them are kept at a time.
class TermCounts {
  public:
    TermCounts() = default;
    explicit TermCounts(const std::vector<Terms>& sentences);
    std::uint32_t of(std::string_view term) const;

  private:
    std::vector<std::pair<std::uint32_t, std::uint32_t>> counts_;  ///< by hash
};

}  // namespace tadqiq
