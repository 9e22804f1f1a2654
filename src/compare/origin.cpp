#include "compare/origin.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include "base/groups.hpp"
#include "text/fold.hpp"
#include "text/segment.hpp"

namespace tadqiq {
namespace {

constexpr std::uint32_t shingle = 5;  ///< words that a mark covers
constexpr std::uint32_t window = 4;   ///< of so many neighbouring shingles, one is a mark
constexpr std::uint32_t long_passage = 25;
constexpr std::uint32_t shared_at_least = 40;  ///< where half of the shorter text counts

std::vector<std::uint64_t> word_hashes(std::string_view text) {
    const FoldedText folded = fold(text);
    std::vector<std::uint64_t> hashes;
    for (const Segment& s : segment(folded)) {
        if (s.shape != Segment::Shape::word && s.shape != Segment::Shape::digits) continue;
        const auto letters = folded.view(s.folded);
        hashes.push_back(XXH3_64bits(letters.data(), letters.size()));
    }
    return hashes;
}

/// Passages of a: its runs of neighbouring marks that b has, too.
Passages passages(const Sketch& a, const std::unordered_set<std::uint64_t>& marks_of_b) {
    Passages found;
    for (std::size_t i = 0; i < a.marks.size();) {
        if (!marks_of_b.contains(a.marks[i].hash)) {
            ++i;
            continue;
        }
        const std::uint32_t begin = a.marks[i].word;
        std::uint32_t end = begin;
        for (; i < a.marks.size() && marks_of_b.contains(a.marks[i].hash); ++i)
            end = a.marks[i].word + shingle;
        found.words += end - begin;
        found.longest = std::max(found.longest, end - begin);
    }
    return found;
}

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// Pairs of articles with three marks in common. A mark that very many articles bear (a story
/// printed everywhere, a paper's standing phrase) joins each only to its next neighbours: that is
/// enough to chain a story's copies, and keeps the number of pairs linear.
std::vector<Pair> candidates(std::span<const Sketch> articles) {
    constexpr std::size_t crowd = 32, neighbours = 8, marks_in_common = 3;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> postings;
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        for (const auto& mark : articles[i].marks) postings.emplace_back(mark.hash, i);
    std::sort(postings.begin(), postings.end());
    postings.erase(std::unique(postings.begin(), postings.end()), postings.end());

    std::vector<Pair> pairs;
    for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
        while (end < postings.size() && postings[end].first == postings[begin].first) ++end;
        const std::size_t reach = end - begin <= crowd ? crowd : neighbours;
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t j = i + 1; j < std::min(end, i + 1 + reach); ++j)
                pairs.emplace_back(postings[i].second, postings[j].second);
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<Pair> found;
    for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
        while (end < pairs.size() && pairs[end] == pairs[begin]) ++end;
        if (end - begin >= marks_in_common) found.push_back(pairs[begin]);
    }
    return found;
}

}  // namespace

Sketch sketch_of(std::string_view text) {
    const auto words = word_hashes(text);
    Sketch sketch;
    sketch.words = static_cast<std::uint32_t>(words.size());
    std::vector<std::uint64_t> shingles;
    for (std::size_t i = 0; i + shingle <= words.size(); ++i)
        shingles.push_back(XXH3_64bits(&words[i], shingle * sizeof words[i]));
    // Of every window the smallest hash, of equal ones the last: robust winnowing.
    for (std::size_t begin = 0; begin < shingles.size(); ++begin) {
        const std::size_t end = std::min<std::size_t>(begin + window, shingles.size());
        std::size_t least = begin;
        for (std::size_t i = begin + 1; i < end; ++i)
            if (shingles[i] <= shingles[least]) least = i;
        const auto word = static_cast<std::uint32_t>(least);
        if (sketch.marks.empty() || word > sketch.marks.back().word)
            sketch.marks.push_back({shingles[least], word});
        if (end == shingles.size()) break;
    }
    return sketch;
}

Passages shared_passages(const Sketch& a, const Sketch& b) {
    std::unordered_set<std::uint64_t> marks_of_b;
    for (const auto& mark : b.marks) marks_of_b.insert(mark.hash);
    return passages(a, marks_of_b);
}

bool have_one_origin(const Sketch& a, const Sketch& b) {
    const bool a_is_shorter = a.words <= b.words;
    const Passages shared = a_is_shorter ? shared_passages(a, b) : shared_passages(b, a);
    return shared.longest >= long_passage ||
           (shared.words >= shared_at_least && 2 * shared.words >= std::min(a.words, b.words));
}

std::vector<std::size_t> origins(std::span<const Sketch> articles) {
    Groups groups(articles.size());
    for (const auto& [i, j] : candidates(articles))
        if (groups.of(i) != groups.of(j) && have_one_origin(articles[i], articles[j]))
            groups.join(i, j);
    std::vector<std::size_t> first(articles.size());
    for (std::size_t i = 0; i < first.size(); ++i) first[i] = groups.of(i);
    return first;
}

}  // namespace tadqiq
