// The terms of a stretch of text, all in one piece of memory: an article that is compared with
// others has hundreds of such lists, and thousands of articles are kept at a time.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <string_view>

namespace tadqiq {

/// Gives the terms of a list one by one, each a string_view into it.
class TermIterator {
  public:
    using value_type = std::string_view;
    using reference = std::string_view;
    using pointer = void;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::random_access_iterator_tag;

    TermIterator() = default;
    TermIterator(const std::uint32_t* block, std::ptrdiff_t at) : block_(block), at_(at) {}

    std::string_view operator*() const;
    std::string_view operator[](std::ptrdiff_t n) const { return *(*this + n); }
    TermIterator& operator+=(std::ptrdiff_t n) { return at_ += n, *this; }
    TermIterator& operator-=(std::ptrdiff_t n) { return *this += -n; }
    TermIterator& operator++() { return *this += 1; }
    TermIterator& operator--() { return *this -= 1; }
    TermIterator operator++(int) { return TermIterator(block_, at_++); }
    TermIterator operator--(int) { return TermIterator(block_, at_--); }
    friend TermIterator operator+(TermIterator i, std::ptrdiff_t n) { return i += n; }
    friend TermIterator operator+(std::ptrdiff_t n, TermIterator i) { return i += n; }
    friend TermIterator operator-(TermIterator i, std::ptrdiff_t n) { return i -= n; }
    friend std::ptrdiff_t operator-(TermIterator a, TermIterator b) { return a.at_ - b.at_; }
    friend bool operator==(TermIterator a, TermIterator b) { return a.at_ == b.at_; }
    friend auto operator<=>(TermIterator a, TermIterator b) { return a.at_ <=> b.at_; }

  private:
    const std::uint32_t* block_ = nullptr;  ///< as of Terms
    std::ptrdiff_t at_ = 0;
};

/// Terms that stand together in a list, which must outlive it.
class TermSpan {
  public:
    TermSpan(TermIterator begin, TermIterator end) : begin_(begin), end_(end) {}

    TermIterator begin() const { return begin_; }
    TermIterator end() const { return end_; }
    bool empty() const { return begin_ == end_; }
    std::size_t size() const { return static_cast<std::size_t>(end_ - begin_); }

  private:
    TermIterator begin_, end_;
};

/// Sorted by bytes, each once. A list does not change once it is made.
class Terms {
  public:
    Terms() = default;
    /// They are sorted, each once.
    explicit Terms(std::span<const std::string_view> sorted);
    explicit Terms(TermSpan some);
    Terms(const Terms& other);
    Terms(Terms&&) noexcept = default;
    Terms& operator=(const Terms& other) { return *this = Terms(other); }
    Terms& operator=(Terms&&) noexcept = default;
    ~Terms() = default;

    bool empty() const { return !block_; }
    std::size_t size() const { return block_ ? block_[0] : 0; }
    std::string_view operator[](std::size_t i) const {
        return *TermIterator(block_.get(), static_cast<std::ptrdiff_t>(i));
    }
    std::string_view back() const { return (*this)[size() - 1]; }
    TermIterator begin() const { return {block_.get(), 0}; }
    TermIterator end() const { return {block_.get(), static_cast<std::ptrdiff_t>(size())}; }
    operator TermSpan() const { return {begin(), end()}; }

  private:
    /// How many there are, where each ends in the text, the text; null for none.
    std::unique_ptr<std::uint32_t[]> block_;
};

inline std::string_view TermIterator::operator*() const {
    const std::uint32_t count = block_[0];
    const auto* const text = reinterpret_cast<const char*>(block_ + 1 + count);
    const std::uint32_t begin = at_ == 0 ? 0 : block_[at_];
    return {text + begin, block_[at_ + 1] - begin};
}

}  // namespace tadqiq
