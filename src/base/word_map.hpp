// A map from words to what is known of them, for many look-ups of words that are mostly unknown.
#pragma once

#include <cstdint>
#include <cstring>
#include <deque>
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

/// Open addressing. What is looked at for an unknown word are two bytes of its hash, in a table
/// small enough to stay near the processor. Values never move.
template <typename Value>
class WordMap {
  public:
    const Value* find(std::string_view word) const {
        const auto code = word_hash(word);
        const auto tag = tag_of(code);
        for (std::size_t i = code & mask(); tags_[i] != 0; i = (i + 1) & mask())
            if (tags_[i] == tag && slots_[i]->first == word) return &slots_[i]->second;
        return nullptr;
    }
    Value* find(std::string_view word) {
        return const_cast<Value*>(std::as_const(*this).find(word));
    }

    /// The value of `word`; where there is none, one made of `value`.
    Value& insert(std::string_view word, Value value) {
        if (Value* known = find(word)) return *known;
        entries_.emplace_back(std::string(word), std::move(value));
        if (entries_.size() * 3 > tags_.size()) {
            tags_.assign(tags_.size() * 2, 0);
            slots_.assign(tags_.size(), nullptr);
            for (Entry& entry : entries_) place(entry);
        } else {
            place(entries_.back());
        }
        return entries_.back().second;
    }

  private:
    using Entry = std::pair<std::string, Value>;

    std::size_t mask() const { return tags_.size() - 1; }
    static std::uint16_t tag_of(std::uint64_t code) {
        return static_cast<std::uint16_t>(code >> 48 | 1);  // 0 is an empty slot
    }
    void place(Entry& entry) {
        const auto code = word_hash(entry.first);
        std::size_t i = code & mask();
        while (tags_[i] != 0) i = (i + 1) & mask();
        tags_[i] = tag_of(code);
        slots_[i] = &entry;
    }

    std::deque<Entry> entries_;
    std::vector<std::uint16_t> tags_ = std::vector<std::uint16_t>(64);  ///< a power of two
    std::vector<Entry*> slots_ = std::vector<Entry*>(64);               ///< as tags_
};

}  // namespace tadqiq
