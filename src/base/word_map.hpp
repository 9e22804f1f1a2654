// A map from words to what is known of them, for many look-ups of words that are mostly unknown.
#pragma once

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tadqiq {

/// Eight bytes at a time, the last ones overlapping: good enough for words, and cheap.
inline std::uint64_t word_hash(std::string_view s) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    std::uint64_t h = 0xcbf29ce484222325U ^ s.size();
    const auto load = [&](std::size_t at, std::size_t size) {
        std::uint64_t block = 0;
        std::memcpy(&block, s.data() + at, size);
        return block;
    };
    const auto mix = [&h](std::uint64_t block) {
        h = (h ^ block) * odd;
        h ^= h >> 32;
    };
    if (s.size() >= 8) {
        for (std::size_t i = 0; i + 8 < s.size(); i += 8) mix(load(i, 8));
        mix(load(s.size() - 8, 8));
    } else if (s.size() >= 4) {
        mix(load(0, 4) | load(s.size() - 4, 4) << 32);
    } else if (!s.empty()) {
        mix(load(0, 1) | load(s.size() / 2, 1) << 8 | load(s.size() - 1, 1) << 16);
    }
    return h ^ h >> 29;
}

/// Open addressing. All that is looked at for an unknown word are four bytes, some bits of a hash
/// among them, in a table small enough to stay near the processor.
template <typename Value>
class WordMap {
  public:
    const Value* find(std::string_view word) const {
        const auto code = word_hash(word);
        const auto tag = tag_of(code);
        for (std::size_t i = code & mask(); slots_[i] != 0; i = (i + 1) & mask()) {
            if ((slots_[i] & tag_mask) != tag) continue;
            const Entry& entry = entries_[slots_[i] & number_mask];
            if (entry.first == word) return &entry.second;
        }
        return nullptr;
    }

    /// The value of `word`; where there is none, one made of `value`. It may move when another word
    /// is inserted.
    Value& insert(std::string_view word, Value value) {
        if (const Value* known = find(word)) return const_cast<Value&>(*known);  // an entry of ours
        if (entries_.size() > number_mask) throw std::length_error("too many words for a WordMap");
        entries_.emplace_back(std::string(word), std::move(value));
        if (entries_.size() * 3 > slots_.size()) {
            slots_.assign(slots_.size() * 2, 0);
            for (std::size_t i = 0; i < entries_.size(); ++i) place(i);
        } else {
            place(entries_.size() - 1);
        }
        return entries_.back().second;
    }

  private:
    using Entry = std::pair<std::string, Value>;

    // A slot: the number of the entry, and above it a tag that is never 0, as an empty slot is.
    static constexpr std::uint32_t number_mask = (1U << 20) - 1, tag_mask = ~number_mask;

    std::size_t mask() const { return slots_.size() - 1; }
    static std::uint32_t tag_of(std::uint64_t code) {
        return (static_cast<std::uint32_t>(code >> 32) | 1U << 20) & tag_mask;
    }
    void place(std::size_t number) {
        const auto code = word_hash(entries_[number].first);
        std::size_t i = code & mask();
        while (slots_[i] != 0) i = (i + 1) & mask();
        slots_[i] = tag_of(code) | static_cast<std::uint32_t>(number);
    }

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(64);  ///< a power of two
};

}  // namespace tadqiq
